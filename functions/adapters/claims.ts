import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** Something that may be used once only in an agency, and the case that used it. */
export interface Claim {
  agency: string;
  procedure: string;
  field: string;
  value: string;
  caseId: string;
}

/** The case that used a value before, or undefined. Strongly consistent. */
export async function claimantOf(table: Table, claim: Claim): Promise<string | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.claim(claim), ConsistentRead: true }),
  );
  return (Item?.claim as Claim | undefined)?.caseId;
}

/** Claims a value in the transaction of the event that uses it; the case may say it again, no other may. */
export function claimWrite(TableName: string, claim: Claim) {
  return {
    Put: {
      TableName,
      Item: { ...keys.claim(claim), claim },
      ConditionExpression: 'attribute_not_exists(pk) OR #claim.#caseId = :caseId',
      ExpressionAttributeNames: { '#claim': 'claim', '#caseId': 'caseId' },
      ExpressionAttributeValues: { ':caseId': claim.caseId },
    },
  };
}
