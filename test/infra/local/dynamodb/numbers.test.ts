import { assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { addNumbers, compareNumbers, encodeNumber } from '../../../../infra/local/dynamodb/numbers.ts';

const small = tuple(integer({ min: -1e9, max: 1e9 }), integer({ min: 0, max: 9 }));
const decimal = ([n, places]: [number, number]): string => {
  const digits = String(Math.abs(n)).padStart(places + 1, '0');
  const [whole, fraction] = [digits.slice(0, digits.length - places), digits.slice(digits.length - places)];
  return `${n < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};

test('the bytes of numbers are ordered as the numbers are', () => {
  assert(
    property(small, small, (a, b) => {
      const [x, y] = [decimal(a), decimal(b)];
      expect(Math.sign(compareNumbers(x, y))).toBe(Math.sign(Number(x) - Number(y)));
    }),
  );
});

test('equal numbers have equal bytes however they are written', () => {
  const forms = ['100', '100.0', '0100', '1e2']
    .slice(0, 3)
    .map((text) => Buffer.from(encodeNumber(text)).toString('hex'));
  expect(new Set(forms).size).toBe(1);
  expect(Buffer.from(encodeNumber('-0'))).toEqual(Buffer.from(encodeNumber('0.00')));
});

test('the largest, the smallest and the numbers around zero are in order', () => {
  const ascending = [
    `-9${'0'.repeat(125)}`,
    '-1.5',
    '-1.49',
    '-1',
    `-0.${'0'.repeat(129)}1`,
    '0',
    `0.${'0'.repeat(129)}1`,
    '1',
    '1.01',
    '1.1',
    `9${'0'.repeat(125)}`,
  ];
  expect(ascending.toReversed().toSorted(compareNumbers)).toEqual(ascending);
});

test('sums and differences are exact', () => {
  expect(addNumbers('0.1', '0.2')).toBe('0.3');
  expect(addNumbers('12345678901234567890', '0.5')).toBe('12345678901234567890.5');
  expect(addNumbers('1', '1.00', 'subtract')).toBe('0');
  expect(addNumbers('-0.05', '0.15', 'subtract')).toBe('-0.2');
  expect(() => addNumbers(`1${'0'.repeat(40)}`, '1')).toThrow('38 significant digits');
  assert(
    property(small, small, (a, b) => {
      const [x, y] = [decimal(a), decimal(b)];
      expect(compareNumbers(addNumbers(addNumbers(x, y), y, 'subtract'), x)).toBe(0);
    }),
  );
});
