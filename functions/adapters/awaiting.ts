import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import { keys } from './keys.ts';
import { decodeCursor, encodeCursor } from './queues.ts';
import { INDEXES, type Table } from './table.ts';

/** A document that waits for the seal keeper, with what the queue shows of it. An index, as the head is. */
export interface AwaitingSeal {
  caseId: string;
  agency: string;
  /** The case's version, so that who approves from the list has seen the case as it stands. */
  version: number;
  procedure: string;
  procedureVersion: string;
  institutionName: string;
  receiptNumber?: string;
  eventNumber: number;
  notice: string;
  number?: string;
  owedSince: string;
  /** Who brought the document about; not the person to approve it. */
  decidedBy: Actor;
}

/** Which one, in a transaction that takes it off the list. */
export type AwaitingRef = Pick<AwaitingSeal, 'caseId' | 'eventNumber' | 'notice'>;

/** One page of an agency's documents that wait for the seal, the oldest first; `cursor` is opaque. */
export async function listAwaitingSeal(
  table: Table,
  agency: string,
  cursor?: string,
  limit = 100,
): Promise<{ items: AwaitingSeal[]; cursor?: string }> {
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      KeyConditionExpression: `${INDEXES.byQueue}pk = :value`,
      ExpressionAttributeValues: { ':value': keys.seals(agency) },
      Limit: limit,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const items = (Items ?? []).map((item) => (item as { awaiting: AwaitingSeal }).awaiting);
  return LastEvaluatedKey ? { items, cursor: encodeCursor(LastEvaluatedKey) } : { items };
}

/** How many documents wait for an agency's seal, up to a thousand. */
export async function countAwaitingSeal(table: Table, agency: string): Promise<number> {
  const { Count } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      KeyConditionExpression: `${INDEXES.byQueue}pk = :value`,
      ExpressionAttributeValues: { ':value': keys.seals(agency) },
      Select: 'COUNT',
      Limit: 1000,
    }),
  );
  return Count ?? 0;
}

/** Puts documents on the list and takes others off, in the transaction of the event that did it. */
export function awaitingWrites(
  TableName: string,
  { put, remove }: { put: readonly AwaitingSeal[]; remove: readonly AwaitingRef[] },
) {
  return [
    ...put.map((awaiting) => ({
      Put: {
        TableName,
        Item: {
          ...keys.awaiting(awaiting.caseId, awaiting.eventNumber, awaiting.notice),
          gsi1pk: keys.seals(awaiting.agency),
          gsi1sk: `${awaiting.owedSince}#${awaiting.caseId}#${awaiting.eventNumber}#${awaiting.notice}`,
          awaiting,
        },
      },
    })),
    ...remove.map(({ caseId, eventNumber, notice }) => ({
      Delete: { TableName, Key: keys.awaiting(caseId, eventNumber, notice) },
    })),
  ];
}
