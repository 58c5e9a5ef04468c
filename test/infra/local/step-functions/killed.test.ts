import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStepFunctions } from '../../../../infra/local/step-functions/index.ts';
import { clientOf, outputOf } from './harness.ts';
import { journey } from './killed-child.ts';

const CHILD = fileURLToPath(new URL('killed-child.ts', import.meta.url));
let folder: string;
let file: string;
let log: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dingdian-sfn-kill-'));
  file = join(folder, 'states.db');
  log = join(folder, 'calls.log');
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const logged = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 15_000) throw new Error('waited in vain');
    await pause(10);
  }
}

/** Starts the child; what it has acknowledged grows in the answered list. */
function run(count: number, slow: number): string[] {
  const acknowledged: string[] = [];
  const started = spawn(process.execPath, [CHILD, file, log, String(count), String(slow)]);
  started.stdout.on('data', (data: Buffer) => acknowledged.push(...data.toString().trim().split('\n')));
  started.stderr.on('data', () => {});
  child = started;
  return acknowledged;
}

async function kill(): Promise<void> {
  const dying = child;
  if (!dying) return;
  const gone = new Promise((resolve) => dying.once('exit', resolve));
  dying.kill('SIGKILL');
  await gone;
}

/** Opens what the dead process left, in virtual time far enough ahead, and runs it to the end. */
async function finish(): Promise<{ name: string; status: string; output: unknown }[]> {
  let now = Date.now();
  const service = openStepFunctions({
    file,
    clock: () => now,
    live: false,
    machines: [{ name: 'm', definition: journey }],
    invoke: (_name, payload) => Promise.resolve(payload),
  });
  await service.tick();
  now += 60_000;
  await service.tick();
  const client = clientOf(service);
  const ends = [];
  for (const { arn, name, status } of service.executions.list('m'))
    ends.push({
      name,
      status,
      output: outputOf(await client.send(new DescribeExecutionCommand({ executionArn: arn }))),
    });
  await service.close();
  return ends;
}

describe('kill -9', () => {
  test('while a function runs: it is called again and the execution succeeds', async () => {
    run(1, 60_000);
    await until(() => logged().length === 1);
    await kill();
    expect(await finish()).toEqual([{ name: 'n0', status: 'SUCCEEDED', output: [1, 2, 3] }]);
  });

  test('during a Wait whose time passes while the process is down: the execution goes on', async () => {
    const acknowledged = run(1, 0);
    await until(() => logged().length === 1 && acknowledged.length === 1);
    await pause(200);
    await kill();
    expect(logged()).toEqual(['slow 0']);
    expect(await finish()).toEqual([{ name: 'n0', status: 'SUCCEEDED', output: [1, 2, 3] }]);
  });

  test('at random moments under load: every acknowledged execution is there, and all of them end well', async () => {
    for (const moment of [1100, 1900]) {
      const acknowledged = run(60, 5);
      await pause(moment);
      await kill();
      const ends = await finish();
      for (const line of acknowledged)
        expect(ends.map(({ name }) => name)).toContain(`n${line.split(' ')[1]}`);
      for (const { status, output } of ends)
        expect({ status, output }).toEqual({ status: 'SUCCEEDED', output: [1, 2, 3] });
      rmSync(file, { force: true });
      rmSync(`${file}-wal`, { force: true });
    }
  });

  test('a second process on the same file is refused', async () => {
    const acknowledged = run(1, 0);
    await until(() => acknowledged.length === 1);
    await expect(finish()).rejects.toThrow('in use by another process');
  });
});
