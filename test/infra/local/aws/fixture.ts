import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type Listener, listen } from '../../../../infra/local/aws/listener.ts';
import type { LocalService } from '../../../../infra/local/aws/service.ts';

/** The one access key of the tests. */
export const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
/** Any region will do; the listener takes the one in the signature. */
export const region = 'local-1';

/** A folder removed by the test, and a clock it may move. */
export function scratch(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-aws-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A clock that starts at the machine's present and moves only when told. */
export function movableClock(start = Date.now()) {
  let now = start;
  return {
    now: () => now,
    advance(ms: number) {
      now += ms;
    },
  };
}

/** The services behind the signed listener. */
export function serve(services: LocalService[], clock = () => Date.now()): Promise<Listener> {
  return listen({ services, credentials, clock, port: 0 });
}

/** A real S3 client pointed at a listener. */
export function s3Client(endpoint: string, more: S3ClientConfig = {}): S3Client {
  return new S3Client({ endpoint, region, credentials, maxAttempts: 1, ...more });
}

/** The name and status of the error a call rejects with; fails when it does not reject. */
export async function refusal(call: Promise<unknown>): Promise<{ name: string; status: number | undefined }> {
  const error = await call.then(
    () => {
      throw new Error('the call was not refused');
    },
    (cause: { name: string; $metadata?: { httpStatusCode?: number } }) => cause,
  );
  return { name: error.name, status: error.$metadata?.httpStatusCode };
}
