import { readSfnt } from './sfnt.ts';

/** Code points as pairs of first and last, ascending, flat: [0x20, 0x7e, 0x4e00, ...]. */
export type Ranges = readonly number[];

function segments(cmap: DataView, at: number): number[] {
  const segX2 = cmap.getUint16(at + 6);
  const codes: number[] = [];
  for (let i = 0; i < segX2; i += 2) {
    const end = cmap.getUint16(at + 14 + i);
    const start = cmap.getUint16(at + 16 + segX2 + i);
    const delta = cmap.getUint16(at + 16 + 2 * segX2 + i);
    const rangeAt = at + 16 + 3 * segX2 + i;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - start));
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) codes.push(code);
    }
  }
  return codes;
}

function groups(cmap: DataView, at: number): number[] {
  const codes: number[] = [];
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const start = cmap.getUint32(group);
    const glyph = cmap.getUint32(group + 8);
    for (let code = start; code <= cmap.getUint32(group + 4); code++) {
      if (glyph + code - start !== 0) codes.push(code);
    }
  }
  return codes;
}

/** All code points for which a font file has a glyph (cmap formats 4 and 12; symbol encodings do not count). */
export function codePoints(file: Uint8Array): Set<number> {
  const table = readSfnt(file).tables.get('cmap');
  const codes = new Set<number>();
  if (!table) return codes;
  const cmap = new DataView(table.buffer, table.byteOffset, table.byteLength);
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const platform = cmap.getUint16(4 + i * 8);
    const encoding = cmap.getUint16(6 + i * 8);
    if (platform !== 0 && !(platform === 3 && encoding !== 0)) continue;
    const at = cmap.getUint32(8 + i * 8);
    const format = cmap.getUint16(at);
    const found = format === 4 ? segments(cmap, at) : format === 12 ? groups(cmap, at) : [];
    for (const code of found) codes.add(code);
  }
  return codes;
}

/** Packs code points for storage. */
export function toRanges(codes: Iterable<number>): number[] {
  const ranges: number[] = [];
  for (const code of [...codes].sort((a, b) => a - b)) {
    if (ranges.at(-1) === code - 1) ranges[ranges.length - 1] = code;
    else ranges.push(code, code);
  }
  return ranges;
}

/** A test of code points by ranges: one bit each, since every character of every document is asked for. */
export function inRanges(ranges: Ranges): (code: number) => boolean {
  const bits = new Uint8Array(0x110000 / 8);
  for (let i = 0; i < ranges.length; i += 2) {
    for (let code = ranges[i] ?? 0; code <= (ranges[i + 1] ?? -1); code++) {
      bits[code >> 3] = (bits[code >> 3] ?? 0) | (1 << (code & 7));
    }
  }
  return (code) => ((bits[code >> 3] ?? 0) & (1 << (code & 7))) !== 0;
}
