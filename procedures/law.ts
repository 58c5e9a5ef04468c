import { readFileSync } from 'node:fs';
import { sourceOf } from './sources.ts';

const FOLDER = new URL('law/', import.meta.url);

/** The whole text of a source as it is kept under `law/`, for tests and the command line. @throws {Error} when unknown. */
export function lawText(source: string): string {
  return readFileSync(new URL(sourceOf(source).file, FOLDER), 'utf8');
}

/** Whether a text holds a quote; white space, list dashes, and half or full width of punctuation do not matter. */
export function contains(text: string, quote: string): boolean {
  return plain(quote) !== '' && plain(text).includes(plain(quote));
}

/** A text with its white space and list dashes taken out, its characters untouched. */
export function unspaced(text: string): string {
  return text.replace(/^[ \t]*- /gmu, '').replace(/\s+/gu, '');
}

/** U+FF01 to U+FF5E are the full-width twins of ASCII, in the same order. */
function plain(text: string): string {
  return unspaced(text).replace(/[\uFF01-\uFF5E]/gu, (twin) =>
    String.fromCharCode(twin.charCodeAt(0) - 0xfee0),
  );
}
