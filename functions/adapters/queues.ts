import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Head } from './cases.ts';
import { keys } from './keys.ts';
import { INDEXES, type Table } from './table.ts';

/** One page of heads from an index; `cursor` is opaque. */
export async function listHeads(
  table: Table,
  by: { queue: string; kind: 'open' | 'final' } | { institution: string } | { open: true },
  cursor?: string,
  limit = 50,
): Promise<{ heads: Head[]; cursor?: string }> {
  const [IndexName, value] =
    'queue' in by
      ? [INDEXES.byQueue, keys.queue(by.queue, by.kind)]
      : 'institution' in by
        ? [INDEXES.byOwner, keys.owner(by.institution)]
        : [INDEXES.open, keys.open];
  const { Items, LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName,
      KeyConditionExpression: `${IndexName}pk = :value`,
      ExpressionAttributeValues: { ':value': value },
      Limit: limit,
      ExclusiveStartKey: cursor ? decodeCursor(cursor) : undefined,
    }),
  );
  const heads = (Items ?? []).map((item) => (item as { head: Head }).head);
  return LastEvaluatedKey ? { heads, cursor: encodeCursor(LastEvaluatedKey) } : { heads };
}

/** How many cases an agency has finished or open, up to a thousand: enough to say “999+”. */
export async function countHeads(table: Table, queue: string, kind: 'open' | 'final'): Promise<number> {
  const { Count } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      KeyConditionExpression: `${INDEXES.byQueue}pk = :value`,
      ExpressionAttributeValues: { ':value': keys.queue(queue, kind) },
      Select: 'COUNT',
      Limit: 1000,
    }),
  );
  return Count ?? 0;
}

/** An opaque cursor of a last key. */
export function encodeCursor(key: Record<string, unknown>): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** The key an opaque cursor stands for. */
export function decodeCursor(cursor: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Record<string, unknown>;
}
