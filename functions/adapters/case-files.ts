import { GetObjectCommand, PutObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import type { Files } from './files.ts';
import { CASE_FILE_ORDERED, keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

/** One wish for a case to be bound into a file, and what came of it. */
export interface CaseFileOrder {
  caseId: string;
  /** The case's version it shows; with `at` it identifies the order. */
  version: number;
  at: Instant;
  by: Actor;
  state: 'waiting' | 'ready' | 'failed';
  /** Once ready. Size in bytes. */
  file?: { key: string; sha256: string; size: number; papers: number; absent: number; pages: number };
  /** Why it failed, in plain words. */
  reason?: string;
}

/** Puts an order on record; the table's stream starts the binding. False when there is one of this instant already. */
export async function putOrder(table: Table, order: CaseFileOrder): Promise<boolean> {
  const { caseId, version, at, by } = order;
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.caseFile(caseId, version, at),
          // What the pipe carries onto the bus, as of an entry of the history.
          caseId,
          n: version,
          type: CASE_FILE_ORDERED,
          at,
          actorRole: by.role,
          order,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** The case's orders, latest first; few. */
export async function loadOrders(table: Table, caseId: string): Promise<CaseFileOrder[]> {
  const { pk } = keys.head(caseId);
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': 'CASEFILE#' },
      ScanIndexForward: false,
      Limit: 20,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => item.order as CaseFileOrder);
}

/** Records what came of an order. */
export async function finishOrder(table: Table, order: CaseFileOrder): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.caseFile(order.caseId, order.version, order.at),
      UpdateExpression: 'SET #order = :order',
      ExpressionAttributeNames: { '#order': 'order' },
      ExpressionAttributeValues: { ':order': order },
    }),
  );
}

/** Keeps a bound file beside the uploads: it can be made again at any time, so it is no document of the archive. */
export async function keepCaseFile(files: Files, key: string, body: Uint8Array): Promise<void> {
  await files.client.send(
    new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body, ContentType: 'application/pdf' }),
  );
}

/** One version of an object beside the uploads; undefined when it is gone. */
export async function readUpload(
  files: Files,
  key: string,
  versionId?: string,
): Promise<Uint8Array | undefined> {
  const what = { Bucket: files.uploads, Key: key, ...(versionId && { VersionId: versionId }) };
  try {
    const { Body } = await files.client.send(new GetObjectCommand(what));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined;
    throw error;
  }
}
