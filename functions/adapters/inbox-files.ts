import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import type { ArrivedFile, RecordFile } from './record-files.ts';
import { isConditionFailure, type Table } from './table.ts';

/** A file with a reported matter: asked for, then arrived and inspected. */
export type MatterFile = Omit<RecordFile, 'by'>;

/** Puts on record that a file is about to be uploaded; without that, nothing that arrives is taken. */
export async function awaitMatterFile(
  table: Table,
  number: string,
  upload: string,
  askedAt: Instant,
): Promise<void> {
  const file: MatterFile = { upload, askedAt, state: 'awaited' };
  await table.client.send(
    new PutCommand({
      TableName: table.name,
      Item: { ...keys.matterFile(number, upload), file },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );
}

/** Records what arrived, once. False when nobody asked for it, or it had arrived before. */
export async function recordMatterFile(
  table: Table,
  number: string,
  file: MatterFile & ArrivedFile,
): Promise<boolean> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.matterFile(number, file.upload),
        UpdateExpression: 'SET #file = :file',
        ConditionExpression: '#file.#state = :awaited',
        ExpressionAttributeNames: { '#file': 'file', '#state': 'state' },
        ExpressionAttributeValues: { ':file': file, ':awaited': 'awaited' },
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** The files with a matter, the earliest first. */
export async function loadMatterFiles(table: Table, number: string): Promise<MatterFile[]> {
  const { pk, sk } = keys.matterFile(number, '');
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :file)',
      ExpressionAttributeValues: { ':pk': pk, ':file': sk },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => item.file as MatterFile).sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
}
