import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { S3Client, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
test('x', async () => {
  const seen: unknown[] = [];
  const svc = { signingName: 'dynamodb' as const, close() {}, async handle(r: unknown) { seen.push(r); return { status: 200, headers: {}, body: '{"TableNames":["a"]}' }; } };
  const c = new DynamoDBClient({ region: 'local', credentials, requestHandler: inProcessHandler(svc) });
  expect((await c.send(new ListTablesCommand({}))).TableNames).toEqual(['a']);
  const svc2 = { signingName: 's3' as const, close() {}, async handle(r: unknown) { seen.push(r); return { status: 200, headers: {ETag: '"x"'}, body: '' }; } };
  const s3 = new S3Client({ region: 'local', credentials, forcePathStyle: true, endpoint: 'http://127.0.0.1:1', requestHandler: inProcessHandler(svc2) });
  const out = await s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k (1).x', Body: 'hello' }));
  expect(out.ETag).toBe('"x"');
  console.log(seen);
});
