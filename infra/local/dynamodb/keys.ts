import { hashPrefix } from './dynalite.ts';
import type { AttributeValue, Item, KeyElement, KeyType, TableDefinition } from './model.ts';
import { encodeNumber } from './numbers.ts';
import { invalid } from './refusal.ts';

/** A key attribute and its type. */
export interface KeyAttribute {
  name: string;
  type: KeyType;
}

/** The one or two attributes that make a key. */
export interface KeySchema {
  hash: KeyAttribute;
  range?: KeyAttribute;
}

/** A key as the SQL tables keep it: bytes whose order is DynamoDB's order. `range` is empty when there is none. */
export interface KeyBytes {
  hash: Uint8Array;
  range: Uint8Array;
}

const MAX_HASH = 2048;
const MAX_RANGE = 1024;
const EMPTY = new Uint8Array();

/** Resolves a key schema against the attribute definitions, which the validations have matched already. */
export function keySchema(
  elements: KeyElement[],
  definitions: TableDefinition['AttributeDefinitions'],
): KeySchema {
  const [hash, range] = elements.map(({ AttributeName: name }) => {
    const found = definitions.find((definition) => definition.AttributeName === name);
    if (!found) throw invalid(`Key attribute ${name} is not defined in AttributeDefinitions`);
    return { name, type: found.AttributeType };
  });
  if (!hash) throw invalid('A key schema has at least one element');
  return range ? { hash, range } : { hash };
}

/** The names of a key's attributes, hash first. */
export function keyNames(schema: KeySchema): string[] {
  return schema.range ? [schema.hash.name, schema.range.name] : [schema.hash.name];
}

/** The key of an item that is known to have it. Throws a refusal when a part is too long. */
export function keyOf(item: Item, schema: KeySchema): KeyBytes {
  return {
    hash: hashBytes(item[schema.hash.name] ?? {}, schema.hash.type),
    range: schema.range ? rangeBytes(item[schema.range.name] ?? {}, schema.range.type) : EMPTY,
  };
}

/** The hash key: three bytes that scatter it, as DynamoDB's own order is scattered, and then the value. */
export function hashBytes(value: AttributeValue, type: KeyType): Uint8Array {
  const bytes = valueBytes(value, type);
  if (bytes.length > MAX_HASH) {
    throw invalid(
      'One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes',
    );
  }
  return Buffer.concat([Buffer.from(hashPrefix(value[type] ?? '', type), 'hex'), bytes]);
}

/** The range key, in its own order. */
export function rangeBytes(value: AttributeValue, type: KeyType): Uint8Array {
  const bytes = valueBytes(value, type);
  if (bytes.length > MAX_RANGE) {
    throw invalid(
      'One or more parameter values were invalid: ' +
        'Aggregated size of all range keys has exceeded the size limit of 1024 bytes',
    );
  }
  return bytes;
}

function valueBytes(value: AttributeValue, type: KeyType): Uint8Array {
  const text = value[type] ?? '';
  if (type === 'N') return encodeNumber(text);
  if (type === 'B') return Buffer.from(text, 'base64');
  // A lone surrogate has no UTF-8: two such keys would fall together.
  if (!text.isWellFormed()) throw invalid('A key attribute is not well-formed Unicode text');
  return Buffer.from(text);
}

/** The least bytes greater than everything that begins with `prefix`; undefined when there are none. */
export function afterPrefix(prefix: Uint8Array): Uint8Array | undefined {
  const last = prefix.findLastIndex((byte) => byte < 0xff);
  if (last < 0) return undefined;
  const bound = Uint8Array.from(prefix.subarray(0, last + 1)); // a Buffer's slice() would share its bytes
  bound[last] = (bound[last] ?? 0) + 1;
  return bound;
}
