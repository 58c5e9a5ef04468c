import { invalid } from './refusal.ts';

/** A decimal as DynamoDB keeps it: the sign, the digits without zeros at either end, and d.ddd x 10^exponent. */
interface Decimal {
  negative: boolean;
  digits: string;
  exponent: number;
}

/**
 * The number as bytes whose memcmp order is the numbers' order, so that SQLite can sort and range over them. A zero is
 * [1]; a positive number is [2, exponent, digit pairs]; a negative one [0, inverted exponent, inverted pairs, 255].
 * `text` is plain decimal text, as the validations leave it.
 */
export function encodeNumber(text: string): Uint8Array {
  const { negative, digits, exponent } = read(text);
  if (digits === '') return Uint8Array.of(1);
  const biased = exponent + 130;
  const pairs: number[] = [];
  for (let i = 0; i < digits.length; i += 2) pairs.push(Number(digits.slice(i, i + 2).padEnd(2, '0')) + 1);
  if (!negative) return Uint8Array.of(2, biased, ...pairs);
  return Uint8Array.of(0, 255 - biased, ...pairs.map((pair) => 101 - pair), 255);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: string, b: string): number {
  return Buffer.compare(encodeNumber(a), encodeNumber(b));
}

/** `a + b`, or `a - b`, exactly. Throws a refusal beyond 38 digits or the magnitudes DynamoDB keeps. */
export function addNumbers(a: string, b: string, operation: 'add' | 'subtract' = 'add'): string {
  const places = Math.max(decimals(a), decimals(b));
  const [x, y] = [scaled(a, places), scaled(b, places)];
  const sum = operation === 'add' ? x + y : x - y;
  const text = unscaled(sum, places);
  const { digits, exponent } = read(text);
  if (exponent > 125) {
    throw invalid('Number overflow. Attempting to store a number with magnitude larger than supported range');
  }
  if (digits !== '' && exponent < -130) {
    throw invalid(
      'Number underflow. Attempting to store a number with magnitude smaller than supported range',
    );
  }
  if (digits.length > 38) throw invalid('Attempting to store more than 38 significant digits in a Number');
  return text;
}

/** How many bytes a number counts for in an item's size: about one for two digits, and one more. */
export function numberSize(text: string): number {
  const { negative, digits } = read(text);
  return digits === '' ? 1 : 1 + Math.ceil(digits.length / 2) + (negative ? 1 : 0);
}

function read(text: string): Decimal {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const all = whole + fraction;
  const first = all.search(/[1-9]/);
  if (first < 0) return { negative: false, digits: '', exponent: 0 };
  return {
    negative: text.startsWith('-'),
    digits: all.slice(first).replace(/0+$/, ''),
    exponent: whole.length - 1 - first,
  };
}

function decimals(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function scaled(text: string, places: number): bigint {
  return BigInt(text.replace('.', '') + '0'.repeat(places - decimals(text)));
}

function unscaled(value: bigint, places: number): string {
  const negative = value < 0n;
  const digits = (negative ? -value : value).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
