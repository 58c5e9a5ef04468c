import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A verification code, taken in the same transaction as the event that makes the document. */
export interface CodeTaken {
  /** As printed: `7F3K-9M2Q-X4TD`. */
  code: string;
  caseId: string;
  eventNumber: number;
  notice: string;
  /** The act of many whose cases share the document; this is the first of them. */
  list?: string;
}

/** The document a code stands on, or undefined for a code nobody ever took. `code` as `parseVerificationCode` gives it. */
export async function findCode(table: Table, code: string): Promise<CodeTaken | undefined> {
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.code(code) }));
  return Item && (Item.taken as CodeTaken);
}

/** Puts a code into a transaction; one that is taken already makes the act start over with another. */
export function codeWrite(TableName: string, taken: CodeTaken) {
  return {
    Put: {
      TableName,
      Item: { ...keys.code(taken.code), taken },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
}
