import { createHash } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Windows counted in one item, so that no item grows without end. */
const WINDOWS = 64;

/** How often somebody came in this window, this time included, and in the one before it. */
export interface Counts {
  current: number;
  previous: number;
}

/**
 * Counts one request in one atomic write, and learns both counts from its answer. `window`: the number of the window, counted
 * from 1970. The first window of an item does not know the one before it, one in sixty-four. TTL only tidies up.
 */
export async function countRequest(
  table: Table,
  { limit, who, window, seconds }: { limit: string; who: string; window: number; seconds: number },
): Promise<Counts> {
  const span = Math.floor(window / WINDOWS);
  const { Attributes = {} } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.rate(limit, unreadable(who), span),
      UpdateExpression: 'ADD #now :one SET expiresAt = :until',
      ExpressionAttributeNames: { '#now': named(window) },
      ExpressionAttributeValues: { ':one': 1, ':until': (span + 1) * WINDOWS * seconds + seconds },
      ReturnValues: 'ALL_NEW',
    }),
  );
  return {
    current: Number(Attributes[named(window)] ?? 1),
    previous: Number(Attributes[named(window - 1)] ?? 0),
  };
}

const named = (window: number): string => `w${window % WINDOWS}`;

/** Addresses and accounts are kept for counting only: nobody who reads the table needs to see them. */
function unreadable(who: string): string {
  return createHash('sha256').update(who).digest('base64url').slice(0, 22);
}
