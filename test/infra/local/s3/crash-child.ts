import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { openS3 } from '../../../../infra/local/s3/service.ts';
import { credentials, s3Client, serve } from '../aws/fixture.ts';

// Writes objects until it is killed, telling its parent of each one S3 has acknowledged.
const s3 = openS3({ folder: process.argv[2] ?? '', clock: Date.now, credentials });
const listener = await serve([s3]);
const client = s3Client(listener.endpoint);
const round = process.argv[3] ?? '0';
await client.send(new CreateBucketCommand({ Bucket: 'crash' })).catch(() => undefined);
for (let n = 0; ; n += 1) {
  const Key = `${round}/${n}`;
  await client.send(new PutObjectCommand({ Bucket: 'crash', Key, Body: Key.repeat(200) }));
  process.stdout.write(`${Key}\n`);
}
