import { checkKey, checkNestedPaths, withinCondition } from './dynalite.ts';
import { keyNames } from './keys.ts';
import type { Item, KeyCondition, Parsed } from './model.ts';
import { invalid, notImplemented, Refusal } from './refusal.ts';
import type { Index, Table } from './table.ts';

/** The parts of a request that Query and Scan share. */
export interface PageRequest extends Parsed {
  TableName: string;
  IndexName?: string;
  Limit?: number;
  ExclusiveStartKey?: Item;
  Select?: string;
  ConsistentRead?: boolean;
}

/** The index a request names, or undefined for the table itself. Throws a refusal. */
export function indexOf(table: Table, request: PageRequest): Index | undefined {
  if (request.IndexName === undefined) return undefined;
  const index = table.indexes.find((one) => one.name === request.IndexName);
  if (!index) throw invalid(`The table does not have the specified index: ${request.IndexName}`);
  if (request.ConsistentRead) throw invalid('Consistent reads are not supported on global secondary indexes');
  return index;
}

/** Throws a refusal when the request asks for attributes in a way that AWS would not answer. */
export function checkSelection(table: Table, index: Index | undefined, request: PageRequest): void {
  const { Select: select, projection, filter } = request;
  checkNestedPaths(projection?.nestedPaths, table.definition);
  checkNestedPaths(filter?.nestedPaths, table.definition);
  if (projection && select !== undefined && select !== 'SPECIFIC_ATTRIBUTES') {
    throw invalid(`Cannot specify the ProjectionExpression when choosing to get ${select}`);
  }
  if (select === 'SPECIFIC_ATTRIBUTES' && !projection) {
    throw invalid('Must specify the ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES');
  }
  if (select === 'ALL_PROJECTED_ATTRIBUTES' && !index) {
    throw invalid('ALL_PROJECTED_ATTRIBUTES can be used only when querying using an IndexName');
  }
  const held = index?.projected;
  if (!index || !held) return;
  if (select === 'ALL_ATTRIBUTES') {
    throw invalid(
      'One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global secondary ' +
        `index ${index.name} because its projection type is not ALL`,
    );
  }
  const missing = (projection?.paths ?? []).map((path) => String(path[0])).filter((name) => !held.has(name));
  if (missing.length > 0) {
    throw invalid(
      `One or more parameter values were invalid: Global secondary index ${index.name} does not project ` +
        `[${missing.join(', ')}]`,
    );
  }
  // AWS would filter by attributes the index has not got, and find nothing: never what was meant.
  const unheld = Object.keys(filter?.pathHeads ?? {}).filter((name) => !held.has(name));
  if (unheld.length > 0)
    throw notImplemented(`a filter on attributes the index does not hold: ${unheld.join(', ')}`);
}

/** The names a page's last key carries: the table's key and the index's. */
export function startKeyNames(table: Table, index: Index | undefined): string[] {
  return [...new Set([...keyNames(table), ...(index ? keyNames(index) : [])])];
}

/** Throws a refusal unless the start key is one that a page of this table or index could have ended with. */
export function checkStartKey(table: Table, index: Index | undefined, start: Item): void {
  const names = startKeyNames(table, index);
  if (Object.keys(start).length !== names.length || names.some((name) => !start[name])) throw badStart();
  try {
    checkKey(pick(start, keyNames(table)), table.definition);
    if (index)
      checkKey(pick(start, keyNames(index)), { ...table.definition, KeySchema: schemaOf(table, index) });
  } catch (error) {
    if (error instanceof Refusal) throw badStart(error.message);
    throw error;
  }
}

/** Throws a refusal unless a Query's start key satisfies its own key conditions. */
export function checkStartInside(start: Item, conditions: [string, KeyCondition][]): void {
  for (const [name, condition] of conditions) {
    if (!withinCondition(start[name], condition)) {
      throw invalid('The provided starting key is outside query boundaries based on provided conditions');
    }
  }
}

function badStart(why?: string): Refusal {
  return invalid(`The provided starting key is invalid${why ? `: ${why}` : ''}`);
}

function pick(item: Item, names: string[]): Item {
  return Object.fromEntries(names.map((name) => [name, item[name] ?? {}]));
}

function schemaOf(table: Table, index: Index): Table['definition']['KeySchema'] {
  const found = table.definition.GlobalSecondaryIndexes?.find((one) => one.IndexName === index.name);
  return found?.KeySchema ?? [];
}
