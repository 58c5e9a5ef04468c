import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetBucketVersioningCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noticesOwed } from '../../domain/case/notice.ts';
import { archiveOnce } from '../../functions/adapters/files.ts';
import { seededRandom } from '../../infra/local/aws/seeded-random.ts';
import { everyCase } from './audit.ts';
import { crawl, kept, leaks, personalValues } from './canary.ts';
import { fsck } from './fsck.ts';
import { type House, openHouse } from './house.ts';
import { load } from './lives.ts';

const random = seededRandom(9);
const startedAt = Date.now();
/** Cases told: the first of the demonstration. */
const STORIES = 5;
let folder: string;
let house: House | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dingdian-first-'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await house?.edition.close();
  house = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** A life that is killed some time after it was given its folder. */
async function killedAfter(ms: number, data: string, demonstrate: number | false = false): Promise<void> {
  const life = await load(join(folder, 'compiled'));
  const open = life.begin({ data, startedAt, errands: [], demonstrate }, () => undefined);
  await Promise.race([open, pause(ms)]);
  await life.kill();
}

describe('kill -9 during the very first start', () => {
  test('leaves a folder whose table and buckets the next start completes', async () => {
    const data = join(folder, 'data');
    await killedAfter(40 + random() * 400, data);
    house = await openHouse(data, startedAt);
    const { table, files } = house.deps;
    const tables = new DynamoDBClient({});
    const ttl = await tables.send(new DescribeTimeToLiveCommand({ TableName: table.name }));
    expect(ttl.TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
    for (const Bucket of [files.uploads, files.issued]) {
      const versioning = await files.client.send(new GetBucketVersioningCommand({ Bucket }));
      expect(versioning.Status).toBe('Enabled');
    }
    await archiveOnce(files, 'probe.pdf', Buffer.from('%PDF-1.7'));
    const head = await files.client.send(new HeadObjectCommand({ Bucket: files.issued, Key: 'probe.pdf' }));
    expect(head.ObjectLockMode).toBe('GOVERNANCE');
    await house.edition.close();
    house = undefined;
  }, 60_000);

  test('while the demonstration is told: the next start goes on with it, every case is there once, and no page, event, execution or log names a person', async () => {
    const said: string[] = [];
    for (const level of ['log', 'warn', 'error'] as const)
      vi.spyOn(console, level).mockImplementation((...words) => said.push(words.map(String).join(' ')));
    const data = join(folder, 'data');
    await killedAfter(2500, data, STORIES);
    house = await openHouse(data, startedAt, { demonstrate: STORIES });
    expect(Math.abs(house.edition.clock.ahead())).toBeLessThan(2000);
    const cases = await everyCase(house.deps);
    expect(cases.length).toBe(STORIES);
    expect(cases.flatMap(({ state }) => noticesOwed(state))).toEqual([]);
    const values = personalValues(cases);
    expect(values.size).toBeGreaterThan(5);
    const open = await crawl(house.edition.address, ['/', '/register', '/public-notices', '/developers']);
    expect(open.length).toBeGreaterThan(100);
    expect(leaks(open, values)).toEqual([]);
    await house.edition.close();
    house = undefined;
    expect(leaks([...kept(data), { path: 'log', text: said.join('\n') }], values)).toEqual([]);
    expect(fsck(data)).toEqual({ status: 0, words: '' });
  }, 90_000);
});
