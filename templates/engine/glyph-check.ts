import { MissingGlyphError } from './errors.ts';

/** Line breaks and tabs are set as space; they need no glyph. */
const UNDRAWN = new Set([0x09, 0x0a, 0x0d]);

/** Fonts have it, but it is drawn only where a line breaks: a name would be printed without it. */
const SOFT_HYPHEN = 0xad;

/** Throws MissingGlyphError for the first character of a text that no font can draw. */
export function checkText(text: string, field: string, covers: (codePoint: number) => boolean): void {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (UNDRAWN.has(code)) continue;
    if (code === SOFT_HYPHEN || !covers(code)) throw new MissingGlyphError(character, field);
  }
}

/** The same for every text in a document's data, naming the field by its dotted path. */
export function checkData(data: unknown, covers: (codePoint: number) => boolean, path = ''): void {
  if (typeof data === 'string') checkText(data, path, covers);
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    checkData(value, covers, path === '' ? key : `${path}.${key}`);
  }
}
