import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Life, Word } from './kill-child.ts';

const CHILD = fileURLToPath(new URL('kill-child.ts', import.meta.url));
/** Longest any process here may take to come up on a busy machine, ms. */
const PATIENCE = 60_000;

/** A process that is loaded and waits for its folder. */
export interface Loaded {
  /** Gives it its life; `hear` gets every word it says. Resolves when it is open, or gone before that. */
  begin(life: Life, hear: (word: Word) => void): Promise<void>;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
}

/** Starts a process. `compiled` is a folder where what was compiled is kept for the next one. */
export async function load(compiled: string): Promise<Loaded> {
  const child: ChildProcess = spawn(process.execPath, [CHILD], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('the process has no pipes');
  stdin.on('error', () => undefined);
  let hear: (word: Word) => void = () => undefined;
  const heard = (test: (word: Word) => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const before = hear;
    hear = (word) => {
      before(word);
      if (test(word)) resolve();
    };
    return Promise.race([promise, gone, tooLong()]);
  };
  const loaded = heard((word) => 'loaded' in word);
  // A line that the kill cut in two was not said.
  createInterface({ input: stdout }).on('line', (line) => {
    if (line.endsWith('}')) hear(JSON.parse(line) as Word);
  });
  await loaded;
  return {
    begin(life, listener) {
      hear = listener;
      const open = heard((word) => 'open' in word);
      stdin.write(`${JSON.stringify(life)}\n`);
      return open;
    },
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function tooLong(): Promise<never> {
  await pause(PATIENCE, undefined, { ref: false });
  throw new Error(`the process did not come up within ${PATIENCE} ms`);
}
