import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import { INDEXES, type Table } from './table.ts';
import type { Lane, Pending, Settled } from './webhook-deliveries.ts';

type Item = Record<string, unknown>;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written with the deliveries alone
const pendingIn = (item: Item): Pending => item.delivery as Pending;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written with the deliveries alone
const settledIn = (item: Item): Settled => item.delivery as Settled;

/** All lanes of a subscription, strongly consistent. */
export async function lanesOf(table: Table, subscription: string): Promise<Lane[]> {
  const items = await everything(table, subscription, 'LANE#');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this file alone
  return items.map((item) => item as unknown as Lane);
}

/** The first events that wait in a lane, in order. */
export async function waitingIn(table: Table, subscription: string, caseId: string): Promise<Pending[]> {
  return (await itemsOf(table, subscription, `PENDING#${caseId}#`, 10)).map(pendingIn);
}

/** The first events that wait for a subscription, over all cases. */
export async function listPending(table: Table, subscription: string, most: number): Promise<Pending[]> {
  return (await itemsOf(table, subscription, 'PENDING#', most)).map(pendingIn);
}

/** What arrived, the latest first; tests that failed among them. */
export async function listDelivered(table: Table, subscription: string, most: number): Promise<Settled[]> {
  return (await itemsOf(table, subscription, 'DONE#', most, false)).map(settledIn);
}

/** What was given up, the latest first, of so many that were found. */
export async function listParked(table: Table, subscription: string, most: number): Promise<Settled[]> {
  const found = (await itemsOf(table, subscription, 'PARKED#', most)).map(settledIn);
  return found.sort((a, b) => (a.at > b.at ? -1 : 1));
}

/** What was given up of an agency's cases, whoever the subscriber is, the latest first. */
export async function listParkedOf(table: Table, agency: string, most: number): Promise<Settled[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      KeyConditionExpression: 'gsi1pk = :parked',
      ExpressionAttributeValues: { ':parked': keys.webhooksParked(agency) },
      ScanIndexForward: false,
      Limit: most,
    }),
  );
  return Items.map(settledIn);
}

/** One that was given up, by subscription and id. */
export async function loadParked(
  table: Table,
  subscription: string,
  id: string,
): Promise<Settled | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.parked(subscription, id), ConsistentRead: true }),
  );
  return Item && settledIn(Item);
}

async function everything(table: Table, subscription: string, start: string): Promise<Item[]> {
  return await itemsOf(table, subscription, start, Number.POSITIVE_INFINITY);
}

/** So many items of a subscription whose sort key begins so, strongly consistent. */
export async function itemsOf(
  table: Table,
  subscription: string,
  start: string,
  most: number,
  oldestFirst = true,
): Promise<Item[]> {
  const items: Item[] = [];
  let from: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: start ? 'pk = :pk AND begins_with(sk, :start)' : 'pk = :pk',
        ExpressionAttributeValues: {
          ':pk': keys.lane(subscription, '').pk,
          ...(start && { ':start': start }),
        },
        ConsistentRead: true,
        ScanIndexForward: oldestFirst,
        ...(Number.isFinite(most) && { Limit: Math.min(most - items.length, 1_000) }),
        ExclusiveStartKey: from,
      }),
    );
    items.push(...Items);
    from = LastEvaluatedKey;
  } while (from && items.length < most);
  return items;
}
