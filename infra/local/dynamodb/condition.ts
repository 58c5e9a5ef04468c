import type { AttributeValue, Call, Item, Operand } from './model.ts';
import { compareNumbers } from './numbers.ts';
import { notImplemented } from './refusal.ts';
import { at, equal, typeOf } from './values.ts';

/** Whether the item (empty when there is none) satisfies a parsed condition or filter. */
export function satisfies(item: Item, expression: Call): boolean {
  const name = expression.type === 'function' ? (expression.name ?? '') : expression.type;
  const logical = LOGICAL[name];
  if (logical) return logical(item, expression.args);
  const test = TESTS[name];
  if (!test) throw notImplemented(`"${name}" in an expression`);
  return test(expression.args.map((arg) => evaluate(item, arg)));
}

type Operands = (AttributeValue | undefined)[];

const LOGICAL: Record<string, (item: Item, parts: Operand[]) => boolean> = {
  and: (item, parts) => parts.every((part) => holds(item, part)),
  or: (item, parts) => parts.some((part) => holds(item, part)),
  not: (item, parts) => parts.every((part) => !holds(item, part)),
};

function holds(item: Item, part: Operand): boolean {
  if (Array.isArray(part) || !isCall(part)) throw notImplemented('a condition that is only a value');
  return satisfies(item, part);
}

const TESTS: Record<string, (operands: Operands) => boolean> = {
  '=': ([a, b]) => same(a, b),
  '<>': ([a, b]) => !same(a, b),
  '<': ([a, b]) => order(a, b, (n) => n < 0),
  '<=': ([a, b]) => order(a, b, (n) => n <= 0),
  '>': ([a, b]) => order(a, b, (n) => n > 0),
  '>=': ([a, b]) => order(a, b, (n) => n >= 0),
  between: ([a, low, high]) => order(a, low, (n) => n >= 0) && order(a, high, (n) => n <= 0),
  in: ([a, ...choices]) => choices.some((choice) => same(a, choice)),
  attribute_exists: ([a]) => a !== undefined,
  attribute_not_exists: ([a]) => a === undefined,
  attribute_type: ([a, type]) => a !== undefined && typeOf(a) === type?.S,
  begins_with: ([a, prefix]) => beginsWith(a, prefix),
  contains: ([a, part]) => contains(a, part),
};

function evaluate(item: Item, operand: Operand): AttributeValue | undefined {
  if (Array.isArray(operand)) return at(item, operand);
  if (!isCall(operand)) return operand;
  const [argument] = operand.args;
  if (operand.name !== 'size' || argument === undefined)
    throw notImplemented(`"${operand.name}" as an operand`);
  const of = evaluate(item, argument);
  const size = of && sizeOf(of);
  return size === undefined ? undefined : { N: String(size) };
}

function isCall(operand: Operand): operand is Call {
  return 'args' in operand;
}

function same(a: AttributeValue | undefined, b: AttributeValue | undefined): boolean {
  return a !== undefined && b !== undefined && equal(a, b);
}

/** Values of different types have no order, and neither comparison between them holds. */
function order(
  a: AttributeValue | undefined,
  b: AttributeValue | undefined,
  test: (n: number) => boolean,
): boolean {
  if (a?.N !== undefined && b?.N !== undefined) return test(compareNumbers(a.N, b.N));
  if (a?.S !== undefined && b?.S !== undefined)
    return test(Buffer.compare(Buffer.from(a.S), Buffer.from(b.S)));
  if (a?.B !== undefined && b?.B !== undefined) return test(Buffer.compare(bytes(a.B), bytes(b.B)));
  return false;
}

function beginsWith(a: AttributeValue | undefined, prefix: AttributeValue | undefined): boolean {
  if (a?.S !== undefined && prefix?.S !== undefined) return a.S.startsWith(prefix.S);
  if (a?.B !== undefined && prefix?.B !== undefined) {
    const start = bytes(prefix.B);
    return bytes(a.B).subarray(0, start.length).equals(start);
  }
  return false;
}

function contains(a: AttributeValue | undefined, part: AttributeValue | undefined): boolean {
  if (a === undefined || part === undefined) return false;
  if (a.S !== undefined && part.S !== undefined) return a.S.includes(part.S);
  if (a.B !== undefined && part.B !== undefined) return bytes(a.B).includes(bytes(part.B));
  if (a.SS !== undefined && part.S !== undefined) return a.SS.includes(part.S);
  if (a.NS !== undefined && part.N !== undefined) return a.NS.includes(part.N);
  if (a.BS !== undefined && part.B !== undefined) return a.BS.includes(part.B);
  return a.L?.some((one) => equal(one, part)) ?? false;
}

function sizeOf(value: AttributeValue): number | undefined {
  if (value.S !== undefined) return lengthOfText(value.S);
  if (value.B !== undefined) return bytes(value.B).length;
  if (value.M !== undefined) return Object.keys(value.M).length;
  return (value.L ?? value.SS ?? value.NS ?? value.BS)?.length;
}

/** The documents do not say whether size() of a string counts bytes or characters: refuse where it would differ. */
function lengthOfText(text: string): number {
  if (Buffer.byteLength(text) !== text.length) throw notImplemented('size() of a string that is not ASCII');
  return text.length;
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}
