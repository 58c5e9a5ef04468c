import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { DataFileInUse } from '../../../../infra/local/dynamodb/service.ts';
import { type OwnTarget, openOwn, TABLE } from './targets.ts';

const ROUNDS = 12;
const TableName = TABLE.TableName;
const folder = mkdtempSync(join(tmpdir(), 'dynamodb-crash-'));
const file = join(folder, 'data.sqlite');
afterAll(() => rmSync(folder, { recursive: true }));

function startWriter(first: number): ChildProcess {
  const script = join(import.meta.dirname, 'crash-writer.ts');
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, file, String(first)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Lets a writer run for a moment after its first acknowledgement, kills it, and returns the last one it gave. */
async function killedWriter(first: number, moment: number, meanwhile: () => void): Promise<number> {
  const child = startWriter(first);
  let said = '';
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = once(child, 'close');
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (said === '') setTimeout(resolve, moment);
      said += chunk.toString();
    });
    child.on('close', () => resolve());
  });
  if (child.exitCode !== null) throw new Error(`the writer ended by itself: ${complaint}`);
  meanwhile();
  child.kill('SIGKILL');
  await ended;
  return Number(said.trim().split('\n').at(-1));
}

async function all(target: OwnTarget, IndexName?: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  const pages = paginateScan({ client: target.client }, { TableName, ...(IndexName ? { IndexName } : {}) });
  for await (const page of pages) items.push(...(page.Items ?? []));
  return items.toSorted((a, b) => Number(a.day) - Number(b.day));
}

test('twelve kill -9 in the middle of writing lose nothing acknowledged and leave no phantom index row', async () => {
  let written = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const acknowledged = await killedWriter(written, 10 + round * 7, () => {
      if (round === 0) expect(() => openOwn({ file })).toThrow(DataFileInUse);
    });
    const target = openOwn({ file });
    const counter = await target.client.send(new GetCommand({ TableName, Key: { pk: 'counter', sk: '1' } }));
    written = Number(counter.Item?.n);
    // One transaction may have been committed without its acknowledgement getting out; never the other way round.
    expect(written - 1 - acknowledged).toBeOneOf([0, 1]);
    const items = await all(target);
    expect(items).toHaveLength(written + 1);
    expect(await all(target, 'by-owner')).toEqual(items);
    expect(target.service.outbox.read(TableName, '', 100_000)).toHaveLength(2 * written);
    await target.close();
  }
  expect(written).toBeGreaterThan(ROUNDS);
});

test('a second process is refused with a clear message while the first has the file', async () => {
  const own = join(folder, 'mine.sqlite');
  const first = openOwn({ file: own });
  expect(() => openOwn({ file: own })).toThrow(/in use by another process/);
  await first.close();
  await openOwn({ file: own }).close();
});
