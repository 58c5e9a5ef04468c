import type { Catalog } from './catalog.ts';
import { project } from './dynalite.ts';
import type { FaultDraw } from './faults.ts';
import type { Item } from './model.ts';
import { conditionFailed, invalid } from './refusal.ts';
import type { Rows } from './rows.ts';
import type { Store } from './store.ts';
import { planWrite, shownOnFailure, type Write, type WriteKind, type WriteRequest } from './write-plan.ts';

/** What the operations work on. */
export interface Context {
  store: Store;
  catalog: Catalog;
  rows: Rows;
  faults: FaultDraw;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** PutItem, UpdateItem and DeleteItem. Throws a refusal. */
export function writeOne(context: Context, kind: WriteKind, request: WriteRequest): { Attributes?: Item } {
  const { store, catalog, rows, faults } = context;
  const write = planWrite(kind, request, catalog.get(request.TableName));
  faults.throttle();
  faults.conflict();
  return store.transaction(() => {
    const old = rows.load(write.table, write.key);
    if (!write.allowed(old)) throw conditionFailed(shownOnFailure(request, old));
    const next = write.next(old);
    rows.save(write.table, write.key, old, next);
    const attributes = returned(request, old, next);
    return attributes && Object.keys(attributes).length > 0 ? { Attributes: attributes } : {};
  });
}

function returned(request: WriteRequest, old: Item | undefined, next: Item | undefined): Item | undefined {
  const paths = request.updates?.paths ?? [];
  switch (request.ReturnValues ?? 'NONE') {
    case 'ALL_OLD':
      return old;
    case 'ALL_NEW':
      return next;
    case 'UPDATED_OLD':
      return old && project(paths, old);
    case 'UPDATED_NEW':
      return next && project(paths, next);
    default:
      return undefined;
  }
}

interface BatchEntry {
  PutRequest?: { Item: Item };
  DeleteRequest?: { Key: Item };
}

/** BatchWriteItem: each entry for itself in AWS, all of them or none here. Throws a refusal. */
export function writeBatch(
  context: Context,
  request: { RequestItems: Record<string, BatchEntry[]> },
): object {
  const { store, rows, faults } = context;
  const entries = Object.entries(request.RequestItems).flatMap(([name, list]) =>
    list.map((one) => ({ name, one })),
  );
  if (entries.length > 25) throw invalid('Too many items requested for the BatchWriteItem call');
  const writes = entries.map(({ name, one }) => planEntry(one, name, context));
  refuseTwice(writes, 'Provided list of item keys contains duplicates');
  const left = faults.throttles() ? entries.length - 1 : entries.length;
  store.transaction(() => {
    for (const { table, key, next } of writes.slice(0, left)) {
      const old = rows.load(table, key);
      rows.save(table, key, old, next(old));
    }
  });
  const undone = entries.slice(left);
  return { UnprocessedItems: Object.fromEntries(undone.map(({ name, one }) => [name, [one]])) };

  function planEntry({ PutRequest, DeleteRequest }: BatchEntry, name: string, { catalog }: Context): Write {
    if ((PutRequest === undefined) === (DeleteRequest === undefined)) {
      throw invalid('Supplied AttributeValue has more than one datatypes set, must contain exactly one');
    }
    const kind = PutRequest ? 'Put' : 'Delete';
    return planWrite(kind, { TableName: name, ...PutRequest, ...DeleteRequest }, catalog.get(name));
  }
}

/** Throws a ValidationException when two of the writes, or reads, are of one item. */
export function refuseTwice(list: Pick<Write, 'table' | 'key'>[], message: string): void {
  const seen = new Set<string>();
  for (const { table, key } of list) {
    const id = `${table.id}/${Buffer.from(key.hash).toString('hex')}/${Buffer.from(key.range).toString('hex')}`;
    if (seen.has(id)) throw invalid(message);
    seen.add(id);
  }
}
