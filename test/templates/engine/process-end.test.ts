import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';

const program = (rest: string) => `
  const { createChromiumEngine } = await import(${JSON.stringify(new URL('../../../templates/engine/chromium.ts', import.meta.url).href)});
  const engine = createChromiumEngine();
  await engine.warm();
  console.log(engine.processes()[0]);
  ${rest}
`;

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs a program that starts a browser, ends it by the signal (or lets it end), and tells whether the browser is left. */
async function leavesBrowser(
  rest: string,
  signal?: NodeJS.Signals,
): Promise<{ left: boolean; code: unknown[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program(rest)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const [line] = await once(child.stdout, 'data');
  const pid = Number(line);
  expect(runs(pid)).toBe(true);
  if (signal) child.kill(signal);
  const code = await exit;
  for (let i = 0; i < 40 && runs(pid); i++) await delay(50);
  return { left: runs(pid), code };
}

const WAIT = 'setInterval(() => {}, 1000);';

test.each([
  ['SIGTERM, with nobody listening', WAIT, 'SIGTERM', [null, 'SIGTERM']],
  [
    'SIGTERM, with a program that exits by itself',
    `process.on('SIGTERM', () => process.exit(7)); ${WAIT}`,
    'SIGTERM',
    [7, null],
  ],
  ['SIGKILL', WAIT, 'SIGKILL', [null, 'SIGKILL']],
  ['an exit without closing', 'process.exit(3)', undefined, [3, null]],
] as const)('no browser outlives its program: %s', async (_, rest, signal, code) => {
  expect(await leavesBrowser(rest, signal)).toEqual({ left: false, code });
});
