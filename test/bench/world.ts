import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { depsOf } from '../../functions/runtime.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { inProcessHandler } from '../../infra/local/aws/in-process.ts';
import { listen } from '../../infra/local/aws/listener.ts';
import { openDynamo } from '../../infra/local/dynamodb/service.ts';
import { openS3 } from '../../infra/local/s3/service.ts';
import { TABLE } from '../../infra/manifest.ts';

const credentials = { accessKeyId: 'BENCH', secretAccessKey: 'secret' };
const common = { region: 'local-1', credentials };
const env = {
  TABLE_NAME: 'dingdian',
  UPLOADS_BUCKET: 'uploads',
  ISSUED_BUCKET: 'issued',
  TIMELINE_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:timeline',
  BATCH_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:batch',
};

/** The embedded table and buckets on a folder, reached by two ways, and dynalite beside them. */
export interface World {
  /** Over HTTP with signatures checked, as the edition does. */
  http: Deps;
  /** Handed over within the process. */
  inProcess: Deps;
  tables: { embedded: DynamoDBClient; dynalite: DynamoDBClient };
  close(): Promise<void>;
}

/** Opens everything on a folder that is thrown away. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const clock = Date.now;
  const dynamo = openDynamo({ file: join(folder, 'dynamodb.sqlite'), clock });
  const s3 = openS3({ folder: join(folder, 's3'), clock, credentials });
  const { endpoint, close } = await listen({ services: [dynamo, s3], credentials, clock, port: 0 });
  const dynalite = await openDynalite();
  const http = depsOf({
    env,
    clock,
    clients: {
      dynamodb: { ...common, endpoint },
      s3: { ...common, endpoint, forcePathStyle: true },
      states: common,
    },
  });
  const inProcess = depsOf({
    env,
    clock,
    clients: {
      dynamodb: { ...common, endpoint, requestHandler: inProcessHandler(dynamo) },
      s3: { ...common, endpoint, forcePathStyle: true, requestHandler: inProcessHandler(s3) },
      states: common,
    },
  });
  const tables = {
    embedded: new DynamoDBClient({ ...common, endpoint }),
    dynalite: new DynamoDBClient({ ...common, endpoint: dynalite.endpoint }),
  };
  for (const client of Object.values(tables)) await client.send(new CreateTableCommand(tableDefinition()));
  for (const Bucket of ['uploads', 'issued'])
    await inProcess.files.client.send(new CreateBucketCommand({ Bucket }));
  return {
    http,
    inProcess,
    tables,
    close: async () => {
      for (const client of Object.values(tables)) client.destroy();
      await dynalite.close();
      await close();
      await s3.close();
      await dynamo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function openDynalite(): Promise<{ endpoint: string; close: () => Promise<void> }> {
  // dynalite ships no type declarations.
  const start: (options: object) => Server = createRequire(import.meta.url)('dynalite');
  const server = start({ createTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The product's table without its stream, which dynalite does not have. */
export function tableDefinition(): CreateTableCommandInput {
  const { partitionKey, sortKey, indexes } = TABLE;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [`${index}pk`, `${index}sk`])];
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  return {
    TableName: env.TABLE_NAME,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
    KeySchema: keys(partitionKey, sortKey),
    GlobalSecondaryIndexes: indexes.map((IndexName) => ({
      IndexName,
      KeySchema: keys(`${IndexName}pk`, `${IndexName}sk`),
      Projection: { ProjectionType: 'ALL' as const },
    })),
  };
}
