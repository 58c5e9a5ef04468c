import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { INDEXES, type Table, unlessConditionFails } from './table.ts';

/** Whose subscription it is: it gets the events of that institution's, or that agency's, cases. */
export interface Owner {
  kind: 'institution' | 'agency';
  id: string;
}

/** Where events are sent, and which. */
export interface Subscription {
  id: string;
  owner: Owner;
  url: string;
  /** Types of events; none means all. */
  types: readonly string[];
  description: string;
  createdAt: Instant;
  createdBy: Actor;
}

/** A key that signs (`whsec_…`); an old one does so beside the new one until it ends. */
export interface SigningKey {
  secret: string;
  until?: Instant;
}

/** Why nothing is sent for the time being: its owner stopped it, three days of failures, or the receiver answered 410. */
export interface Paused {
  because: 'owner' | 'failing' | 'gone';
  at: Instant;
}

/** A subscription with how it stands. */
export interface SubscriptionRecord {
  subscription: Subscription;
  keys: readonly SigningKey[];
  paused?: Paused;
  /** The first failure since anything last arrived. */
  failingSince?: Instant;
  /** When something arrived after an outage, or sending was resumed: whatever was tried before that is due at once. */
  recoveredAt?: Instant;
  /** When sending was last resumed: three days of trying begin anew. */
  resumedAt?: Instant;
  /** Grows with every event queued: tells a sweep that something came in while it worked. */
  woken: number;
}

/** What names a subscription. */
export type SubscriptionRef = Pick<Subscription, 'id' | 'owner'>;

export const ownerKey = ({ kind, id }: Owner): string => `${kind}#${id}`;

const keyOf = ({ id, owner }: SubscriptionRef) => keys.subscription(ownerKey(owner), id);

type Item = Record<string, unknown>;

function recordOf({ keys: own, woken, ...item }: Item): SubscriptionRecord {
  const { subscription, paused, failingSince, recoveredAt, resumedAt } = item;
  const record = { subscription, keys: own, paused, failingSince, recoveredAt, resumedAt, woken: woken ?? 0 };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file alone
  return record as SubscriptionRecord;
}

/** The subscriptions of one owner, strongly consistent. There are a handful at most. */
export async function listSubscriptions(table: Table, owner: Owner): Promise<SubscriptionRecord[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.subscription(ownerKey(owner), '').pk },
      ConsistentRead: true,
    }),
  );
  return Items.map(recordOf).sort((a, b) => (a.subscription.createdAt < b.subscription.createdAt ? -1 : 1));
}

export async function loadSubscription(
  table: Table,
  ref: SubscriptionRef,
): Promise<SubscriptionRecord | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(ref), ConsistentRead: true }),
  );
  return Item && recordOf(Item);
}

/** Puts a new subscription on record; false when there is one of that id. */
export async function createSubscription(
  table: Table,
  subscription: Subscription,
  own: readonly SigningKey[],
): Promise<boolean> {
  return await unlessConditionFails(() =>
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keyOf(subscription), subscription, keys: own, woken: 0 },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );
}

export async function deleteSubscription(table: Table, ref: SubscriptionRef): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(ref) }));
}

/** Sets and removes top-level attributes of a subscription that is still there; false when it is not, or not as `when` says. */
export async function changeSubscription(
  table: Table,
  ref: SubscriptionRef,
  set: Item,
  remove: readonly string[] = [],
  when?: { condition: string; values?: Item },
): Promise<boolean> {
  const names = [...Object.keys(set), ...remove];
  const sets = Object.keys(set).map((name) => `#${name} = :${name}`);
  const removes = remove.map((name) => `#${name}`);
  const values = {
    ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
    ...when?.values,
  };
  return await unlessConditionFails(() =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(ref),
        UpdateExpression: [
          ...(sets.length > 0 ? [`SET ${sets.join(', ')}`] : []),
          ...(removes.length > 0 ? [`REMOVE ${removes.join(', ')}`] : []),
        ].join(' '),
        ConditionExpression: ['attribute_exists(pk)', ...(when ? [when.condition] : [])].join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
      }),
    ),
  );
}

/** Attributes that make a subscription due for a sweep from an instant on. */
const due = (id: string, at: Instant) => ({ gsi1pk: keys.webhooksDue, gsi1sk: `${at}#${id}` });

/** Something was queued: the next sweep looks at it, unless sending is stopped. */
export async function wakeSubscription(table: Table, ref: SubscriptionRef, now: Instant): Promise<void> {
  const { gsi1pk, gsi1sk } = due(ref.id, now);
  await unlessConditionFails(() =>
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(ref),
        UpdateExpression: 'SET gsi1pk = :pk, gsi1sk = :sk ADD woken :one',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(paused)',
        ExpressionAttributeValues: { ':pk': gsi1pk, ':sk': gsi1sk, ':one': 1 },
      }),
    ),
  );
}

/** Subscriptions with something due, the longest due first. */
export async function dueSubscriptions(table: Table, now: Instant, most: number): Promise<SubscriptionRef[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      // `~` sorts after every id.
      KeyConditionExpression: 'gsi1pk = :due AND gsi1sk <= :now',
      ExpressionAttributeValues: { ':due': keys.webhooksDue, ':now': `${now}#~` },
      Limit: most,
    }),
  );
  return Items.map((item) => recordOf(item).subscription);
}

/**
 * Takes a subscription for one sweep alone until `until`, when others may look again (a sweep that died left it behind).
 * Undefined when another sweep has it, or it is gone.
 */
export async function claimSubscription(
  table: Table,
  ref: SubscriptionRef,
  { lease, now, until }: { lease: string; now: Instant; until: Instant },
): Promise<SubscriptionRecord | undefined> {
  const set = { lease, leaseUntil: until, ...due(ref.id, until) };
  const free = 'attribute_not_exists(lease) OR leaseUntil <= :now OR leaseUntil > :far';
  // A clock that was moved back must not leave a lease that never ends.
  const values = { ':now': now, ':far': until };
  const mine = await changeSubscription(table, ref, set, [], { condition: `(${free})`, values });
  return mine ? await loadSubscription(table, ref) : undefined;
}

/** Gives it back, due again from `next` on. False when something was queued since `woken` was read. */
export async function releaseSubscription(
  table: Table,
  ref: SubscriptionRef,
  { lease, woken, next }: { lease: string; woken: number; next?: Instant },
): Promise<boolean> {
  const condition = 'lease = :lease AND (woken = :woken OR attribute_exists(paused))';
  const values = { ':lease': lease, ':woken': woken };
  const gone = ['lease', 'leaseUntil'];
  return next
    ? await changeSubscription(table, ref, due(ref.id, next), gone, { condition, values })
    : await changeSubscription(table, ref, {}, [...gone, 'gsi1pk', 'gsi1sk'], { condition, values });
}

/** Whether this sweep still has it. */
export async function holdsSubscription(
  table: Table,
  ref: SubscriptionRef,
  lease: string,
): Promise<SubscriptionRecord | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keyOf(ref), ConsistentRead: true }),
  );
  return Item?.lease === lease ? recordOf(Item) : undefined;
}
