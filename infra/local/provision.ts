import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import {
  CreateBucketCommand,
  HeadBucketCommand,
  PutBucketCorsCommand,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { TABLE } from '../manifest.ts';
import type { LambdaEnvironment } from './environment.ts';

/**
 * Makes the table and the buckets, exactly as the cloud stack has them. Every part is looked at on every start: the first one
 * may have been killed between making a thing and setting it up.
 */
export async function provision(env: LambdaEnvironment, origin: string): Promise<void> {
  const tables = new DynamoDBClient({});
  const buckets = new S3Client({});
  try {
    await ensureTable(tables, env.TABLE_NAME);
    await ensureBucket(buckets, env.UPLOADS_BUCKET, false);
    await ensureBucket(buckets, env.ISSUED_BUCKET, true);
    await buckets.send(
      new PutBucketCorsCommand({
        Bucket: env.UPLOADS_BUCKET,
        CORSConfiguration: {
          CORSRules: [
            {
              AllowedOrigins: [origin],
              AllowedMethods: ['POST', 'GET'],
              AllowedHeaders: ['*'],
              MaxAgeSeconds: 600,
            },
          ],
        },
      }),
    );
  } finally {
    tables.destroy();
    buckets.destroy();
  }
}

async function ensureTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const there = await client.send(new DescribeTableCommand({ TableName })).catch(() => undefined);
  if (!there) await createTable(client, TableName);
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: TABLE.timeToLive },
    }),
  );
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const { partitionKey, sortKey, indexes } = TABLE;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [`${index}pk`, `${index}sk`])];
  const keys = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: indexes.map((IndexName) => ({
        IndexName,
        KeySchema: keys(`${IndexName}pk`, `${IndexName}sk`),
        Projection: { ProjectionType: 'ALL' as const },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
}

async function ensureBucket(client: S3Client, Bucket: string, locked: boolean): Promise<void> {
  const there = await client.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
  if (!there) {
    await client.send(
      new CreateBucketCommand({ Bucket, ...(locked && { ObjectLockEnabledForBucket: true }) }),
    );
  }
  await client.send(
    new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
  );
  if (!locked) return;
  await client.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Years: 10 } },
      },
    }),
  );
}
