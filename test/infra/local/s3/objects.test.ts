import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../../../infra/local/aws/listener.ts';
import { openS3, type S3Service } from '../../../../infra/local/s3/service.ts';
import { credentials, refusal, s3Client, scratch, serve } from '../aws/fixture.ts';

const dir = scratch();
const Bucket = 'papers';
let s3: S3Service;
let listener: Listener;
let client: ReturnType<typeof s3Client>;

beforeAll(async () => {
  s3 = openS3({ folder: dir.folder, clock: Date.now, credentials });
  listener = await serve([s3]);
  client = s3Client(listener.endpoint);
  await client.send(new CreateBucketCommand({ Bucket }));
});

afterAll(async () => {
  client.destroy();
  await listener.close();
  await s3.close();
  dir.remove();
});

const put = (Key: string, Body: string | Uint8Array | Readable, more = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const read = async (Key: string, more = {}) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return Buffer.from((await Body?.transformToByteArray()) ?? []);
};

describe('objects', () => {
  test('what was put comes back with its type, metadata and tags, and cannot be sniffed', async () => {
    const written = await put('附件/a b+c%.txt', '甲', {
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { origin: 'clerk' },
      Tagging: 'kind=paper&of=a%20case',
    });
    expect(written).toMatchObject({ ETag: `"${createHash('md5').update('甲').digest('hex')}"` });
    const answer = await client.send(new GetObjectCommand({ Bucket, Key: '附件/a b+c%.txt' }));
    expect(await answer.Body?.transformToString()).toBe('甲');
    expect(answer).toMatchObject({
      ContentType: 'text/plain; charset=utf-8',
      Metadata: { origin: 'clerk' },
      TagCount: 2,
    });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: '附件/a b+c%.txt' }));
    expect(head).toMatchObject({ ContentLength: 3, ContentType: 'text/plain; charset=utf-8' });
  });

  test('a streamed body under the default checksums is stored byte for byte', async () => {
    const bytes = Buffer.alloc(500_000, 'dingdian');
    await put('stream', Readable.from([bytes.subarray(0, 70_001), bytes.subarray(70_001)]), {
      ContentLength: bytes.length,
    });
    expect((await read('stream')).equals(bytes)).toBe(true);
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'stream', ChecksumMode: 'ENABLED' }));
    expect(head.ChecksumCRC32).toMatch(/^[\w+/]{6}==$/);
    expect(head.ContentEncoding).toBeUndefined();
  });

  test.each(['CRC32', 'CRC32C', 'SHA256'] as const)(
    'a %s checksum asked for is verified and given back',
    async (algorithm) => {
      await put('summed', 'some content', { ChecksumAlgorithm: algorithm });
      const answer = await client.send(
        new GetObjectCommand({ Bucket, Key: 'summed', ChecksumMode: 'ENABLED' }),
      );
      expect(await answer.Body?.transformToString()).toBe('some content');
      expect(answer[`Checksum${algorithm}`]).toBeDefined();
    },
  );

  test('a wrong checksum is refused and nothing is stored', async () => {
    const wrong = createHash('sha256').update('other').digest('base64');
    expect(await refusal(put('wrong', 'content', { ChecksumSHA256: wrong }))).toEqual({
      name: 'BadDigest',
      status: 400,
    });
    expect(await refusal(put('wrong', 'content', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }))).toMatchObject({
      name: 'BadDigest',
    });
    expect(await refusal(read('wrong'))).toEqual({ name: 'NoSuchKey', status: 404 });
  });

  test('If-None-Match: * lets exactly one of many racing writers create the key', async () => {
    const racers = Array.from({ length: 8 }, (_unused, n) =>
      put('once', `writer ${n}`, { IfNoneMatch: '*' }),
    );
    const results = await Promise.allSettled(racers);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await refusal(put('once', 'late', { IfNoneMatch: '*' }))).toEqual({
      name: 'PreconditionFailed',
      status: 412,
    });
  });

  test('If-Match replaces only the version that was read', async () => {
    const { ETag } = await put('etag', 'one');
    await put('etag', 'two', { IfMatch: ETag });
    expect(await refusal(put('etag', 'three', { IfMatch: ETag }))).toMatchObject({ status: 412 });
    expect(await refusal(put('absent', 'x', { IfMatch: ETag }))).toMatchObject({ name: 'NoSuchKey' });
    expect((await read('etag')).toString()).toBe('two');
  });

  test.each([
    ['bytes=2-4', 'cde', 'bytes 2-4/10'],
    ['bytes=7-', 'hij', 'bytes 7-9/10'],
    ['bytes=-2', 'ij', 'bytes 8-9/10'],
    ['bytes=8-99', 'ij', 'bytes 8-9/10'],
  ])('range %s gives %s', async (Range, text, ContentRange) => {
    await put('range', 'abcdefghij');
    const answer = await client.send(new GetObjectCommand({ Bucket, Key: 'range', Range }));
    expect(answer.ContentRange).toBe(ContentRange);
    expect(await answer.Body?.transformToString()).toBe(text);
    expect(await refusal(read('range', { Range: 'bytes=10-' }))).toEqual({
      name: 'InvalidRange',
      status: 416,
    });
  });

  test('response-* parameters override stored headers, and an unchanged object answers 304', async () => {
    const { ETag } = await put('headers', 'x', { ContentType: 'application/pdf' });
    const answer = await client.send(
      new GetObjectCommand({
        Bucket,
        Key: 'headers',
        ResponseContentDisposition: 'attachment; filename="a.pdf"',
      }),
    );
    expect(answer).toMatchObject({
      ContentDisposition: 'attachment; filename="a.pdf"',
      ContentType: 'application/pdf',
    });
    expect(await refusal(read('headers', { IfNoneMatch: ETag }))).toMatchObject({ status: 304 });
    expect(await refusal(read('headers', { IfMatch: '"0"' }))).toMatchObject({ status: 412 });
  });

  test('a copy keeps metadata and tags, or replaces them when told to', async () => {
    await put('源', 'copied', { Metadata: { a: '1' }, Tagging: 't=1' });
    const CopySource = `${Bucket}/${encodeURIComponent('源')}`;
    await client.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource }));
    expect(await client.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).toMatchObject({
      Metadata: { a: '1' },
    });
    await client.send(
      new CopyObjectCommand({
        Bucket,
        Key: 'copy',
        CopySource,
        MetadataDirective: 'REPLACE',
        Metadata: { b: '2' },
      }),
    );
    expect(await client.send(new HeadObjectCommand({ Bucket, Key: 'copy' }))).toMatchObject({
      Metadata: { b: '2' },
    });
    expect((await read('copy')).toString()).toBe('copied');
  });

  test('tags can be replaced as a set and are limited', async () => {
    await put('tags', 'x');
    const TagSet = [{ Key: 'scan', Value: 'clean & checked' }];
    await client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tags', Tagging: { TagSet } }));
    expect(await client.send(new GetObjectTaggingCommand({ Bucket, Key: 'tags' }))).toMatchObject({ TagSet });
    const many = { TagSet: Array.from({ length: 11 }, (_unused, n) => ({ Key: `k${n}`, Value: '' })) };
    const call = client.send(new PutObjectTaggingCommand({ Bucket, Key: 'tags', Tagging: many }));
    expect(await refusal(call)).toMatchObject({ name: 'BadRequest' });
  });

  test('listing pages in UTF-8 order and folds common prefixes', async () => {
    const keys = ['l/a', 'l/b/1', 'l/b/2', 'l/c/1', 'l/d', 'l/甲'];
    for (const key of keys) await put(key, key);
    const found: string[] = [];
    let ContinuationToken: string | undefined;
    do {
      const input = { Bucket, Prefix: 'l/', Delimiter: '/', MaxKeys: 2, ContinuationToken };
      const page = await client.send(new ListObjectsV2Command(input));
      found.push(
        ...(page.Contents ?? []).map(({ Key = '' }) => Key),
        ...(page.CommonPrefixes ?? []).map(({ Prefix = '' }) => Prefix),
      );
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken);
    expect(found).toEqual(['l/a', 'l/b/', 'l/d', 'l/c/', 'l/甲']);
    const after = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'l/', StartAfter: 'l/c/1' }));
    expect(after.Contents?.map(({ Key }) => Key)).toEqual(['l/d', 'l/甲']);
  });

  test('deleting many keys reports each, and deleting nothing is no error', async () => {
    await put('gone-1', 'x');
    const Delete = { Objects: [{ Key: 'gone-1' }, { Key: 'never' }] };
    const answer = await client.send(new DeleteObjectsCommand({ Bucket, Delete }));
    expect(answer.Deleted?.map(({ Key }) => Key)).toEqual(['gone-1', 'never']);
    expect(await refusal(read('gone-1'))).toMatchObject({ name: 'NoSuchKey' });
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'never' }));
  });

  test('a missing bucket is named, and a bucket is made once', async () => {
    expect(await refusal(client.send(new HeadBucketCommand({ Bucket: 'nowhere' })))).toMatchObject({
      status: 404,
    });
    const call = client.send(new GetObjectCommand({ Bucket: 'nowhere', Key: 'x' }));
    expect(await refusal(call)).toMatchObject({ name: 'NoSuchBucket' });
    expect(await refusal(client.send(new CreateBucketCommand({ Bucket })))).toMatchObject({
      name: 'BucketAlreadyOwnedByYou',
    });
  });

  test('an operation or parameter not implemented fails loudly', async () => {
    const loud = { name: 'NotImplemented', status: 501 };
    expect(await refusal(client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'x' })))).toEqual(loud);
    expect(await refusal(put('x', 'x', { ACL: 'public-read' }))).toEqual(loud);
    expect(await refusal(put('x', 'x', { StorageClass: 'GLACIER' }))).toEqual(loud);
    expect(await refusal(put('x', 'x', { ChecksumAlgorithm: 'SHA1' }))).toEqual(loud);
    expect(await refusal(read('x', { PartNumber: 1 }))).toEqual(loud);
  });
});
