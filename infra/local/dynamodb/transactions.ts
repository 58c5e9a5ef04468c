import { createHash } from 'node:crypto';
import { checkKey, checkNestedPaths, project } from './dynalite.ts';
import { keyOf } from './keys.ts';
import type { Item, Parsed } from './model.ts';
import { type CancellationReason, canceled, invalid, Refusal, tokenMismatch } from './refusal.ts';
import { checkAction } from './requests.ts';
import { itemSize, MAX_TRANSACTION } from './size.ts';
import { planWrite, shownOnFailure, type Write, type WriteKind, type WriteRequest } from './write-plan.ts';
import { type Context, refuseTwice } from './writes.ts';

/** Forgets the tokens that are over; they lose their force by themselves before that. */
export function sweepTokens({ store, clock }: Context): void {
  store.sql('DELETE FROM tokens WHERE at <= ?').run(clock() - TOKEN_LIFE);
}

/** How long a ClientRequestToken makes the same transaction a repetition, in milliseconds. */
const TOKEN_LIFE = 10 * 60 * 1000;
const TWICE = 'Transaction request cannot include multiple operations on one item';

const KINDS = ['Put', 'Update', 'Delete', 'ConditionCheck'] as const;

/** One element of a transaction: exactly one kind of action. */
export type WriteAction = Partial<Record<WriteKind, WriteRequest>>;

/** The request of TransactWriteItems. */
export interface TransactWrite {
  TransactItems: WriteAction[];
  ClientRequestToken?: string;
}

/** TransactWriteItems: everything or, with a reason an action, nothing. Throws a refusal. */
export function transactWrite(context: Context, request: TransactWrite): object {
  const { store, catalog, rows, faults, clock } = context;
  const token = request.ClientRequestToken;
  const fingerprint = token === undefined ? '' : digest(request.TransactItems);
  const writes = request.TransactItems.map((action) => {
    const [kind, inner] = only(action);
    return planWrite(kind, checkAction(kind, inner), catalog.get(inner.TableName));
  });
  refuseTwice(writes, TWICE);
  faults.throttle();

  return store.transaction(() => {
    if (token !== undefined && repeated(context, token, fingerprint)) return {};
    if (faults.conflicts()) throw canceled(writes.map((_, i) => (i === 0 ? CONFLICT : NONE)));
    const outcomes = writes.map((write) => outcomeOf(write, rows.load(write.table, write.key)));
    if (outcomes.some(({ reason }) => reason !== NONE)) throw canceled(outcomes.map(({ reason }) => reason));
    const size = outcomes.reduce((sum, { old, next }) => sum + itemSize(next ?? old ?? {}), 0);
    if (size > MAX_TRANSACTION)
      throw invalid('Transaction size has exceeded the maximum allowed size of 4 MB');
    for (const [i, { table, key }] of writes.entries())
      rows.save(table, key, outcomes[i]?.old, outcomes[i]?.next);
    if (token !== undefined) {
      store
        .sql('INSERT OR REPLACE INTO tokens (token, request, at) VALUES (?, ?, ?)')
        .run(token, fingerprint, clock());
    }
    return {};
  });
}

const NONE: CancellationReason = { Code: 'None' };
const CONFLICT: CancellationReason = {
  Code: 'TransactionConflict',
  Message: 'Transaction is ongoing for the item',
};

function outcomeOf(
  write: Write,
  old: Item | undefined,
): { reason: CancellationReason; old?: Item; next?: Item } {
  if (!write.allowed(old)) {
    const shown = shownOnFailure(write.request, old);
    const reason = { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' };
    return { reason: shown ? { ...reason, Item: shown } : reason };
  }
  try {
    const next = write.next(old);
    return { reason: NONE, ...(old ? { old } : {}), ...(next ? { next } : {}) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { reason: { Code: 'ValidationError', Message: error.message } };
  }
}

/** Whether this token has already done this transaction. Throws a refusal when it has done another. */
function repeated({ store, clock }: Context, token: string, fingerprint: string): boolean {
  const row = store
    .sql('SELECT request FROM tokens WHERE token = ? AND at > ?')
    .get(token, clock() - TOKEN_LIFE);
  if (!row) return false;
  if (row.request !== fingerprint) throw tokenMismatch();
  return true;
}

function only(action: WriteAction): [WriteKind, WriteRequest] {
  const [entry, ...others] = KINDS.flatMap((kind): [WriteKind, WriteRequest][] => {
    const inner = action[kind];
    return inner ? [[kind, inner]] : [];
  });
  if (!entry || others.length > 0) {
    throw invalid('TransactItems can only contain one of Check, Put, Update or Delete');
  }
  return entry;
}

/** Requests that differ only in the order of their members are the same. */
function digest(value: unknown): string {
  const ordered = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(ordered).digest('hex');
}

type Get = Parsed & { TableName: string; Key: Item };

/** TransactGetItems: every item as of one moment, in the request's order. Throws a refusal. */
export function transactGet(context: Context, request: { TransactItems: { Get?: Get }[] }): object {
  const { catalog, rows, faults } = context;
  const reads = request.TransactItems.map(({ Get: get }) => {
    if (!get) throw invalid('TransactItems of TransactGetItems can only contain Get');
    const { Key: key, projection } = checkAction('Get', get);
    const table = catalog.get(get.TableName);
    checkKey(key, table.definition);
    checkNestedPaths(projection?.nestedPaths, table.definition);
    return { table, key: keyOf(key, table), projection };
  });
  refuseTwice(reads, TWICE);
  faults.throttle();
  const found = reads.map(({ table, key, projection }) => ({ item: rows.load(table, key), projection }));
  const size = found.reduce((sum, { item }) => sum + (item ? itemSize(item) : 0), 0);
  if (size > MAX_TRANSACTION) throw invalid('Transaction size has exceeded the maximum allowed size of 4 MB');
  return {
    Responses: found.map(({ item, projection }) =>
      item ? { Item: projection ? project(projection.paths, item) : item } : {},
    ),
  };
}
