/** Writes DER (X.690): what goes into a signature or a certificate. `verify/der.ts` reads it. */

/** A value with its tag byte and length. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.of(tag, length), content]);
  const hex = length.toString(16);
  const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.of(tag, 0x80 + size.length), size, content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);

/** SET OF: DER wants its members in the order of their bytes. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...sorted(parts));

/** `[n]`, constructed. */
export const context = (n: number, ...parts: readonly Uint8Array[]): Buffer => der(0xa0 + n, ...parts);

export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes);

export const bits = (bytes: Uint8Array, unused = 0): Buffer => der(0x03, Buffer.of(unused), bytes);

export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));

export const truth = (): Buffer => der(0x01, Buffer.of(0xff));

export const nothing = (): Buffer => der(0x05);

/** A non-negative INTEGER from its big-endian bytes. */
export function integer(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start === -1 ? Buffer.of(0) : Buffer.from(bytes.subarray(start));
  return der(0x02, (digits[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits);
}

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return der(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift((rest % 128) + 0x80);
  }
  return digits;
}

export function sorted(parts: readonly Uint8Array[]): Uint8Array[] {
  return [...parts].sort((a, b) => Buffer.compare(a, b));
}
