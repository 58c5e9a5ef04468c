import { readSfnt, writeSfnt } from './sfnt.ts';

const WINDOWS_UNICODE_ENGLISH = [3, 1, 0x409] as const;
/** Copyright, licence and licence address: the OFL asks for them to stay with the font. */
const KEPT = [0, 13, 14];

function utf16be(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return bytes.swap16();
}

function windowsNames(table: Uint8Array): Map<number, Uint8Array> {
  const data = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const strings = data.getUint16(4);
  const names = new Map<number, Uint8Array>();
  for (let i = 0; i < data.getUint16(2); i++) {
    const at = 6 + i * 12;
    if (data.getUint16(at) !== WINDOWS_UNICODE_ENGLISH[0]) continue;
    const from = strings + data.getUint16(at + 10);
    names.set(data.getUint16(at + 6), table.subarray(from, from + data.getUint16(at + 8)));
  }
  return names;
}

/**
 * Gives a font a family name of our own (so that no font installed on the machine can take its place) and one of the two
 * styles every system understands. Weight and outlines stay as they are.
 */
export function renameFont(file: Uint8Array, family: string, style: 'Regular' | 'Bold'): Uint8Array {
  const font = readSfnt(file);
  const old = windowsNames(font.tables.get('name') ?? new Uint8Array(6));
  const postscript = `${family.replaceAll(' ', '')}-${style}`;
  const names = new Map<number, Uint8Array>([
    ...[...old].filter(([id]) => KEPT.includes(id)),
    [1, utf16be(family)],
    [2, utf16be(style)],
    [3, utf16be(postscript)],
    [4, utf16be(`${family} ${style}`)],
    [6, utf16be(postscript)],
  ]);
  const records = [...names].sort(([a], [b]) => a - b);
  const start = 6 + records.length * 12;
  const table = new Uint8Array(records.reduce((size, [, text]) => size + text.length, start));
  const data = new DataView(table.buffer);
  data.setUint16(2, records.length);
  data.setUint16(4, start);
  let at = 0;
  records.forEach(([id, text], i) => {
    const [platform, encoding, language] = WINDOWS_UNICODE_ENGLISH;
    [platform, encoding, language, id, text.length, at].forEach((value, field) => {
      data.setUint16(6 + i * 12 + field * 2, value);
    });
    table.set(text, start + at);
    at += text.length;
  });
  font.tables.set('name', table);
  return writeSfnt(font);
}
