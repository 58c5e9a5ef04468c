import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Citation } from '../../domain/citation.ts';
import type { CivilDate, Instant } from '../../domain/time/civil-date.ts';
import type { Files } from './files.ts';
import { keys, REGISTER_ORDERED } from './keys.ts';
import { logWrite } from './register-log.ts';
import type { Status } from './register-row.ts';
import { cancellationCodes, type Table } from './table.ts';

/** A file of a publication, in the bucket of what agencies issue. */
export interface PublishedFile {
  /** `volume-1.pdf`, `register.csv`, `register.json`. */
  name: string;
  key: string;
  /** The very bytes: a later try leaves another version. */
  versionId?: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** SHA-256, hex. */
  sha256: string;
}

/** An agency's register of a month, as it was published. */
export interface RegisterPublication {
  /** `2026-11`. */
  month: string;
  agency: string;
  agencyName: string;
  region: string;
  /** The day it tells of. */
  asOf: CivilDate;
  at: Instant;
  /** Published on its day by the clock, or because an officer wanted it. */
  occasion: 'monthly' | 'ordered';
  /** Designated and suspended on the day; ended in the month up to it. */
  counts: Readonly<Record<Status, number>>;
  files: readonly PublishedFile[];
  /** Under what it is published. */
  basis: readonly Citation[];
}

/** An officer's order to publish. */
export interface PublicationOrder {
  agency: string;
  month: string;
  at: Instant;
  by: Actor;
}

/** Puts an order on record together with its line in the log; the table's stream starts the work. False where there is one already. */
export async function putPublicationOrder(table: Table, order: PublicationOrder): Promise<boolean> {
  const { agency, month, at, by } = order;
  const Item = {
    ...keys.publicationOrder(agency, month, at),
    // What the pipe carries onto the bus, as of an entry of a history.
    caseId: agency,
    n: 0,
    type: REGISTER_ORDERED,
    at,
    actorRole: by.role,
    order,
  };
  const log = logWrite(table.name, {
    agency,
    at,
    by,
    did: 'register-published',
    what: month,
    why: '经办人员提出',
  });
  try {
    await table.client.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
          log,
        ],
      }),
    );
    return true;
  } catch (error) {
    if (cancellationCodes(error)?.[0] === 'ConditionalCheckFailed') return false;
    throw error;
  }
}

/** An agency's latest orders, newest first. */
export async function listPublicationOrders(table: Table, agency: string): Promise<PublicationOrder[]> {
  const { pk } = keys.publicationOrder(agency, '', '');
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
      ScanIndexForward: false,
      Limit: 20,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => item.order as PublicationOrder);
}

/** Puts a publication on record; one of the same instant takes its place. */
export async function putPublication(table: Table, publication: RegisterPublication): Promise<void> {
  const { month, agency, at } = publication;
  const Item = { ...keys.publication(month, agency, at), agency, publication };
  await table.client.send(new PutCommand({ TableName: table.name, Item }));
}

/** The publications of one agency in a month, the latest first. */
export async function publicationsOf(
  table: Table,
  month: string,
  agency: string,
): Promise<RegisterPublication[]> {
  const { pk, sk } = keys.publication(month, agency, '');
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': pk, ':sk': sk },
      ScanIndexForward: false,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => item.publication as RegisterPublication);
}

/** A page of all publications, the latest month first; `after`: the sort key of the last one seen. */
export async function listPublications(
  table: Table,
  { agency, after, limit }: { agency?: string | undefined; after?: string | undefined; limit: number },
): Promise<{ publications: RegisterPublication[]; next?: string }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk',
      ...(agency && { FilterExpression: 'agency = :agency' }),
      ExpressionAttributeValues: { ':pk': keys.published, ...(agency && { ':agency': agency }) },
      ScanIndexForward: false,
      // Months of one agency stand far apart among those of all.
      Limit: agency ? 2_000 : limit,
      ...(after && { ExclusiveStartKey: { pk: keys.published, sk: after } }),
    }),
  );
  const publications = Items.map((item) => item.publication as RegisterPublication);
  return { publications, ...(LastEvaluatedKey && { next: String(LastEvaluatedKey.sk) }) };
}

/** Puts a file from the disk into the bucket of what agencies issue, as a stream. */
export async function issueFile(
  files: Files,
  key: string,
  { path, mediaType }: { path: string; mediaType: string },
): Promise<{ versionId?: string; size: number }> {
  const { size } = await stat(path);
  const { VersionId } = await files.client.send(
    new PutObjectCommand({
      Bucket: files.issued,
      Key: key,
      Body: createReadStream(path),
      ContentLength: size,
      ContentType: mediaType,
    }),
  );
  return { ...(VersionId && { versionId: VersionId }), size };
}
