import {
  CreateBucketCommand,
  GetObjectCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../../../infra/local/aws/listener.ts';
import { openS3, type S3Service } from '../../../../infra/local/s3/service.ts';
import { credentials, movableClock, s3Client, scratch, serve } from '../aws/fixture.ts';

const dir = scratch();
const Bucket = 'uploads';
const page = 'http://127.0.0.1:3000';
let s3: S3Service;
let listener: Listener;
let client: ReturnType<typeof s3Client>;

beforeAll(async () => {
  s3 = openS3({ folder: dir.folder, clock: Date.now, credentials });
  listener = await serve([s3]);
  client = s3Client(listener.endpoint, {
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  await client.send(new CreateBucketCommand({ Bucket }));
  await client.send(
    new PutObjectCommand({ Bucket, Key: 'a/公示.pdf', Body: 'paper', ContentType: 'application/pdf' }),
  );
  const rule = {
    AllowedOrigins: [page],
    AllowedMethods: ['POST', 'PUT', 'GET'],
    AllowedHeaders: ['content-*'],
    MaxAgeSeconds: 60,
  };
  await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }));
});

afterAll(async () => {
  client.destroy();
  await listener.close();
  await s3.close();
  dir.remove();
});

const command = () =>
  new GetObjectCommand({ Bucket, Key: 'a/公示.pdf', ResponseContentDisposition: 'inline' });

async function post(
  options: Partial<PresignedPostOptions> = {},
  change?: (form: FormData) => void,
  file = 'file content',
) {
  const Conditions: PresignedPostOptions['Conditions'] = [
    ['content-length-range', 1, 100],
    ['starts-with', '$Content-Type', 'application/'],
  ];
  const { url, fields } = await createPresignedPost(client, {
    Bucket,
    Key: 'form/1',
    Conditions,
    Expires: 60,
    ...options,
  });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('Content-Type', 'application/pdf');
  change?.(form);
  form.set('file', new File([file], '营业执照.pdf'));
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

const preflight = (origin: string, method: string, headers = 'content-type') =>
  fetch(`${listener.endpoint}/${Bucket}`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
  });

