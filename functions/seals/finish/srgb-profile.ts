import { deflateSync } from 'node:zlib';

/** Primaries and white of IEC 61966-2-1, adapted to D50 as ICC profiles want them. */
const COLORANTS = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
  wtpt: [0.9642, 1, 0.8249],
} as const;

const DESCRIPTION = 'sRGB IEC61966-2.1';
const CURVE_POINTS = 1024;
const HEADER = 128;

/** sRGB's own curve from device value to light, both 0 to 1. */
function light(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

function tagged(type: string, ...parts: Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...parts]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function curve(): Buffer {
  const points = Buffer.alloc(CURVE_POINTS * 2);
  for (let i = 0; i < CURVE_POINTS; i += 1) {
    points.writeUInt16BE(Math.round(light(i / (CURVE_POINTS - 1)) * 65535), i * 2);
  }
  return tagged('curv', uint32(CURVE_POINTS), points);
}

function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, 'latin1');
  // Version 2 wants an empty Unicode and an empty 67-byte script description behind the ASCII one.
  return tagged('desc', uint32(ascii.length), ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67));
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The date of the profile: 2026-01-01.
  bytes.writeUInt16BE(2026, 24);
  bytes.writeUInt16BE(1, 26);
  bytes.writeUInt16BE(1, 28);
  bytes.write('acsp', 36, 'latin1');
  for (const [i, value] of COLORANTS.wtpt.entries()) fixed(value).copy(bytes, 68 + i * 4);
  return bytes;
}

/** sRGB as an ICC profile (version 2, matrix and curve), which PDF/A wants beside colours that are given as RGB. */
export function srgbProfile(): Buffer {
  const shared = curve();
  const tags: [string, Buffer][] = [
    ['desc', description(DESCRIPTION)],
    ['cprt', tagged('text', Buffer.from('Public domain\0', 'latin1'))],
    ...Object.entries(COLORANTS).map(([name, xyz]): [string, Buffer] => [
      name,
      tagged('XYZ ', ...xyz.map(fixed)),
    ]),
    ['rTRC', shared],
    ['gTRC', shared],
    ['bTRC', shared],
  ];
  const table: Buffer[] = [uint32(tags.length)];
  const data: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  let offset = HEADER + 4 + tags.length * 12;
  for (const [name, bytes] of tags) {
    // The three curves are one and are stored once.
    const at = placed.get(bytes) ?? offset;
    if (at === offset) {
      const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
      bytes.copy(padded);
      data.push(padded);
      placed.set(bytes, offset);
      offset += padded.length;
    }
    table.push(Buffer.from(name, 'latin1'), uint32(at), uint32(bytes.length));
  }
  return Buffer.concat([header(offset), ...table, ...data]);
}

/** The profile as it goes into a file; the same for all. */
export const SRGB_DEFLATED = deflateSync(srgbProfile(), { level: 9 });
