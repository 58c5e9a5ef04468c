import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time/civil-date.ts';
import { TransactionContended } from '../errors.ts';
import { keys } from './keys.ts';
import { cancellationCodes, isConditionFailure, type Table } from './table.ts';
import { itemsOf } from './webhook-lists.ts';
import type { Owner } from './webhooks.ts';

/** How one attempt went. `excerpt`: the first of what the receiver said, as text that nobody vouches for. */
export interface Attempt {
  at: Instant;
  /** HTTP status; absent where there was no answer. */
  status?: number;
  failure?: string;
  excerpt?: string;
  milliseconds: number;
}

/** An event on its way to one subscription. */
export interface Delivery {
  subscription: string;
  owner: Owner;
  /** The `webhook-id`: the same however often it is tried. */
  id: string;
  caseId: string;
  agency: string;
  eventNumber: number;
  /** Its place among the events of the same entry of the case's history. */
  k: number;
  type: string;
  subject: string;
  /** The body, as it is sent every time. */
  body: string;
  queuedAt: Instant;
}

/** One that waits. */
export interface Pending extends Delivery {
  tries: number;
  firstTriedAt?: Instant;
  last?: Attempt;
  /** Seconds since 1970, after which it is forgotten. */
  expiresAt: number;
}

/** One that arrived, was tried once as a test, or was given up. */
export interface Settled extends Pending {
  outcome: 'delivered' | 'test-failed' | 'parked';
  at: Instant;
}

/** The events of one case that wait for one subscription: the first of them decides when. */
export interface Lane {
  caseId: string;
  nextAt: Instant;
  /** The last attempt that failed. */
  triedAt?: Instant;
  /** Grows with every event queued. */
  queued: number;
}

const pendingKey = ({ subscription, caseId, eventNumber, k }: Delivery) =>
  keys.pending(subscription, caseId, eventNumber, k);
const parkedKey = ({ subscription, id }: Settled) => keys.parked(subscription, id);

/** Queues events, with the lanes they wait in, as part of a transaction. `atOnce`: whatever the lane was waiting for. */
export function pendingWrites(TableName: string, pending: readonly Pending[], atOnce = false) {
  const nextAt = atOnce ? ':at' : 'if_not_exists(nextAt, :at)';
  const lanes = new Map(pending.map((one) => [`${one.subscription} ${one.caseId}`, one]));
  return [
    ...pending.map((delivery) => ({
      Put: { TableName, Item: { ...pendingKey(delivery), delivery, expiresAt: delivery.expiresAt } },
    })),
    ...[...lanes.values()].map(({ subscription, caseId, queuedAt, expiresAt }) => ({
      Update: {
        TableName,
        Key: keys.lane(subscription, caseId),
        UpdateExpression: `SET caseId = :case, nextAt = ${nextAt}, expiresAt = :expires ADD queued :one`,
        ExpressionAttributeValues: { ':case': caseId, ':at': queuedAt, ':expires': expiresAt, ':one': 1 },
      },
    })),
  ];
}

/** It is settled: it waits no more, and stands among what arrived or what was given up. False when it waits no more already. */
export async function settlePending(table: Table, pending: Pending, settled: Settled): Promise<boolean> {
  const TableName = table.name;
  const { outcome, at, id, subscription, agency, expiresAt } = settled;
  const parked = outcome === 'parked';
  const key = parked ? parkedKey(settled) : keys.delivered(subscription, at, id);
  const index = parked ? { gsi1pk: keys.webhooksParked(agency), gsi1sk: `${at}#${id}` } : {};
  return await transacted(table, [
    { Delete: { TableName, Key: pendingKey(pending), ConditionExpression: 'attribute_exists(pk)' } },
    { Put: { TableName, Item: { ...key, ...index, delivery: settled, expiresAt } } },
  ]);
}

/** Puts a test on record, which never waited. */
export async function recordTest(table: Table, settled: Settled): Promise<void> {
  const { subscription, at, id, expiresAt } = settled;
  const Item = { ...keys.delivered(subscription, at, id), delivery: settled, expiresAt };
  await table.client.send(
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName: table.name, Item } }] }),
  );
}

/** Queues what was given up once more. False when somebody else has done so. */
export async function unpark(table: Table, settled: Settled, pending: Pending): Promise<boolean> {
  const TableName = table.name;
  const out = {
    Delete: { TableName, Key: parkedKey(settled), ConditionExpression: 'attribute_exists(pk)' },
  };
  return await transacted(table, [out, ...pendingWrites(TableName, [pending], true)]);
}

/** An attempt failed: what is known of it, and when its lane is tried again. */
export async function postpone(table: Table, pending: Pending, nextAt: Instant): Promise<void> {
  const TableName = table.name;
  const { subscription, caseId, last, expiresAt } = pending;
  await transacted(table, [
    {
      Update: {
        TableName,
        Key: pendingKey(pending),
        UpdateExpression: 'SET delivery = :delivery',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':delivery': pending },
      },
    },
    {
      Update: {
        TableName,
        Key: keys.lane(subscription, caseId),
        UpdateExpression: 'SET nextAt = :next, triedAt = :tried, expiresAt = :expires',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':next': nextAt, ':tried': last?.at ?? nextAt, ':expires': expiresAt },
      },
    },
  ]);
}

/** Nothing waits in the lane any more. False when something was queued since it was read. */
export async function closeLane(
  table: Table,
  subscription: string,
  { caseId, queued }: Lane,
): Promise<boolean> {
  try {
    await table.client.send(
      new DeleteCommand({
        TableName: table.name,
        Key: keys.lane(subscription, caseId),
        ConditionExpression: 'attribute_not_exists(pk) OR queued = :queued',
        ExpressionAttributeValues: { ':queued': queued },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** Forgets what waits, arrived and was given up, page by page; whatever is left after so many expires by TTL. */
export async function forgetDeliveries(table: Table, subscription: string, most = 2_000): Promise<void> {
  const items = await itemsOf(table, subscription, '', most);
  const left = items.values();
  const work = async () => {
    for (const { pk, sk } of left)
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: { pk, sk } }));
  };
  await Promise.all(Array.from({ length: 16 }, work));
}

/** Writes all or nothing; false when a condition did not hold. @throws {TransactionContended} */
async function transacted(
  table: Table,
  items: NonNullable<ConstructorParameters<typeof TransactWriteCommand>[0]['TransactItems']>,
): Promise<boolean> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: items }));
    return true;
  } catch (error) {
    const codes = cancellationCodes(error);
    if (!codes) throw error;
    if (codes.includes('ConditionalCheckFailed')) return false;
    throw new TransactionContended(codes.join(','));
  }
}
