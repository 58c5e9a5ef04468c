import { invalid } from './refusal.ts';
import { expiryOf } from './rows.ts';
import type { Table } from './table.ts';
import { itemFrom } from './values.ts';
import type { Context } from './writes.ts';

/** DynamoDB leaves alone what expired more than five years ago: most likely it was never a time at all. */
const OLDEST = 5 * 365 * 24 * 60 * 60;
/** How many items one SQL transaction of a sweep removes. */
const BATCH = 100;

interface UpdateTimeToLive {
  TableName: string;
  TimeToLiveSpecification: { AttributeName: string; Enabled: boolean };
}

/** UpdateTimeToLive, at once; AWS takes up to an hour. Throws a refusal. */
export function updateTimeToLive(context: Context, request: UpdateTimeToLive): object {
  const { store, catalog } = context;
  const table = catalog.get(request.TableName);
  const { AttributeName: attribute, Enabled: enabled } = request.TimeToLiveSpecification;
  if (enabled && table.ttl !== undefined) throw invalid('TimeToLive is already enabled');
  if (!enabled && table.ttl === undefined) throw invalid('TimeToLive is already disabled');
  if (!enabled && table.ttl !== attribute) throw invalid('TimeToLive is active on a different AttributeName');
  store.transaction(() => {
    catalog.setTtl(table, enabled ? attribute : undefined);
    refillExpiry(context, catalog.get(request.TableName));
  });
  return { TimeToLiveSpecification: request.TimeToLiveSpecification };
}

function refillExpiry({ store }: Context, table: Table): void {
  const update = store.sql(`UPDATE ${table.rows} SET expires = ? WHERE h = ? AND r = ?`);
  for (const row of store.sql(`SELECT h, r, body FROM ${table.rows}`).all()) {
    update.run(expiryOf(itemFrom(row.body), table), row.h ?? null, row.r ?? null);
  }
}

/** DescribeTimeToLive. Throws a refusal. */
export function describeTimeToLive({ catalog }: Context, request: { TableName: string }): object {
  const { ttl } = catalog.get(request.TableName);
  return {
    TimeToLiveDescription:
      ttl === undefined
        ? { TimeToLiveStatus: 'DISABLED' }
        : { TimeToLiveStatus: 'ENABLED', AttributeName: ttl },
  };
}

/** Removes what has expired by the injected clock, as DynamoDB's own sweeper does some time after; returns how many. */
export function sweepExpired(context: Context): number {
  const now = Math.floor(context.clock() / 1000);
  let removed = 0;
  for (const table of context.catalog.all()) {
    if (table.ttl === undefined) continue;
    for (let batch = BATCH; batch === BATCH; removed += batch) batch = sweepBatch(context, table, now);
  }
  return removed;
}

function sweepBatch({ store, rows }: Context, table: Table, now: number): number {
  return store.transaction(() => {
    const due = store
      .sql(`SELECT h, r FROM ${table.rows} WHERE expires <= ? AND expires > ? LIMIT ${BATCH}`)
      .all(now, now - OLDEST);
    for (const row of due) {
      const key = { hash: bytesFrom(row.h), range: bytesFrom(row.r) };
      rows.save(table, key, rows.load(table, key), undefined, 'expiry');
    }
    return due.length;
  });
}

function bytesFrom(column: unknown): Uint8Array {
  if (column instanceof Uint8Array) return column;
  throw new TypeError('a key column does not hold bytes');
}
