import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor, SignatureFacts } from '../../domain/case/event.ts';
import type { NoticeRef } from '../../domain/case/notice.ts';
import { type Instant, millisecondsOf } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

/** The signing of one document: what was asked, by whom, and what came of it. */
export interface SigningRecord {
  /** The instant that stands in the signature. */
  at: Instant;
  /** Whose act brought the document about, and the second person where the agency wants one. */
  askedBy: Actor;
  approvedBy?: Actor;
  /** SHA-256 (hex) of the paper before it was signed. */
  unsigned: string;
  /** The signature made, and SHA-256 (hex) of the file with it; absent until then, and where nothing was signed. */
  signed?: { signature: SignatureFacts; sha256: string };
}

/**
 * How long an instant once put on record is signed with, in milliseconds: a retry then makes the very same file. Later the
 * signature would claim a time long past, with a certificate that may no longer be the agency's.
 */
const GOOD_FOR = 3_600_000;

/** Puts a signing on record unless it is already; returns the record to sign by. */
export async function beginSigning(
  table: Table,
  caseId: string,
  { eventNumber, notice }: NoticeRef,
  wanted: SigningRecord,
): Promise<SigningRecord> {
  const key = keys.signing(caseId, eventNumber, notice);
  const known = await load(table, key);
  if (known && isFresh(known, wanted)) return known;
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...key, signing: wanted },
        ...(known
          ? {
              ConditionExpression: '#signing.#at = :known',
              ExpressionAttributeNames: { '#signing': 'signing', '#at': 'at' },
              ExpressionAttributeValues: { ':known': known.at },
            }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return wanted;
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    return (await load(table, key)) ?? wanted;
  }
}

/** Adds what was signed, before the file goes into the archive: every signature that is in use is on record. */
export async function completeSigning(
  table: Table,
  caseId: string,
  { eventNumber, notice }: NoticeRef,
  signed: NonNullable<SigningRecord['signed']>,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.signing(caseId, eventNumber, notice),
      UpdateExpression: 'SET #signing.#signed = :signed',
      ExpressionAttributeNames: { '#signing': 'signing', '#signed': 'signed' },
      ExpressionAttributeValues: { ':signed': signed },
    }),
  );
}

async function load(table: Table, key: ReturnType<typeof keys.signing>): Promise<SigningRecord | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }),
  );
  return Item && (Item.signing as SigningRecord);
}

function isFresh(known: SigningRecord, wanted: SigningRecord): boolean {
  return Math.abs(millisecondsOf(wanted.at) - millisecondsOf(known.at)) <= GOOD_FOR;
}
