import { request as httpRequest } from 'node:http';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listener } from '../../../../infra/local/aws/listener.ts';
import type { LocalService } from '../../../../infra/local/aws/service.ts';
import { parseScope, sha256Hex, signText, stringToSign } from '../../../../infra/local/aws/sigv4.ts';
import { openKms } from '../../../../infra/local/kms/service.ts';
import { openS3 } from '../../../../infra/local/s3/service.ts';
import { credentials, movableClock, refusal, region, s3Client, scratch, serve } from './fixture.ts';

const dir = scratch();
const clock = movableClock();
let services: LocalService[];
let listener: Listener;

beforeAll(async () => {
  services = [
    openS3({ folder: dir.folder, clock: clock.now, credentials }),
    openKms({ folder: dir.folder, clock: clock.now, aliases: ['alias/seal'] }),
  ];
  listener = await serve(services, clock.now);
});

afterAll(async () => {
  await listener.close();
  for (const service of services) await service.close();
  dir.remove();
});

/** Sends bytes as they are, with nothing an HTTP client would tidy. */
function raw(method: string, path: string, headers: Record<string, string>, body = '') {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = httpRequest(listener.endpoint, { method, path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += String(chunk);
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** Headers of a request signed by hand, with the faults a test asks for. */
function signed(
  path: string,
  body: string,
  options: { at?: Date; sign?: string; alsoUnsigned?: Record<string, string> } = {},
) {
  const amzDate = (options.at ?? new Date()).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const credential = `${credentials.accessKeyId}/${amzDate.slice(0, 8)}/${region}/s3/aws4_request`;
  const scope = parseScope(credential);
  if (!scope) throw new Error('unreachable: the credential is well-formed');
  const hash = options.sign ?? sha256Hex(body);
  const headers: Record<string, string> = {
    host: new URL(listener.endpoint).host,
    'x-amz-content-sha256': hash,
    'x-amz-date': amzDate,
  };
  const names = Object.keys(headers).sort();
  const request = { method: 'PUT', url: path, headers, body: Buffer.from(body) };
  const text = stringToSign(request, scope, amzDate, names, hash);
  const signature = signText(credentials.secretAccessKey, scope, text);
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, ...options.alsoUnsigned };
}

const put = (at: Date) => raw('PUT', '/signed/t', signed('/signed/t', 'x', { at }), 'x');
const minutes = (count: number, from = Date.now()) => new Date(from + count * 60_000);

describe('the signed listener', () => {
  test('sends each request to the service its credential scope names', async () => {
    const s3 = s3Client(listener.endpoint);
    await s3.send(new CreateBucketCommand({ Bucket: 'signed' }));
    const kms = new KMSClient({ endpoint: listener.endpoint, region, credentials });
    const { KeySpec } = await kms.send(new GetPublicKeyCommand({ KeyId: 'alias/seal' }));
    expect(KeySpec).toBe('RSA_2048');
    const states = new SFNClient({ endpoint: listener.endpoint, region, credentials, maxAttempts: 1 });
    const call = states.send(new StartExecutionCommand({ stateMachineArn: 'arn:x' }));
    expect(await refusal(call)).toMatchObject({ name: 'UnknownService' });
  });

  test('refuses an unknown key, a wrong secret, and no signature at all, in the words of each protocol', async () => {
    const read = new GetObjectCommand({ Bucket: 'signed', Key: 'x' });
    const other = s3Client(listener.endpoint, { credentials: { ...credentials, accessKeyId: 'OTHER' } });
    expect(await refusal(other.send(read))).toEqual({ name: 'InvalidAccessKeyId', status: 403 });
    const wrong = { ...credentials, secretAccessKey: 'guess' };
    expect(await refusal(s3Client(listener.endpoint, { credentials: wrong }).send(read))).toMatchObject({
      name: 'SignatureDoesNotMatch',
    });
    const kms = new KMSClient({ endpoint: listener.endpoint, region, credentials: wrong, maxAttempts: 1 });
    const call = kms.send(new GetPublicKeyCommand({ KeyId: 'alias/seal' }));
    expect(await refusal(call)).toMatchObject({ name: 'InvalidSignatureException' });
    expect(await raw('GET', '/signed/x', {})).toMatchObject({
      status: 403,
      text: expect.stringContaining('AccessDenied'),
    });
    const bare = await raw('POST', '/', { 'x-amz-target': 'TrentService.Sign' }, '{}');
    expect(bare).toMatchObject({ status: 403, text: expect.stringContaining('MissingAuthenticationToken') });
  });

  test('refuses a body other than the signed one, and a header slipped in unsigned', async () => {
    expect(await raw('PUT', '/signed/a', signed('/signed/a', 'body'), 'body')).toMatchObject({ status: 200 });
    const swapped = await raw('PUT', '/signed/a', signed('/signed/a', 'body'), 'evil');
    expect(swapped).toMatchObject({
      status: 400,
      text: expect.stringContaining('XAmzContentSHA256Mismatch'),
    });
    const slipped = signed('/signed/a', 'body', { alsoUnsigned: { 'x-amz-tagging': 'a=b' } });
    expect(await raw('PUT', '/signed/a', slipped, 'body')).toMatchObject({ status: 403 });
    const chunks = signed('/signed/a', 'body', { sign: 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD' });
    expect(await raw('PUT', '/signed/a', chunks, 'body')).toMatchObject({ status: 501 });
  });

  test('does not tidy a path: "..", "//" and "%2F" are parts of a key', async () => {
    for (const key of ['/signed/a/../b', '/signed/a//b', '/signed/a/./b', '/signed/a%2Fb%20%E7%94%B2']) {
      expect(await raw('PUT', key, signed(key, 'x'), 'x')).toMatchObject({ status: 200 });
    }
    const { Body } = await s3Client(listener.endpoint).send(
      new GetObjectCommand({ Bucket: 'signed', Key: 'a/../b' }),
    );
    expect(await Body?.transformToString()).toBe('x');
  });

  test('accepts a signature within 15 minutes of either clock, and no other', async () => {
    clock.advance(40 * 86_400_000);
    expect(await put(new Date())).toMatchObject({ status: 200 });
    expect(await put(new Date(clock.now()))).toMatchObject({ status: 200 });
    expect(await put(minutes(-16))).toMatchObject({
      status: 403,
      text: expect.stringContaining('RequestTimeTooSkewed'),
    });
    expect(await put(minutes(16))).toMatchObject({ status: 403 });
    expect(await put(minutes(14, clock.now()))).toMatchObject({ status: 200 });
  });

  test('a body in aws-chunked framing is refused when its trailer is wrong, missing or cut short', async () => {
    const bodies: [string, string][] = [
      ['4\r\nbody\r\n0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n', 'BadDigest'],
      ['4\r\nbody\r\n0\r\n\r\n', 'MalformedTrailerError'],
      ['9\r\nbody\r\n0\r\n\r\n', 'IncompleteBody'],
      ['body', 'IncompleteBody'],
    ];
    const { createHash, createHmac } = await import('node:crypto');
    for (const [body, code] of bodies) {
      const amzDate = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '');
      const headers: Record<string, string> = {
        host: new URL(listener.endpoint).host,
        'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        'x-amz-date': amzDate,
        'x-amz-trailer': 'x-amz-checksum-crc32',
      };
      const names = Object.keys(headers).sort();
      // Signed with nothing of the code under test, so that the two cannot share a mistake.
      const canonical = [
        'PUT',
        '/signed/c',
        '',
        ...names.map((n) => `${n}:${headers[n]}`),
        '',
        names.join(';'),
        headers['x-amz-content-sha256'],
      ];
      const day = amzDate.slice(0, 8);
      let key: string | Buffer = `AWS4${credentials.secretAccessKey}`;
      for (const part of [day, region, 's3', 'aws4_request'])
        key = createHmac('sha256', key).update(part).digest();
      const digest = createHash('sha256').update(canonical.join('\n')).digest('hex');
      const text = ['AWS4-HMAC-SHA256', amzDate, `${day}/${region}/s3/aws4_request`, digest].join('\n');
      const signature = createHmac('sha256', key).update(text).digest('hex');
      headers.authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${day}/${region}/s3/aws4_request, SignedHeaders=${names.join(';')}, Signature=${signature}`;
      expect(await raw('PUT', '/signed/c', headers, body)).toMatchObject({
        status: 400,
        text: expect.stringContaining(code),
      });
    }
  });

  test('closes with connections still open', async () => {
    const other = await serve(services);
    const client = s3Client(other.endpoint);
    await client.send(new PutObjectCommand({ Bucket: 'signed', Key: 'last', Body: 'x' }));
    await other.close();
    expect(
      (await refusal(client.send(new GetObjectCommand({ Bucket: 'signed', Key: 'last' })))).name,
    ).not.toBe('');
  });
});
