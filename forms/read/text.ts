/**
 * What typing leaves behind: zero-width characters, bidirectional controls, byte order marks, other control characters.
 * Variation selectors stay: they belong to the written form of rare names.
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Cc}\p{Cf}]/gu;
const SPACES = /[^\S\n]+/g;
const BETWEEN_CHARACTERS = /(?<=[\p{Script=Han}·]) (?=[\p{Script=Han}·])/gu;

/** Full-width letters and digits as half-width; punctuation is left, for in Chinese text it belongs there. */
export function halfWidthLetters(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** Every full-width form as half-width, and the marks that stand for one another on a keyboard (、 for /, 。 for a point, dashes). */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−－]/g, '-')
    .replaceAll('。', '.');
}

/** One line of text: nothing invisible, single spaces, none at the ends and none between Chinese characters. */
export function oneLine(text: string): string {
  const plain = visible(text).replace(/\s+/g, ' ').trim();
  return plain.replace(BETWEEN_CHARACTERS, '');
}

/** Text of several lines: the same, line by line, without empty lines at the ends and with at most one between. */
export function manyLines(text: string): string {
  const lines = visible(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(SPACES, ' ')
    .split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Characters as people count them (a rare character beyond U+FFFF is one). */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** No white space at all. */
export function tight(text: string): string {
  return visible(text).replace(/\s+/g, '');
}

function visible(text: string): string {
  return halfWidthLetters(text.replace(INVISIBLE, '')).normalize('NFC');
}
