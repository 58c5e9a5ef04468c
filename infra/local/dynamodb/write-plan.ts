import { satisfies } from './condition.ts';
import { checkItem, checkKey, checkNestedPaths, checkUpdates } from './dynalite.ts';
import { checkIndexKeys } from './index-rows.ts';
import { type KeyBytes, keyOf } from './keys.ts';
import type { Item, Parsed } from './model.ts';
import { invalid } from './refusal.ts';
import { itemSize, MAX_ITEM } from './size.ts';
import type { Table } from './table.ts';
import { applyUpdate } from './update.ts';

/** The parts of a write that single calls, batches and transactions share. */
export interface WriteRequest extends Parsed {
  TableName: string;
  Item?: Item;
  Key?: Item;
  ReturnValues?: string;
  ReturnValuesOnConditionCheckFailure?: string;
}

/** The kinds of action a transaction may hold. */
export type WriteKind = 'Put' | 'Update' | 'Delete' | 'ConditionCheck';

/** One write, checked as far as it can be before the item is read. */
export interface Write {
  kind: WriteKind;
  table: Table;
  key: KeyBytes;
  request: WriteRequest;
  /** Whether the condition, if any, holds of what is there. */
  allowed: (old: Item | undefined) => boolean;
  /** What shall be there afterwards; undefined for nothing. Throws a refusal when an update does not fit the item. */
  next: (old: Item | undefined) => Item | undefined;
}

/** Checks a write against its table. Throws a refusal. */
export function planWrite(kind: WriteKind, request: WriteRequest, table: Table): Write {
  const keyed = kind === 'Put' ? request.Item : request.Key;
  if (!keyed) throw invalid(`${kind} lacks its ${kind === 'Put' ? 'Item' : 'Key'}`);
  if (kind === 'Put') checkPut(keyed, table);
  else checkKey(keyed, table.definition);
  if (kind === 'Update') checkUpdates(request.updates, table.definition);
  checkNestedPaths(request.condition?.nestedPaths, table.definition);
  const condition = request.condition?.expression;
  return {
    kind,
    table,
    key: keyOf(keyed, table),
    request,
    allowed: (old) => condition === undefined || satisfies(old ?? {}, condition),
    next: (old) => NEXT[kind](request, old, table),
  };
}

/** The item to show the caller whose condition failed, when it asked for that. */
export function shownOnFailure(request: WriteRequest, old: Item | undefined): Item | undefined {
  return request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' ? old : undefined;
}

const NEXT: Record<
  WriteKind,
  (request: WriteRequest, old: Item | undefined, table: Table) => Item | undefined
> = {
  Put: (request) => request.Item,
  Update: (request, old, table) => updated(request, old, table),
  Delete: () => undefined,
  ConditionCheck: (_request, old) => old,
};

function checkPut(item: Item, table: Table): void {
  checkItem(item, table.definition);
  checkIndexKeys(item, table);
  if (itemSize(item) > MAX_ITEM) throw invalid('Item size has exceeded the maximum allowed size');
}

function updated(request: WriteRequest, old: Item | undefined, table: Table): Item {
  const before = old ?? request.Key ?? {};
  const after = applyUpdate(request.updates?.sections ?? [], before);
  checkItem(after, table.definition);
  checkIndexKeys(after, table);
  if (itemSize(after) > MAX_ITEM) throw invalid('Item size to update has exceeded the maximum allowed size');
  return after;
}
