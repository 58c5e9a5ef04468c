import { afterPrefix, hashBytes, type KeySchema, keyNames, rangeBytes } from './keys.ts';
import type { KeyCondition } from './model.ts';
import { readPage, type Span } from './page.ts';
import {
  checkSelection,
  checkStartInside,
  checkStartKey,
  indexOf,
  type PageRequest,
} from './page-request.ts';
import { invalid } from './refusal.ts';
import type { Context } from './writes.ts';

/** The request of Query, its key condition already taken apart by the validations. */
export interface QueryRequest extends PageRequest {
  KeyConditions: Record<string, KeyCondition>;
  ScanIndexForward?: boolean;
}

/** Query: the items of one hash key, in the order of their range keys. Throws a refusal. */
export function query(context: Context, request: QueryRequest): object {
  const table = context.catalog.get(request.TableName);
  const index = indexOf(table, request);
  const schema = index ?? table;
  const conditions = Object.entries(request.KeyConditions);
  checkConditions(schema, request.KeyConditions);
  checkSelection(table, index, request);
  const filtered = keyNames(schema).find((name) => request.filter?.pathHeads[name]);
  if (filtered !== undefined) {
    throw invalid(
      `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${filtered}`,
    );
  }
  if (request.ExclusiveStartKey) {
    checkStartKey(table, index, request.ExclusiveStartKey);
    checkStartInside(request.ExclusiveStartKey, conditions);
  }
  context.faults.throttle();
  const columns = index ? { hash: 'ih', range: 'ir' } : { hash: 'h', range: 'r' };
  const span: Span = { where: [], values: [], descending: request.ScanIndexForward === false };
  const [hash] = request.KeyConditions[schema.hash.name]?.AttributeValueList ?? [];
  span.where.push(`${columns.hash} = ?`);
  span.values.push(hashBytes(hash ?? {}, schema.hash.type));
  const range = schema.range && request.KeyConditions[schema.range.name];
  if (range && schema.range) addRange(span, columns.range, range, schema.range.type);
  return readPage(context, table, index, request, span);
}

function checkConditions(schema: KeySchema, conditions: QueryRequest['KeyConditions']): void {
  const names = keyNames(schema);
  const hash = conditions[schema.hash.name];
  if (!hash) throw invalid(`Query condition missed key schema element: ${schema.hash.name}`);
  if (hash.ComparisonOperator !== 'EQ') throw invalid('Query key condition not supported');
  const stray = Object.keys(conditions).find((name) => !names.includes(name));
  if (stray !== undefined) {
    throw invalid(
      schema.range
        ? `Query condition missed key schema element: ${schema.range.name}`
        : 'Query key condition not supported',
    );
  }
  for (const attribute of [schema.hash, ...(schema.range ? [schema.range] : [])]) {
    const values = conditions[attribute.name]?.AttributeValueList ?? [];
    if (values.some((value) => value[attribute.type] === undefined)) {
      throw invalid(
        'One or more parameter values were invalid: Condition parameter type does not match schema type',
      );
    }
    if (values.some((value) => value[attribute.type] === '')) {
      throw invalid(
        'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty ' +
          `value. Key: ${attribute.name}`,
      );
    }
  }
}

function addRange(span: Span, column: string, condition: KeyCondition, type: 'S' | 'N' | 'B'): void {
  const [first, second] = condition.AttributeValueList.map((value) => rangeBytes(value, type));
  if (!first) throw invalid('A key condition has a value');
  const bound = (operator: string, value: Uint8Array | undefined) => {
    if (!value) return;
    span.where.push(`${column} ${operator} ?`);
    span.values.push(value);
  };
  const bounds: Record<KeyCondition['ComparisonOperator'], () => void> = {
    EQ: () => bound('=', first),
    LT: () => bound('<', first),
    LE: () => bound('<=', first),
    GT: () => bound('>', first),
    GE: () => bound('>=', first),
    BETWEEN: () => {
      bound('>=', first);
      bound('<=', second);
    },
    BEGINS_WITH: () => {
      bound('>=', first);
      bound('<', afterPrefix(first));
    },
  };
  bounds[condition.ComparisonOperator]();
}
