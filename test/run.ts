/**
 * The whole check in one command: formatting and lint, types, then every test. Ends with one line of counts.
 * The three static checks count as one test each, so that a finding in them fails the run like any other.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'dingdian-test-'));
const report = join(scratch, 'report.json');
const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}` };

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;

const checks = {
  biome: ['check', '--error-on-warnings', '.'],
  oxlint: ['--type-aware', '--deny-warnings'],
  tsc: ['--noEmit'],
} satisfies Record<string, string[]>;

/** Runs beside others, and says what it found once it is done. */
const check = ([command, args]: [string, string[]]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (error) => said.push(Buffer.from(String(error))));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      console.log(`${code === 0 ? '✓' : '✗'} ${command}`);
      resolve(code === 0);
    });
  });

const failedChecks = (await Promise.all(Object.entries(checks).map(check))).filter((good) => !good);

const vitest = run('vitest', [
  'run',
  '--config',
  'test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);

let passed = Object.keys(checks).length - failedChecks.length;
let failed = failedChecks.length;
let skipped = 0;
try {
  const counts = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numFailedTestSuites: number;
  };
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped += counts.numPendingTests;
} catch {
  failed += 1;
}
if (!vitest && failed === 0) failed = 1;
rmSync(scratch, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
