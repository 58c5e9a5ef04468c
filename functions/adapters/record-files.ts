import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Actor } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { isConditionFailure, type Table } from './table.ts';

/** A file that an officer adds to a case: asked for, then arrived and inspected. Acts put it on record by its `upload`. */
export interface RecordFile {
  upload: string;
  by: Actor;
  askedAt: Instant;
  state: 'awaited' | 'usable' | 'refused';
  /** Once it has arrived: what the person called it, shown only. Size in bytes. */
  fileName?: string;
  size?: number;
  reason?: string;
  mediaType?: string;
  sha256?: string;
  key?: string;
  versionId?: string;
  receivedAt?: Instant;
}

/** What the inspection found. */
export type ArrivedFile = Required<Pick<RecordFile, 'fileName' | 'size' | 'key' | 'receivedAt'>> &
  Pick<RecordFile, 'reason' | 'mediaType' | 'sha256' | 'versionId'> & { state: 'usable' | 'refused' };

/** Puts on record who is about to upload a file; without that, nothing that arrives is taken. */
export async function awaitRecordFile(
  table: Table,
  caseId: string,
  file: Pick<RecordFile, 'upload' | 'by' | 'askedAt'>,
): Promise<void> {
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.recordFile(caseId, file.upload), file: { ...file, state: 'awaited' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

/** Records what arrived, once. False when nobody asked for it, or it had arrived before. */
export async function recordArrivedFile(
  table: Table,
  caseId: string,
  upload: string,
  arrived: ArrivedFile,
): Promise<boolean> {
  const given = Object.entries(arrived).filter(([, value]) => value !== undefined);
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.recordFile(caseId, upload),
        UpdateExpression: `SET ${given.map(([name]) => `#file.#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#file.#state = :awaited',
        ExpressionAttributeNames: {
          '#file': 'file',
          ...Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
        },
        ExpressionAttributeValues: {
          ':awaited': 'awaited',
          ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
        },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** The files officers have added or asked to add to a case, the earliest first. */
export async function loadRecordFiles(table: Table, caseId: string): Promise<RecordFile[]> {
  const { pk, sk } = keys.recordFile(caseId, '');
  const files: RecordFile[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :file)',
        ExpressionAttributeValues: { ':pk': pk, ':file': sk },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    for (const item of page.Items ?? []) files.push(item.file as RecordFile);
    from = page.LastEvaluatedKey;
  } while (from);
  return files.sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}
