import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { instantOf } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { openFiles } from '../../../functions/adapters/files.ts';
import { openTable, type Table } from '../../../functions/adapters/table.ts';
import { openTimelines } from '../../../functions/adapters/timelines.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { inProcessHandler } from '../../../infra/local/aws/in-process.ts';
import { openDynamo } from '../../../infra/local/dynamodb/service.ts';
import { openS3 } from '../../../infra/local/s3/service.ts';
import { TABLE } from '../../../infra/manifest.ts';

const client = {
  region: 'local-1',
  endpoint: 'http://127.0.0.1',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
};

/** The one table on the embedded DynamoDB, in memory. `clock` gives milliseconds. */
export async function openLocalTable(clock: () => number): Promise<{ table: Table; close: () => void }> {
  const dynamo = openDynamo({ file: ':memory:', clock });
  const table = openTable('dingdian', { ...client, requestHandler: inProcessHandler(dynamo) });
  const names = ['pk', 'sk', ...TABLE.indexes.flatMap((index) => [`${index}pk`, `${index}sk`])];
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: keySchema(''),
      GlobalSecondaryIndexes: TABLE.indexes.map((IndexName) => ({
        IndexName,
        KeySchema: keySchema(IndexName),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  return { table, close: () => void dynamo.close() };
}

/** Everything a use case needs, on the embedded services; `now` is the clock, in milliseconds. */
export async function openLocalDeps(
  clock: () => number,
): Promise<{ deps: Deps; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-uploads-'));
  const { table, close } = await openLocalTable(clock);
  const s3 = openS3({ folder, clock, credentials: client.credentials });
  const files = openFiles('uploads', 'issued', {
    ...client,
    forcePathStyle: true,
    requestHandler: inProcessHandler(s3),
  });
  await files.client.send(new CreateBucketCommand({ Bucket: files.uploads }));
  await files.client.send(
    new PutBucketVersioningCommand({ Bucket: files.uploads, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  const timelines = openTimelines('arn:aws:states:local-1:000000000000:stateMachine:timeline', client);
  return {
    deps: {
      now: () => instantOf(clock()),
      calendar: stateCouncil,
      table,
      files,
      timelines,
      batches: timelines,
    },
    close: async () => {
      await s3.close();
      close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function keySchema(prefix: string) {
  return [
    { AttributeName: `${prefix}pk`, KeyType: 'HASH' as const },
    { AttributeName: `${prefix}sk`, KeyType: 'RANGE' as const },
  ];
}
