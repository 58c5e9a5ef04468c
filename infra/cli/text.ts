import type { Citation } from '../../domain/citation.ts';

/** Characters that take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—·①-⑳]/u;

/** Columns a text takes in a terminal with Chinese fonts. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}

/** A text filled up with spaces to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)));
}

/** Rows with their cells aligned, two spaces between; the last cell of a row is left as long as it is. */
export function aligned(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [n, cell] of row.slice(0, -1).entries()) {
      widths[n] = Math.max(widths[n] ?? 0, columnsOf(cell));
    }
  }
  return rows
    .map((row) => {
      const last = row.length - 1;
      const cells = row.map((cell, n) => (n < last ? padded(cell, widths[n] ?? 0) : cell));
      return `${indent}${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

/** `〔003 第十二条（二）〕逾期视为放弃此次申请` */
export function cited({ source, place, quote }: Citation): string {
  return `〔${source} ${place}〕${quote.replace(/\s+/gu, ' ')}`;
}
