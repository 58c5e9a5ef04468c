import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CivilDate, Instant } from '../../domain/time/civil-date.ts';
import { FOLLOW_DUE, keys } from './keys.ts';
import { decodeCursor, encodeCursor } from './queues.ts';
import { INDEXES, type Table } from './table.ts';

/** What an event of one case means for others, from the transaction that wrote it until all of it is done. */
export interface Follow {
  caseId: string;
  /** The event, by its number. */
  n: number;
  at: Instant;
  state: 'open' | 'done';
  /** What came of each link and cascade so far, by its id. */
  outcomes: readonly FollowOutcome[];
  /** Why the last try failed; it is tried again every day. */
  fault?: string;
}

/** What one link or cascade came to in one other case. */
export interface FollowOutcome {
  rule: string;
  kind: /** The step was taken there; `event` is its number. */
    | 'taken'
    /** It was proposed there to an officer. */
    | 'proposed'
    /** A draft was opened there for whoever begins such a case. */
    | 'opened'
    /** It waits for the day in `on`. */
    | 'waiting'
    /** There is no case that it could concern. */
    | 'nobody';
  caseId?: string;
  event?: number;
  on?: CivilDate;
}

/** Puts on record, with the event itself, that something follows from it: the stream starts the following. */
export function followWrite(TableName: string, { caseId, n, at }: Pick<Follow, 'caseId' | 'n' | 'at'>) {
  const follow: Follow = { caseId, n, at, state: 'open', outcomes: [] };
  const Item = {
    ...keys.follow(caseId, n),
    // What the pipe carries onto the bus, as of an entry of the history.
    caseId,
    n,
    type: FOLLOW_DUE,
    at,
    actorRole: 'timeline',
    follow,
    ...pending(follow, at.slice(0, 10)),
  };
  return { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function pending({ caseId, n }: Pick<Follow, 'caseId' | 'n'>, from: string) {
  return { gsi3pk: keys.following, gsi3sk: `${from}#${caseId}#${n}` };
}

export async function loadFollow(table: Table, caseId: string, n: number): Promise<Follow | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.follow(caseId, n), ConsistentRead: true }),
  );
  return Item && (Item.follow as Follow);
}

/** Records how far a following has come: off the list when done, else looked at again from `again` on. */
export async function saveFollow(table: Table, follow: Follow, again?: CivilDate): Promise<void> {
  const { caseId, n, at } = follow;
  const index = pending(follow, again ?? at.slice(0, 10));
  const isDone = follow.state === 'done';
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.follow(caseId, n),
      UpdateExpression: isDone
        ? 'SET #follow = :follow REMOVE gsi3pk, gsi3sk'
        : 'SET #follow = :follow, gsi3pk = :pk, gsi3sk = :sk',
      ExpressionAttributeNames: { '#follow': 'follow' },
      ExpressionAttributeValues: {
        ':follow': follow,
        ...(!isDone && { ':pk': index.gsi3pk, ':sk': index.gsi3sk }),
      },
    }),
  );
}

/** What is still to be followed by the end of a day, the longest due first; `cursor` is opaque. */
export async function listFollows(
  table: Table,
  until: CivilDate,
  cursor?: string,
): Promise<{ follows: Follow[]; cursor?: string }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.open,
      KeyConditionExpression: 'gsi3pk = :pk AND gsi3sk < :until',
      ExpressionAttributeValues: { ':pk': keys.following, ':until': `${until}#~` },
      Limit: 100,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const follows = Items.map((item) => item.follow as Follow);
  return LastEvaluatedKey ? { follows, cursor: encodeCursor(LastEvaluatedKey) } : { follows };
}

/** What followed from a case's events, the oldest first. */
export async function loadFollows(table: Table, caseId: string): Promise<Follow[]> {
  const { pk } = keys.follow(caseId, 0);
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': 'FOLLOW#' },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => item.follow as Follow);
}
