import { type KeyBytes, type KeySchema, keyOf } from './keys.ts';
import type { Item } from './model.ts';
import { invalid } from './refusal.ts';
import type { Store } from './store.ts';
import type { Index, Table } from './table.ts';
import { itemFrom } from './values.ts';

/** An index row: where it stands, and what it holds. */
interface IndexRow {
  index: KeyBytes;
  body: string;
}

/** Brings every index of the table from `old` to `next`, inside the caller's transaction. */
export function applyToIndexes(
  store: Store,
  table: Table,
  old: Item | undefined,
  next: Item | undefined,
): void {
  const item = next ?? old;
  if (!item) return;
  const key = keyOf(item, table);
  for (const index of table.indexes) {
    const before = old && indexRow(old, index);
    const after = next && indexRow(next, index);
    if (before && !(after && sameKey(before.index, after.index))) {
      store
        .sql(`DELETE FROM ${index.rows} WHERE ih = ? AND ir = ? AND h = ? AND r = ?`)
        .run(before.index.hash, before.index.range, key.hash, key.range);
    }
    if (after) {
      store
        .sql(`INSERT OR REPLACE INTO ${index.rows} (ih, ir, h, r, body) VALUES (?, ?, ?, ?, ?)`)
        .run(after.index.hash, after.index.range, key.hash, key.range, after.body);
    }
  }
}

/** An index is sparse: an item without all of its key attributes has no row in it. */
function indexRow(item: Item, index: Index): IndexRow | undefined {
  if (!hasKey(item, index)) return undefined;
  const { projected } = index;
  const held = projected ? Object.entries(item).filter(([name]) => projected.has(name)) : undefined;
  return { index: keyOf(item, index), body: JSON.stringify(held ? Object.fromEntries(held) : item) };
}

function hasKey(item: Item, schema: KeySchema): boolean {
  return Object.hasOwn(item, schema.hash.name) && (!schema.range || Object.hasOwn(item, schema.range.name));
}

function sameKey(a: KeyBytes, b: KeyBytes): boolean {
  return Buffer.compare(a.hash, b.hash) === 0 && Buffer.compare(a.range, b.range) === 0;
}

/** Throws a refusal when an index key of the item is empty or too long; its type has been checked before. */
export function checkIndexKeys(item: Item, table: Table): void {
  for (const index of table.indexes) {
    for (const attribute of [index.hash, ...(index.range ? [index.range] : [])]) {
      if (item[attribute.name]?.[attribute.type] === '') {
        throw invalid(
          'One or more parameter values are not valid. A value specified for a secondary index key is not supported. ' +
            `The AttributeValue for a key attribute cannot contain an empty value. IndexName: ${index.name}, ` +
            `IndexKey: ${attribute.name}`,
        );
      }
    }
    if (hasKey(item, index)) keyOf(item, index);
  }
}

/** Lets the indexes see the writes that the test mode held back until `now` (milliseconds); all of them by default. */
export function applyLateRows(store: Store, tables: Table[], now = Number.MAX_SAFE_INTEGER): void {
  const due = store.sql('SELECT sequence, tbl, old, new FROM late WHERE due <= ? ORDER BY sequence').all(now);
  if (due.length === 0) return;
  store.transaction(() => {
    for (const row of due) {
      const table = tables.find((one) => one.id === row.tbl);
      if (table) applyToIndexes(store, table, itemOf(row.old), itemOf(row.new));
      store.sql('DELETE FROM late WHERE sequence = ?').run(Number(row.sequence));
    }
  });
}

function itemOf(text: unknown): Item | undefined {
  return typeof text === 'string' ? itemFrom(text) : undefined;
}
