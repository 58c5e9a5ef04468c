import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProcessHandler } from '../../../../infra/local/aws/in-process.ts';
import type { S3CreatedEvent } from '../../../../infra/local/s3/notifications.ts';
import { openS3, type S3Options } from '../../../../infra/local/s3/service.ts';
import { credentials, movableClock, s3Client, scratch } from '../aws/fixture.ts';

let dir: ReturnType<typeof scratch>;
beforeEach(() => {
  dir = scratch();
});
afterEach(() => dir.remove());

function open(options: Partial<S3Options> = {}) {
  const s3 = openS3({ folder: dir.folder, clock: Date.now, credentials, ...options });
  const client = s3Client('http://127.0.0.1:1', { requestHandler: inProcessHandler(s3) });
  return { s3, client };
}

const keyOf = (event: S3CreatedEvent): string => event.Records[0]?.s3.object.key ?? '';

describe('a killed process', () => {
  test('kill -9 between writes loses no acknowledged object and leaves no stray file', async () => {
    const script = fileURLToPath(new URL('crash-child.ts', import.meta.url));
    const acknowledged: string[] = [];
    for (const round of ['0', '1', '2']) {
      const child = spawn(process.execPath, [script, dir.folder, round], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const lines = createInterface({ input: child.stdout });
      let mine = 0;
      lines.on('line', (line) => {
        acknowledged.push(line);
        mine += 1;
        if (mine === 12 + Number(round) * 5) child.kill('SIGKILL');
      });
      await new Promise((resolve) => child.once('close', resolve));
    }
    const { s3, client } = open();
    for (const Key of acknowledged) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: 'crash', Key }));
      expect(await Body?.transformToString()).toBe(Key.repeat(200));
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(51);
    await s3.close();
  });

  test('files without a row are swept at the next start', async () => {
    const { s3, client } = open();
    await client.send(new CreateBucketCommand({ Bucket: 'swept' }));
    await client.send(new PutObjectCommand({ Bucket: 'swept', Key: 'a', Body: 'kept' }));
    await s3.close();
    const objects = join(dir.folder, 'objects');
    const [sub = ''] = readdirSync(objects);
    writeFileSync(join(objects, sub, `${sub}-orphan`), 'left by a crash');
    const again = open();
    expect(readdirSync(objects).flatMap((name) => readdirSync(join(objects, name)))).toHaveLength(1);
    const { Body } = await again.client.send(new GetObjectCommand({ Bucket: 'swept', Key: 'a' }));
    expect(await Body?.transformToString()).toBe('kept');
    await again.s3.close();
  });

  test('a second opener of the same folder is refused with the reason', async () => {
    const { s3 } = open();
    expect(() => open()).toThrow(/in use by another process/);
    await s3.close();
  });
});

describe('object-created notifications', () => {
  test('each object created is told, also after a restart, and is told again until the listener succeeds', async () => {
    const clock = movableClock();
    const first = open({ clock: clock.now });
    await first.client.send(new CreateBucketCommand({ Bucket: 'inbox' }));
    await first.client.send(new PutObjectCommand({ Bucket: 'inbox', Key: 'case 1/甲.pdf', Body: '1234' }));
    await first.s3.close();

    const { s3, client } = open({ clock: clock.now });
    const heard: string[] = [];
    let failing = true;
    s3.onObjectCreated((event) => {
      heard.push(keyOf(event));
      if (failing) throw new Error('not yet');
    });
    await s3.tick();
    expect(heard).toEqual(['case+1/%E7%94%B2.pdf']);
    failing = false;
    await s3.tick();
    expect(heard).toHaveLength(1);
    clock.advance(60_000);
    await s3.tick();
    expect(heard).toHaveLength(2);
    await client.send(new PutObjectCommand({ Bucket: 'inbox', Key: 'b', Body: '12' }));
    await s3.tick();
    await s3.tick();
    expect(heard.slice(2)).toEqual(['b']);
    await s3.close();
  });

  test('in live mode they arrive by themselves, and only those the listener asked for', async () => {
    const { s3, client } = open({ live: true });
    await client.send(new CreateBucketCommand({ Bucket: 'inbox' }));
    const heard = new Promise<S3CreatedEvent>((resolve) => {
      s3.onObjectCreated(resolve, { bucket: 'inbox', prefix: 'uploads/' });
    });
    await client.send(new PutObjectCommand({ Bucket: 'inbox', Key: 'other/1', Body: 'x' }));
    await client.send(new PutObjectCommand({ Bucket: 'inbox', Key: 'uploads/1', Body: 'x' }));
    expect((await heard).Records[0]).toMatchObject({
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'inbox' }, object: { key: 'uploads/1', size: 1 } },
    });
    await s3.close();
  });

  test('a notification that always fails is set aside and can be sent again', async () => {
    const clock = movableClock();
    const { s3, client } = open({ clock: clock.now });
    await client.send(new CreateBucketCommand({ Bucket: 'inbox' }));
    await client.send(new PutObjectCommand({ Bucket: 'inbox', Key: 'a', Body: 'x' }));
    let broken = true;
    let heard = 0;
    s3.onObjectCreated(() => {
      heard += 1;
      if (broken) throw new Error('broken listener');
    });
    for (let hour = 0; hour < 8; hour += 1) {
      await s3.tick();
      clock.advance(3_600_000);
    }
    expect([heard, s3.failedNotifications()]).toMatchObject([
      6,
      [{ attempts: 6, error: 'Error: broken listener' }],
    ]);
    broken = false;
    expect(s3.redriveNotifications()).toBe(1);
    await s3.tick();
    expect([heard, s3.failedNotifications()]).toEqual([7, []]);
    await s3.close();
  });
});