describe('presigned URLs', () => {
  test('a signed GET works without headers and says nosniff', async () => {
    const answer = await fetch(await getSignedUrl(client, command(), { expiresIn: 60 }));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('paper');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toBe('inline');
  });

  test('an unsigned, tampered or expired URL is refused', async () => {
    const url = await getSignedUrl(client, command(), { expiresIn: 60 });
    expect((await fetch(url.split('?')[0] ?? '')).status).toBe(403);
    expect((await fetch(url.replace('inline', 'attachment'))).status).toBe(403);
    expect((await fetch(url.replace('/a/', '/b/'))).status).toBe(403);
    expect((await fetch(`${url}&versionId=null`)).status).toBe(403);
    const signingDate = new Date(Date.now() - 120_000);
    const old = await fetch(await getSignedUrl(client, command(), { expiresIn: 60, signingDate }));
    expect([old.status, await old.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  test('a signed PUT stores the body, and only under the key it was signed for', async () => {
    const url = await getSignedUrl(
      client,
      new PutObjectCommand({ Bucket, Key: 'put', ContentType: 'text/plain' }),
      {
        signableHeaders: new Set(['content-type']),
      },
    );
    const init = { method: 'PUT', body: 'by a browser', headers: { 'content-type': 'text/plain' } };
    expect((await fetch(url, init)).status).toBe(200);
    expect((await fetch(url, { ...init, headers: { 'content-type': 'text/html' } })).status).toBe(403);
    expect((await fetch(url.replace('/put?', '/other?'), init)).status).toBe(403);
    expect((await fetch(url, { ...init, headers: { ...init.headers, 'x-amz-tagging': 'a=b' } })).status).toBe(
      403,
    );
  });

  test('a checksum signed over an empty body is noticed here rather than in the cloud', async () => {
    const careless = s3Client(listener.endpoint);
    const url = await getSignedUrl(careless, new PutObjectCommand({ Bucket, Key: 'careless' }));
    const answer = await fetch(url, { method: 'PUT', body: 'content' });
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('BadDigest')]);
  });
});

describe('presigned POST forms', () => {
  test('a form that keeps its policy is stored and answers 204', async () => {
    expect(await post()).toMatchObject({ status: 204 });
    const { Body, ContentType } = await client.send(new GetObjectCommand({ Bucket, Key: 'form/1' }));
    expect([await Body?.transformToString(), ContentType]).toEqual(['file content', 'application/pdf']);
  });

  test('201 answers a document and success_action_redirect a 303', async () => {
    const created = await post({ Fields: { success_action_status: '201' } });
    expect(created).toMatchObject({ status: 201, text: expect.stringContaining('<Key>form/1</Key>') });
    const moved = await post({ Fields: { success_action_redirect: `${page}/done?case=1` } });
    expect(moved.status).toBe(303);
    expect(moved.headers.get('location')).toMatch(/\/done\?case=1&bucket=uploads&key=form%2F1&etag=/);
  });

  test('the file name may stand in the key', async () => {
    const named = ['form/2/$', '{filename}'].join('');
    expect(await post({ Key: named })).toMatchObject({ status: 204 });
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key: 'form/2/营业执照.pdf' }));
    expect(await Body?.transformToString()).toBe('file content');
  });

  const violations: [string, (form: FormData) => void, number, string][] = [
    [
      'a type outside the policy',
      (form) => form.set('Content-Type', 'text/html'),
      403,
      'Policy Condition failed',
    ],
    ['another key', (form) => form.set('key', 'form/other'), 403, 'Policy Condition failed'],
    [
      'a field no condition covers',
      (form) => form.set('x-amz-meta-role', 'admin'),
      403,
      'Extra input fields',
    ],
    [
      'a signature that is not ours',
      (form) => form.set('X-Amz-Signature', '0'.repeat(64)),
      403,
      'SignatureDoesNotMatch',
    ],
    ['no policy at all', (form) => form.delete('Policy'), 403, 'AccessDenied'],
    [
      'a policy changed after signing',
      (form) => form.set('Policy', btoa('{"expiration":"2999-01-01T00:00:00Z","conditions":[]}')),
      403,
      'SignatureDoesNotMatch',
    ],
    [
      'another access key',
      (form) =>
        form.set(
          'X-Amz-Credential',
          JSON.stringify(form.get('X-Amz-Credential')).slice(1, -1).replace('LOCALKEY', 'OTHERKEY'),
        ),
      403,
      'InvalidAccessKeyId',
    ],
  ];
  test.each(violations)('%s is refused', async (_what, change, status, text) => {
    expect(await post({}, change)).toMatchObject({ status, text: expect.stringContaining(text) });
  });

  test('a file over or under the length range is refused', async () => {
    expect(await post({}, undefined, 'x'.repeat(101))).toMatchObject({
      status: 400,
      text: expect.stringContaining('EntityTooLarge'),
    });
    expect(await post({}, undefined, '')).toMatchObject({
      status: 400,
      text: expect.stringContaining('EntityTooSmall'),
    });
  });

  test('an expired policy is refused, and one is good when either clock says so', async () => {
    expect(await post({ Expires: -1 })).toMatchObject({
      status: 403,
      text: expect.stringContaining('expired'),
    });
    const clock = movableClock(Date.now() + 90 * 86_400_000);
    const later = scratch();
    const moved = openS3({ folder: later.folder, clock: clock.now, credentials });
    const front = await serve([moved], clock.now);
    const other = s3Client(front.endpoint);
    await other.send(new CreateBucketCommand({ Bucket }));
    const { url, fields } = await createPresignedPost(other, { Bucket, Key: 'moved' });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new File(['x'], 'x'));
    expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204);
    other.destroy();
    await front.close();
    await moved.close();
    later.remove();
  });
});

describe('CORS', () => {
  test('a preflight is answered from the rules of the bucket', async () => {
    const answer = await preflight(page, 'POST');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(page);
    expect(answer.headers.get('access-control-max-age')).toBe('60');
    expect((await preflight('http://elsewhere.example', 'POST')).status).toBe(403);
    expect((await preflight(page, 'DELETE')).status).toBe(403);
    expect((await preflight(page, 'POST', 'x-other')).status).toBe(403);
  });

  test('an allowed origin is named on the answer itself, errors included', async () => {
    const answer = await fetch(`${listener.endpoint}/${Bucket}/a`, {
      method: 'GET',
      headers: { origin: page },
    });
    expect(answer.status).toBe(403);
    const url = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: 'absent' }));
    const absent = await fetch(url, { headers: { origin: page } });
    expect([absent.status, absent.headers.get('access-control-allow-origin')]).toEqual([404, page]);
  });
});
