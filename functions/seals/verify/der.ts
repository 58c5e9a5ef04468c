import { Malformed } from './malformed.ts';

/** One DER value: its tag byte, the bytes inside, and the whole with tag and length. */
export interface Der {
  tag: number;
  content: Uint8Array;
  whole: Uint8Array;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Tag byte of a constructed context-specific value, `[n]`. */
export const context = (n: number): number => 0xa0 + n;

const CONSTRUCTED = 0x20;
const DEEPEST = 32;

/**
 * Reads exactly one value. Strict: definite, shortest lengths, single-byte tags, and the same throughout everything
 * constructed inside, so that one meaning has one spelling. @throws {Malformed}
 */
export function readDer(bytes: Uint8Array): Der {
  const value = first(bytes);
  if (value.whole.length !== bytes.length) damaged();
  check(value, 0);
  return value;
}

/** The value at the beginning; what follows it is the caller's. Not checked inside. @throws {Malformed} */
export function first(bytes: Uint8Array): Der {
  const tag = bytes[0] ?? damaged();
  if ((tag & 0x1f) === 0x1f) damaged();
  const { length, start } = lengthAt(bytes);
  if (start + length > bytes.length) damaged();
  return { tag, content: bytes.subarray(start, start + length), whole: bytes.subarray(0, start + length) };
}

function lengthAt(bytes: Uint8Array): { length: number; start: number } {
  const short = bytes[1] ?? damaged();
  if (short < 0x80) return { length: short, start: 2 };
  const count = short & 0x7f;
  if (count === 0 || count > 4) damaged();
  let length = 0;
  for (let i = 0; i < count; i++) length = length * 256 + (bytes[2 + i] ?? damaged());
  const shortest = length > 0x7f && (count === 1 || length >= 256 ** (count - 1));
  if (!shortest) damaged();
  return { length, start: 2 + count };
}

function check(value: Der, depth: number): void {
  if (depth > DEEPEST) damaged();
  if (value.tag & CONSTRUCTED) for (const inner of parts(value.content)) check(inner, depth + 1);
}

function parts(content: Uint8Array): Der[] {
  const found: Der[] = [];
  for (let rest = content; rest.length > 0; ) {
    const value = first(rest);
    found.push(value);
    rest = rest.subarray(value.whole.length);
  }
  return found;
}

/** The values inside a SEQUENCE, SET or `[n]`. @throws {Malformed} when it is not what was asked for */
export function inside(value: Der | undefined, tag: number): Der[] {
  if (value?.tag !== tag) damaged();
  return parts(value.content);
}

/** Content bytes of a primitive value. @throws {Malformed} when it is not what was asked for */
export function content(value: Der | undefined, tag: number): Uint8Array {
  if (value?.tag !== tag) damaged();
  return value.content;
}

/** `1.2.840.113549.1.7.2`. @throws {Malformed} */
export function oid(value: Der | undefined): string {
  const bytes = content(value, TAG.oid);
  const numbers: number[] = [];
  let current = 0;
  for (const [i, byte] of bytes.entries()) {
    if (current === 0 && byte === 0x80) damaged();
    current = current * 128 + (byte & 0x7f);
    if (current > Number.MAX_SAFE_INTEGER) damaged();
    if (byte & 0x80) {
      if (i === bytes.length - 1) damaged();
      continue;
    }
    numbers.push(current);
    current = 0;
  }
  const [head = damaged(), ...tail] = numbers;
  const top = Math.min(2, Math.floor(head / 40));
  return [top, head - top * 40, ...tail].join('.');
}

/** An INTEGER as lower-case hex without leading zeros. @throws {Malformed} for negative or padded ones */
export function integerHex(value: Der | undefined): string {
  const bytes = content(value, TAG.integer);
  const [a = damaged(), b] = bytes;
  if (a >= 0x80 || (a === 0 && b !== undefined && b < 0x80)) damaged();
  return bareHex(Buffer.from(bytes).toString('hex'));
}

/** Hex without leading zeros, lower case: serial numbers are compared like this. */
export function bareHex(hex: string): string {
  return hex.toLowerCase().replace(/^0+(?=.)/u, '');
}

/** BOOLEAN. @throws {Malformed} */
export function boolean(value: Der | undefined): boolean {
  const bytes = content(value, TAG.boolean);
  if (bytes.length !== 1 || (bytes[0] !== 0 && bytes[0] !== 0xff)) damaged();
  return bytes[0] === 0xff;
}

/** Whole bytes of a BIT STRING. @throws {Malformed} when bits are left over */
export function wholeBits(value: Der | undefined): Uint8Array {
  const bytes = content(value, TAG.bitString);
  if (bytes[0] !== 0) damaged();
  return bytes.subarray(1);
}

/** UTCTime or GeneralizedTime as milliseconds since 1970. @throws {Malformed} */
export function time(value: Der | undefined): number {
  const text = Buffer.from(value?.content ?? damaged()).toString('latin1');
  const utc = value?.tag === TAG.utcTime;
  if (!utc && value?.tag !== TAG.generalizedTime) damaged();
  const match = /^(\d{2})?(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{1,9}))?Z$/u.exec(text);
  if (!match || utc === (match[1] !== undefined)) damaged();
  const two = Number(match[2]);
  const year = utc ? (two < 50 ? 2000 : 1900) + two : Number(match[1]) * 100 + two;
  const [, , , month, day, hour, minute, second] = match.map(Number);
  return Date.UTC(year, (month ?? 1) - 1, day, hour, minute, second);
}

/** @throws {Malformed} always */
export function damaged(): never {
  throw new Malformed('signature-damaged', '签名数据残缺或者不合规范');
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
