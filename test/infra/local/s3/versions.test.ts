import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../../../infra/local/aws/listener.ts';
import { openS3, type S3Service } from '../../../../infra/local/s3/service.ts';
import { credentials, movableClock, refusal, s3Client, scratch, serve } from '../aws/fixture.ts';

const DAY = 86_400_000;
const dir = scratch();
const clock = movableClock();
let s3: S3Service;
let listener: Listener;
let client: ReturnType<typeof s3Client>;

beforeAll(async () => {
  s3 = openS3({ folder: dir.folder, clock: clock.now, credentials });
  listener = await serve([s3], clock.now);
  client = s3Client(listener.endpoint);
});

afterAll(async () => {
  client.destroy();
  await listener.close();
  await s3.close();
  dir.remove();
});

const put = (Bucket: string, Key: string, Body: string, more = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Bucket: string, Key: string, VersionId?: string) =>
  (await client.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString();

async function versionedBucket(Bucket: string) {
  await client.send(new CreateBucketCommand({ Bucket }));
  const VersioningConfiguration = { Status: 'Enabled' } as const;
  await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  return Bucket;
}

const list = (Bucket: string, at: object) =>
  client.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 2, ...at }));

const lockedBucket = async (Bucket: string) => {
  await client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
  return Bucket;
};

const until = (days: number) => new Date(clock.now() + days * DAY);

describe('versioning', () => {
  test('every version stays readable, and a delete only hides the newest', async () => {
    const Bucket = await versionedBucket('versions');
    const first = await put(Bucket, 'a', 'one');
    const second = await put(Bucket, 'a', 'two');
    expect(await text(Bucket, 'a')).toBe('two');
    expect(await text(Bucket, 'a', first.VersionId)).toBe('one');
    const deleted = await client.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    expect(deleted.DeleteMarker).toBe(true);
    expect(await refusal(text(Bucket, 'a'))).toEqual({ name: 'NoSuchKey', status: 404 });
    expect(await refusal(text(Bucket, 'a', deleted.VersionId))).toMatchObject({ status: 405 });
    expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'a', VersionId: deleted.VersionId }));
    expect(await text(Bucket, 'a')).toBe('two');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'a', VersionId: second.VersionId }));
    expect(await text(Bucket, 'a')).toBe('one');
    expect(await refusal(text(Bucket, 'a', second.VersionId))).toMatchObject({ name: 'NoSuchVersion' });
  });

  test('versions are listed newest first, page by page', async () => {
    const Bucket = await versionedBucket('listed');
    for (const body of ['1', '2', '3']) await put(Bucket, 'k', body);
    await put(Bucket, 'z', '4');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'z' }));
    const seen: unknown[] = [];
    let at: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
    while (at) {
      const page: Awaited<ReturnType<typeof list>> = await list(Bucket, at);
      seen.push(
        ...(page.Versions ?? []).map((v) => [v.Key, v.IsLatest]),
        ...(page.DeleteMarkers ?? []).map((v) => [v.Key, 'marker']),
      );
      at = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : undefined;
    }
    expect(seen).toEqual([
      ['k', true],
      ['k', false],
      ['k', false],
      ['z', 'marker'],
      ['z', false],
    ]);
  });

  test('a suspended bucket overwrites only its null version', async () => {
    const Bucket = await versionedBucket('suspended');
    const kept = await put(Bucket, 'a', 'kept');
    await client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Suspended' } }),
    );
    expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe('Suspended');
    await put(Bucket, 'a', 'null 1');
    await put(Bucket, 'a', 'null 2');
    expect(await text(Bucket, 'a', 'null')).toBe('null 2');
    expect(await text(Bucket, 'a', kept.VersionId)).toBe('kept');
    expect((await client.send(new ListObjectVersionsCommand({ Bucket }))).Versions).toHaveLength(2);
  });
});

describe('Object Lock', () => {
  test('a retained version cannot be deleted before its day, by nobody under COMPLIANCE', async () => {
    const Bucket = await lockedBucket('archive');
    const ObjectLockRetainUntilDate = new Date(clock.now() + 10 * DAY);
    const { VersionId } = await put(Bucket, 'n', 'notice', {
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate,
    });
    const remove = (more = {}) =>
      client.send(new DeleteObjectCommand({ Bucket, Key: 'n', VersionId, ...more }));
    expect(await refusal(remove())).toEqual({ name: 'AccessDenied', status: 403 });
    expect(await refusal(remove({ BypassGovernanceRetention: true }))).toMatchObject({
      name: 'AccessDenied',
    });
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'n' }));
    expect(await text(Bucket, 'n', VersionId)).toBe('notice');
    clock.advance(11 * DAY);
    await remove();
    expect(await refusal(text(Bucket, 'n', VersionId))).toMatchObject({ name: 'NoSuchVersion' });
  });

  test('COMPLIANCE can be lengthened but not shortened; GOVERNANCE yields to the bypass header', async () => {
    const Bucket = await lockedBucket('retention');
    for (const [Key, Mode] of [
      ['c', 'COMPLIANCE'],
      ['g', 'GOVERNANCE'],
    ] as const) {
      const { VersionId } = await put(Bucket, Key, 'x', {
        ObjectLockMode: Mode,
        ObjectLockRetainUntilDate: until(5),
      });
      const retain = (days: number, more = {}) =>
        client.send(
          new PutObjectRetentionCommand({
            Bucket,
            Key,
            VersionId,
            Retention: { Mode, RetainUntilDate: until(days) },
            ...more,
          }),
        );
      expect(await refusal(retain(2))).toMatchObject({ name: 'AccessDenied' });
      await retain(9);
      const bypass = retain(1, { BypassGovernanceRetention: true });
      if (Mode === 'GOVERNANCE') await bypass;
      else expect(await refusal(bypass)).toMatchObject({ name: 'AccessDenied' });
      const { Retention } = await client.send(new GetObjectRetentionCommand({ Bucket, Key }));
      expect(Retention).toMatchObject({ Mode, RetainUntilDate: until(Mode === 'GOVERNANCE' ? 1 : 9) });
    }
  });

  test('the default retention of a bucket is put on every version and needs a checksum', async () => {
    const Bucket = await lockedBucket('defaults');
    const Rule = { DefaultRetention: { Mode: 'GOVERNANCE', Days: 30 } } as const;
    const ObjectLockConfiguration = { ObjectLockEnabled: 'Enabled', Rule } as const;
    await client.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration }));
    await put(Bucket, 'd', 'x');
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'd' }));
    expect(head.ObjectLockRetainUntilDate?.getTime()).toBe(clock.now() + 30 * DAY);
    const bare = s3Client(listener.endpoint, { requestChecksumCalculation: 'WHEN_REQUIRED' });
    expect(await refusal(bare.send(new PutObjectCommand({ Bucket, Key: 'd', Body: 'x' })))).toMatchObject({
      name: 'InvalidRequest',
    });
    bare.destroy();
  });

  test('a bucket without the lock refuses a retention, and a locked one refuses to suspend versions', async () => {
    const Bucket = await versionedBucket('unlocked');
    const lock = { ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: new Date(clock.now() + DAY) };
    expect(await refusal(put(Bucket, 'x', 'x', lock))).toMatchObject({ name: 'InvalidRequest' });
    const VersioningConfiguration = { Status: 'Suspended' } as const;
    const call = client.send(new PutBucketVersioningCommand({ Bucket: 'defaults', VersioningConfiguration }));
    expect(await refusal(call)).toMatchObject({ name: 'InvalidBucketState' });
  });
});
