import { crc32 } from 'node:zlib';

/** More than any camera or scanner an applicant has; a picture of this size already takes 400 MB to show. */
const MAX_PIXELS = 100_000_000;

/** What an image's structure shows: where it ends, or what is wrong with it. */
export type ImageFinding = { ok: true; end: number } | { ok: false; problem: 'broken' | 'too-many-pixels' };

const BROKEN: ImageFinding = { ok: false, problem: 'broken' };

/** Walks a PNG's chunks to its end: header sane, every checksum right, nothing cut off. */
export function inspectPng(bytes: Buffer): ImageFinding {
  let at = 8;
  let size: ImageFinding | undefined;
  let data = false;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const next = at + 12 + length;
    if (next > bytes.length) return BROKEN;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, next - 4)) !== bytes.readUInt32BE(next - 4)) return BROKEN;
    if (at === 8) {
      if (type !== 'IHDR' || length !== 13) return BROKEN;
      size = judge(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12), next);
      if (!size.ok) return size;
    }
    if (type === 'IDAT') data = true;
    if (type === 'IEND') return data ? { ok: true, end: next } : BROKEN;
    at = next;
  }
  return BROKEN;
}

/** Start-of-frame markers; 0xC4, 0xC8 and 0xCC in the same range mean other things. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Walks a JPEG's segments and scans to its end marker. */
export function inspectJpeg(bytes: Buffer): ImageFinding {
  let at = 2;
  let frame = false;
  let scan = false;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return BROKEN;
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1;
    } else if (marker === 0xd9) {
      return frame && scan ? { ok: true, end: at + 2 } : BROKEN;
    } else if (isBare(marker)) {
      at += 2;
    } else {
      if (at + 4 > bytes.length) return BROKEN;
      const next = at + 2 + bytes.readUInt16BE(at + 2);
      if (next > bytes.length || next < at + 4) return BROKEN;
      if (FRAMES.has(marker)) {
        if (next < at + 9) return BROKEN;
        const size = judge(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5), next);
        if (!size.ok) return size;
        frame = true;
      }
      at = next;
      if (marker === 0xda) {
        scan = true;
        at = afterScan(bytes, next);
      }
    }
  }
  return BROKEN;
}

/** Markers without a segment: restarts and TEM. */
function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** The first marker after a scan's compressed data, in which 0xFF is always followed by 0x00 or a restart. */
function afterScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    if (marker !== 0x00 && marker !== 0xff && !isBare(marker)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

function judge(width: number, height: number, end: number): ImageFinding {
  if (width === 0 || height === 0) return BROKEN;
  return width * height > MAX_PIXELS ? { ok: false, problem: 'too-many-pixels' } : { ok: true, end };
}
