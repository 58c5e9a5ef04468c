import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Where a case with a standing (an agreement) is found under one subject: its institution, or a person in charge. */
export interface Holder {
  subject: string;
  caseId: string;
  agency: string;
  procedure: string;
}

/** What of a case's holders a transaction puts and takes away; no item is named twice. */
export interface HolderChanges {
  put: readonly Holder[];
  remove: readonly Holder[];
}

/** Puts and removes holders in the transaction of the event that did it. */
export function holderWrites(TableName: string, { put, remove }: HolderChanges) {
  return [
    ...put.map(({ subject, ...holder }) => ({
      Put: { TableName, Item: { ...keys.holder(subject, holder.caseId), holder } },
    })),
    ...remove.map(({ subject, caseId }) => ({ Delete: { TableName, Key: keys.holder(subject, caseId) } })),
  ];
}

/**
 * Every case with a standing under any of these subjects, each once, strongly consistent: one query a subject, half a read
 * unit each for up to about twenty agreements.
 */
export async function findHolders(table: Table, subjects: readonly string[]): Promise<Holder[]> {
  const found = new Map<string, Holder>();
  await Promise.all(
    subjects.map(async (subject) => {
      let from: Record<string, unknown> | undefined;
      do {
        const page = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': keys.holder(subject, '').pk },
            ConsistentRead: true,
            ExclusiveStartKey: from,
          }),
        );
        for (const item of page.Items ?? []) {
          const holder = item.holder as Omit<Holder, 'subject'>;
          found.set(holder.caseId, { subject, ...holder });
        }
        from = page.LastEvaluatedKey;
      } while (from);
    }),
  );
  return [...found.values()].sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
}
