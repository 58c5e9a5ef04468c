import type { Clock } from '../aws/service.ts';
import type { FaultDraw } from './faults.ts';
import { applyToIndexes } from './index-rows.ts';
import type { KeyBytes } from './keys.ts';
import type { Item } from './model.ts';
import { appendRecord } from './outbox.ts';
import type { Store } from './store.ts';
import type { Table } from './table.ts';
import { equalItems, itemFrom } from './values.ts';

/** Reads and writes whole items, with everything that hangs on them. */
export interface Rows {
  load(table: Table, key: KeyBytes): Item | undefined;
  /**
   * Replaces the item at `key` (`next` undefined removes it), its index rows, and its stream record, inside the
   * caller's transaction. `old` is what {@link Rows.load} gave. A write that changes nothing leaves no record, as in AWS.
   */
  save(table: Table, key: KeyBytes, old: Item | undefined, next: Item | undefined, cause?: 'expiry'): void;
}

/** The rows of one data file. */
export function openRows(store: Store, clock: Clock, faults: FaultDraw): Rows {
  return {
    load(table, key) {
      const row = store.sql(`SELECT body FROM ${table.rows} WHERE h = ? AND r = ?`).get(key.hash, key.range);
      return row && itemFrom(row.body);
    },
    save(table, key, old, next, cause) {
      if (old === next || (old && next && equalItems(old, next))) return;
      if (next) {
        store
          .sql(`INSERT OR REPLACE INTO ${table.rows} (h, r, body, expires) VALUES (?, ?, ?, ?)`)
          .run(key.hash, key.range, JSON.stringify(next), expiryOf(next, table));
      } else {
        store.sql(`DELETE FROM ${table.rows} WHERE h = ? AND r = ?`).run(key.hash, key.range);
      }
      if (table.indexes.length > 0) {
        if (faults.indexDelayMs > 0) applyLater(table, old, next);
        else applyToIndexes(store, table, old, next);
      }
      if (table.view) appendRecord(store, table, clock(), old, next, cause);
    },
  };

  function applyLater(table: Table, old: Item | undefined, next: Item | undefined): void {
    store
      .sql('INSERT INTO late (due, tbl, old, new) VALUES (?, ?, ?, ?)')
      .run(clock() + faults.indexDelayMs, table.id, textOrNull(old), textOrNull(next));
  }
}

/** The second after which the item has expired, or null when it never does. */
export function expiryOf(item: Item, table: Table): number | null {
  const text = table.ttl === undefined ? undefined : item[table.ttl]?.N;
  if (text === undefined) return null;
  const seconds = Math.floor(Number(text));
  return Number.isSafeInteger(seconds) ? seconds : null;
}

function textOrNull(item: Item | undefined): string | null {
  return item ? JSON.stringify(item) : null;
}
