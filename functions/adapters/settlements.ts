import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type CivilDate, civilDate } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { decodeCursor, encodeCursor } from './queues.ts';
import { INDEXES, isConditionFailure, type Table } from './table.ts';

/** The last day on which an agreement's costs were settled, as far as it was reported and is not yet on its record. */
export interface Settled {
  caseId: string;
  last: CivilDate;
}

/**
 * Keeps the day if it is later than the one that is kept: then it goes on the list of what is to be put on record, from `due` on,
 * unless an earlier one stands there already. False for a day that changes nothing; facts may come in any order, and twice.
 */
export async function keepSettled(table: Table, { caseId, last }: Settled, due: CivilDate): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.settled(caseId),
        UpdateExpression:
          'SET #last = :last, #case = :case, gsi3pk = :pk, gsi3sk = if_not_exists(gsi3sk, :due)',
        ConditionExpression: 'attribute_not_exists(#last) OR #last < :last',
        ExpressionAttributeNames: { '#last': 'last', '#case': 'caseId' },
        ExpressionAttributeValues: {
          ':last': last,
          ':case': caseId,
          ':pk': keys.unrecorded,
          ':due': `${due}#${caseId}`,
        },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** What is kept of a case and not on its record; undefined where nothing is. */
export async function unrecordedOf(table: Table, caseId: string): Promise<Settled | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.settled(caseId), ConsistentRead: true }),
  );
  return Item?.gsi3pk === undefined ? undefined : settledOf(Item);
}

/** Takes a day off the list, now that it is on record or no case wants it; a later one that came meanwhile stays. */
export async function settleRecorded(table: Table, { caseId, last }: Settled): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.settled(caseId),
        UpdateExpression: 'REMOVE gsi3pk, gsi3sk',
        ConditionExpression: '#last = :last',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':last': last },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

/** What is to be put on record by the end of a day, the longest due first; `cursor` is opaque. */
export async function listUnrecorded(
  table: Table,
  until: CivilDate,
  cursor?: string,
): Promise<{ items: Settled[]; cursor?: string }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.open,
      KeyConditionExpression: 'gsi3pk = :pk AND gsi3sk < :until',
      ExpressionAttributeValues: { ':pk': keys.unrecorded, ':until': `${until}#~` },
      Limit: 100,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const items = Items.map(settledOf);
  return LastEvaluatedKey ? { items, cursor: encodeCursor(LastEvaluatedKey) } : { items };
}

function settledOf(item: Record<string, unknown>): Settled {
  return { caseId: String(item.caseId), last: civilDate(String(item.last)) };
}

/** Keeps a payment that was reported before its claim: what it says, until the claim is there. */
export async function keepPayment(
  table: Table,
  caseId: string,
  claim: string,
  payment: Readonly<Record<string, string>>,
): Promise<void> {
  await table.client.send(
    new PutCommand({ TableName: table.name, Item: { ...keys.claimPaid(caseId, claim), payment } }),
  );
}

export async function keptPayment(
  table: Table,
  caseId: string,
  claim: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.claimPaid(caseId, claim), ConsistentRead: true }),
  );
  return Item && (Item.payment as Record<string, string>);
}

/** Forgets it, once the payment is on record. */
export async function dropPayment(table: Table, caseId: string, claim: string): Promise<void> {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.claimPaid(caseId, claim) }));
}
