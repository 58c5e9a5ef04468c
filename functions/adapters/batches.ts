import {
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Actor, BatchRef } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { cancellationCodes, INDEXES, isConditionFailure, type Table } from './table.ts';

/** Many acts in one: who wants what done to how many. */
export interface BatchHead {
  id: string;
  agency: string;
  kind: 'approve-seal' | 'step';
  /** The step, for `step`, and what is said with it in every case alike. */
  step?: string;
  payload?: Readonly<Record<string, unknown>>;
  startedBy: Actor;
  at: Instant;
  total: number;
  /** Set when every item has its outcome. */
  finishedAt?: Instant;
}

/** What one item of a batch is about. `expectedVersion`: the case's version that the list showed. */
export interface BatchTarget {
  caseId: string;
  expectedVersion: number;
  /** The document, for `approve-seal`. */
  eventNumber?: number;
  notice?: string;
}

/** How an item ended; what it was about is known only once it was looked at. */
export interface BatchOutcome {
  outcome: 'done' | 'failed';
  at: Instant;
  /** Why it failed, in plain words. */
  reason?: string;
  /** The event it led to, and how many documents that event or approval brings about. */
  event?: number;
  documents?: number;
  institutionName?: string;
  receiptNumber?: string;
  number?: string;
}

/** One item with its outcome so far. `issued`: names of its documents that are out. */
export interface BatchItem extends BatchTarget, Partial<Omit<BatchOutcome, 'outcome'>> {
  index: number;
  outcome: 'waiting' | BatchOutcome['outcome'];
  issued: readonly string[];
}

/** Items are written so many at a time; a transaction takes a hundred. */
const CHUNK = 100;

/**
 * Writes a batch: its items, then its head. Written again it stays as it is, so a call that was cut off may be made anew. The
 * first item is 1.
 */
export async function putBatch(
  table: Table,
  head: BatchHead,
  targets: readonly BatchTarget[],
): Promise<void> {
  const absent = { TableName: table.name, ConditionExpression: 'attribute_not_exists(pk)' };
  for (let from = 0; from < targets.length; from += CHUNK) {
    const items = targets.slice(from, from + CHUNK).map((target, offset) => ({
      Put: { ...absent, Item: { ...keys.batchItem(head.id, from + offset + 1), ...target } },
    }));
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    } catch (error) {
      // All of a chunk is written or nothing of it.
      if (cancellationCodes(error)?.[0] !== 'ConditionalCheckFailed') throw error;
    }
  }
  const index = { gsi1pk: keys.batches(head.agency), gsi1sk: `${head.at}#${head.id}` };
  const unfinished = { gsi3pk: keys.unfinished, gsi3sk: head.id };
  try {
    await table.client.send(
      new PutCommand({ ...absent, Item: { ...keys.batch(head.id), ...index, ...unfinished, batch: head } }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

/** A whole batch with every outcome, or undefined when there is none. Strongly consistent. */
export async function loadBatchRecords(
  table: Table,
  id: string,
): Promise<{ head: BatchHead; items: BatchItem[] } | undefined> {
  const found: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.batch(id).pk },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  const head = found.find(({ sk }) => sk === keys.batch(id).sk)?.batch as BatchHead | undefined;
  return head && { head, items: found.flatMap((item) => (isItem(item) ? itemOf(item) : [])) };
}

export async function loadBatchHead(table: Table, id: string): Promise<BatchHead | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.batch(id), ConsistentRead: true }),
  );
  return Item?.batch as BatchHead | undefined;
}

export async function loadBatchItem(table: Table, { id, index }: BatchRef): Promise<BatchItem | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.batchItem(id, index), ConsistentRead: true }),
  );
  return Item && itemOf(Item);
}

/** Batches of an agency, the latest first; `unfinished`: of all agencies, those that still have items waiting. */
export async function listBatches(
  table: Table,
  by: { agency: string } | { unfinished: true },
  limit = 20,
): Promise<BatchHead[]> {
  const [IndexName, value] =
    'agency' in by ? [INDEXES.byQueue, keys.batches(by.agency)] : [INDEXES.open, keys.unfinished];
  const { Items } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName,
      KeyConditionExpression: `${IndexName}pk = :value`,
      ExpressionAttributeValues: { ':value': value },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return (Items ?? []).map((item) => item.batch as BatchHead);
}

/** Records how an item ended, once. */
export async function recordOutcome(
  table: Table,
  { id, index }: BatchRef,
  ended: BatchOutcome,
): Promise<void> {
  await update(table, keys.batchItem(id, index), {
    UpdateExpression: 'SET #ended = :ended',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#ended)',
    ExpressionAttributeNames: { '#ended': 'ended' },
    ExpressionAttributeValues: { ':ended': ended },
  });
}

/** Notes that a document of an item is out; the same one twice is one. */
export async function markIssued(table: Table, { id, index }: BatchRef, document: string): Promise<void> {
  await update(table, keys.batchItem(id, index), {
    UpdateExpression: 'ADD #issued :document',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#issued': 'issued' },
    ExpressionAttributeValues: { ':document': new Set([document]) },
  });
}

/** Puts on record that every item has its outcome. */
export async function finishBatch(table: Table, id: string, at: Instant): Promise<void> {
  await update(table, keys.batch(id), {
    UpdateExpression: 'SET #batch.#finishedAt = :at REMOVE gsi3pk, gsi3sk',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#batch.#finishedAt)',
    ExpressionAttributeNames: { '#batch': 'batch', '#finishedAt': 'finishedAt' },
    ExpressionAttributeValues: { ':at': at },
  });
}

async function update(
  table: Table,
  Key: Record<string, string>,
  change: {
    UpdateExpression: string;
    ConditionExpression: string;
    ExpressionAttributeNames: Record<string, string>;
    ExpressionAttributeValues: Record<string, unknown>;
  },
): Promise<void> {
  try {
    await table.client.send(new UpdateCommand({ TableName: table.name, Key, ...change }));
  } catch (error) {
    // Done before.
    if (!isConditionFailure(error)) throw error;
  }
}

function isItem({ sk }: Record<string, unknown>): boolean {
  return String(sk).startsWith('ITEM#');
}

function itemOf({ pk: _pk, sk, ended, issued, ...target }: Record<string, unknown>): BatchItem {
  return {
    ...(target as unknown as BatchTarget),
    index: Number(String(sk).slice('ITEM#'.length)),
    outcome: 'waiting',
    ...(ended as BatchOutcome | undefined),
    issued: [...((issued as Set<string> | undefined) ?? [])],
  };
}
