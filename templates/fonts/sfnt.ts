/** A TrueType or OpenType file taken apart: its tables by tag. */
export interface Sfnt {
  /** 0x00010000 for TrueType outlines, 'OTTO' for CFF ones. */
  version: number;
  tables: Map<string, Uint8Array>;
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Takes a font file apart. Throws a RangeError when it is cut short. */
export function readSfnt(file: Uint8Array): Sfnt {
  const data = view(file);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < data.getUint16(4); i++) {
    const at = 12 + i * 16;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = data.getUint32(at + 8);
    tables.set(tag, file.subarray(offset, offset + data.getUint32(at + 12)));
  }
  return { version: data.getUint32(0), tables };
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4) {
    const word =
      ((bytes[i] ?? 0) << 24) |
      ((bytes[i + 1] ?? 0) << 16) |
      ((bytes[i + 2] ?? 0) << 8) |
      (bytes[i + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

/** Puts a font file together again, tables in tag order, checksums computed. */
export function writeSfnt(font: Sfnt): Uint8Array {
  const tables = [...font.tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = 12 + tables.length * 16;
  const size = tables.reduce((total, [, bytes]) => total + Math.ceil(bytes.length / 4) * 4, head);
  const file = new Uint8Array(size);
  const data = view(file);
  const power = Math.floor(Math.log2(tables.length));
  data.setUint32(0, font.version);
  data.setUint16(4, tables.length);
  data.setUint16(6, 16 * 2 ** power);
  data.setUint16(8, power);
  data.setUint16(10, 16 * (tables.length - 2 ** power));
  let offset = head;
  let headAt = 0;
  tables.forEach(([tag, bytes], i) => {
    file.set(bytes, offset);
    if (tag === 'head') {
      headAt = offset;
      data.setUint32(offset + 8, 0);
    }
    const at = 12 + i * 16;
    for (let c = 0; c < 4; c++) data.setUint8(at + c, tag.charCodeAt(c));
    data.setUint32(at + 4, checksum(file.subarray(offset, offset + bytes.length)));
    data.setUint32(at + 8, offset);
    data.setUint32(at + 12, bytes.length);
    offset += Math.ceil(bytes.length / 4) * 4;
  });
  // OpenType, table head: checkSumAdjustment makes the whole file sum to this number.
  if (headAt > 0) data.setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}
