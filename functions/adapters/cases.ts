import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseEvent } from '../../domain/case/event.ts';
import type { DateOnRecord } from '../../domain/case/recompute.ts';
import { AlreadyDone, NotFound, TransactionContended, VersionConflict } from '../errors.ts';
import { type AwaitingRef, type AwaitingSeal, awaitingWrites } from './awaiting.ts';
import { type BarChanges, barWrites } from './bars.ts';
import { type ListTaken, listWrite } from './batch-lists.ts';
import { type BoardChanges, boardWrites } from './board.ts';
import { type Claim, claimWrite } from './claims.ts';
import { type CodeTaken, codeWrite } from './codes.ts';
import { atVersion } from './drafts.ts';
import { type Follow, followWrite } from './follows.ts';
import { headWrite } from './head-write.ts';
import { type HolderChanges, holderWrites } from './holders.ts';
import { keys } from './keys.ts';
import { cancellationCodes, type Table } from './table.ts';

/** What queues and timers read without replaying the history. An index, never the truth: `fsck` compares the two. */
export interface Head {
  caseId: string;
  procedure: string;
  procedureVersion: string;
  agency: string;
  institution: string;
  institutionName: string;
  applicantKind: string;
  stage: string;
  stageKind: 'draft' | 'open' | 'final';
  version: number;
  /** Hash of the last event. */
  lastHash: string;
  receiptNumber?: string;
  submittedOn?: string;
  createdAt: string;
  updatedAt: string;
  nextDueAt?: string;
  /** The dates people were last told and a calendar can still move; absent where there are none. */
  dates?: readonly DateOnRecord[];
  noticesOwed: number;
  noticesStuck: number;
  /** Documents that wait for the seal keeper, and those sent back by him; absent where there are none. */
  noticesAwaitingSeal?: number;
  noticesReturned?: number;
  overdue: boolean;
  /** The timeline's running generation, and where it waits. */
  generation: number;
  taskToken?: string;
}

/** A number taken in the same transaction as the event that uses it. */
export interface NumberTaken {
  series: string;
  n: number;
  use: { caseId: string; event: number; what: string };
}

/** Everything one act writes, all or nothing. */
export interface Commit {
  head: Head;
  /** The version the act was decided on; 0 for a new case. */
  expectedVersion: number;
  events: readonly CaseEvent[];
  numbers: readonly NumberTaken[];
  codes: readonly CodeTaken[];
  /** Papers that the cases of an act of many share, as far as this one is the first of them. */
  lists: readonly ListTaken[];
  awaiting: { put: readonly AwaitingSeal[]; remove: readonly AwaitingRef[] };
  /** What the events change in the register of bars. */
  bars: BarChanges;
  /** What the events use up for all other cases of the agency. */
  claims: readonly Claim[];
  /** What the events put before the public. */
  board: BoardChanges;
  /** Under whom a case with a standing is found. */
  holders: HolderChanges;
  /** Events that mean something for other cases. */
  follows: readonly Pick<Follow, 'caseId' | 'n' | 'at'>[];
  /** Forms that the events freeze, with the versions that were read: a save in between makes the act start over. */
  frozenForms?: readonly { form: string; version: number }[];
  idempotency?: { owner: string; key: string; request: string; result: unknown; expiresAt: number };
}

/** Reads one case's whole history, oldest first, strongly consistent. */
export async function loadHistory(table: Table, caseId: string): Promise<CaseEvent[]> {
  const events: CaseEvent[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :event)',
        ExpressionAttributeValues: { ':pk': keys.head(caseId).pk, ':event': 'EVENT#' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) events.push((item as { event: CaseEvent }).event);
    from = page.LastEvaluatedKey;
  } while (from);
  return events;
}

/** @throws {NotFound} when there is no such case. */
export async function loadHead(table: Table, caseId: string): Promise<Head> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.head(caseId), ConsistentRead: true }),
  );
  if (!Item) throw new NotFound(`case ${caseId}`);
  return (Item as { head: Head }).head;
}

/**
 * Writes one act: its events, the head, the numbers it takes and its idempotency record, in one transaction.
 * @throws {AlreadyDone} {VersionConflict} {TransactionContended}
 */
export async function commit(table: Table, write: Commit): Promise<void> {
  const { head, events, expectedVersion, numbers, frozenForms = [], idempotency } = write;
  const TableName = table.name;
  const absent = 'attribute_not_exists(pk)';
  const items = [
    ...(idempotency
      ? [{ Put: { TableName, Item: idempotencyItem(idempotency), ConditionExpression: absent } } as const]
      : []),
    headWrite(TableName, head, expectedVersion),
    ...events.map((event) => ({
      Put: { TableName, Item: eventItem(head.caseId, event), ConditionExpression: absent },
    })),
    ...numbers.flatMap((taken) => numberWrites(TableName, taken)),
    ...write.codes.map((taken) => codeWrite(TableName, taken)),
    ...write.lists.map((list) => listWrite(TableName, list)),
    ...awaitingWrites(TableName, write.awaiting),
    ...barWrites(TableName, write.bars),
    ...write.claims.map((claim) => claimWrite(TableName, claim)),
    ...boardWrites(TableName, write.board),
    ...holderWrites(TableName, write.holders),
    ...write.follows.map((follow) => followWrite(TableName, follow)),
    ...frozenForms.map(({ form, version }) => ({
      ConditionCheck: { TableName, Key: keys.form(head.caseId, form), ...atVersion(version) },
    })),
  ];
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
  } catch (error) {
    const codes = cancellationCodes(error);
    if (!codes) throw error;
    if (idempotency && codes[0] === 'ConditionalCheckFailed') {
      throw new AlreadyDone(await recordedAnswer(table, idempotency.owner, idempotency.key));
    }
    const headAt = idempotency ? 1 : 0;
    if (codes[headAt] === 'ConditionalCheckFailed') throw new VersionConflict(`case ${head.caseId}`);
    throw new TransactionContended(codes.join(','));
  }
}

/** The answer on record for an Idempotency-Key, with the fingerprint of the request it answered. */
export async function recordedAnswer(
  table: Table,
  owner: string,
  key: string,
): Promise<{ request: string; result: unknown } | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.idempotency(owner, key), ConsistentRead: true }),
  );
  return Item && { request: Item.request as string, result: Item.result };
}

/** The last number taken in each series, 0 where none was. */
export async function lastNumber(table: Table, series: string): Promise<number> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.lastNumber(series), ConsistentRead: true }),
  );
  return (Item?.last as number | undefined) ?? 0;
}

/** An event as stored: whole, with what the Pipe tells the bus lifted to the top. */
function eventItem(caseId: string, event: CaseEvent) {
  const { n, type, at, actor } = event;
  return { ...keys.event(caseId, n), caseId, n, type, at, actorRole: actor.role, event };
}

function numberWrites(TableName: string, { series, n, use }: NumberTaken) {
  const last = {
    Update: {
      TableName,
      Key: keys.lastNumber(series),
      UpdateExpression: 'SET #last = :n',
      ConditionExpression: n === 1 ? 'attribute_not_exists(pk)' : '#last = :before',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':n': n, ...(n > 1 && { ':before': n - 1 }) },
    },
  };
  const taken = {
    Put: {
      TableName,
      Item: { ...keys.number(series, n), use },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  return [last, taken];
}

function idempotencyItem({ owner, key, request, result, expiresAt }: NonNullable<Commit['idempotency']>) {
  return { ...keys.idempotency(owner, key), request, result, expiresAt };
}
