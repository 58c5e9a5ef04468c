import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Instant } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import type { CounterSigned, IssuedFile } from './counter-signed.ts';
import { NAMESPACE } from './facts.ts';
import type { FileVerdict } from './verdict.ts';
import { wordsFor } from './words.ts';

/** The largest file that is looked at, in bytes; what we issue has some hundred thousand. */
export const LARGEST = 20 * 1024 * 1024;

/** Milliseconds of computing a file may cost; and of waiting on a busy machine. */
const CPU_LIMIT = 2_000;
const WALL_LIMIT = 15_000;
/** Heap and buffers together stay below 256 MB. */
const HEAP_LIMIT_MB = 144;
const BUFFER_LIMIT = 80 * 1024 * 1024;
/** What files read before left behind must not count against the next one. Bytes. */
const LEFT_BEHIND = BUFFER_LIMIT / 2;
const LOOK_EVERY = 50;
/** Files one worker reads before it is replaced. */
const FILES = 100;

/** What a worker is handed. */
export interface Question {
  bytes: Uint8Array;
  trust: TrustData;
  at: Instant | undefined;
  /** A paper of ours that this party is to have signed as well; else the file is judged by itself. */
  counter?: { issued: IssuedFile; name: string };
}

/** Bundles ship the worker as a file of its own beside the handler. */
const workerFile = ['./verify-worker.ts', './verify-worker.js', './verify-worker.mjs']
  .map((name) => new URL(name, import.meta.url))
  .find((url) => existsSync(url));

/** A worker that has read `files` files for `cpu` milliseconds of computing. */
interface Warm {
  worker: Worker;
  files: number;
  cpu: number;
}

/** The one worker, kept warm: starting it takes far longer than judging a file. */
let warm: Warm | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * What a file by itself proves. Offline and without a clock: `at` is the present, and a signature from after it is refused. The
 * file is read in a worker with 2 seconds of computing and 256 MB; a file that wants more gets a verdict that says so.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  trust: TrustData,
  options: { at?: Instant } = {},
): Promise<FileVerdict> {
  if (bytes.length > LARGEST) return exhausting(bytes);
  return (await asked<FileVerdict>({ bytes, trust, at: options.at })) ?? exhausting(bytes);
}

/** The same for a paper of ours that the other party signed as well (`judgeCounterSigned`). */
export async function verifyCounterSigned(
  bytes: Uint8Array,
  counter: { issued: IssuedFile; name: string },
  trust: TrustData,
  at: Instant,
): Promise<CounterSigned> {
  const answer =
    bytes.length > LARGEST ? undefined : await asked<CounterSigned>({ bytes, trust, at, counter });
  return answer ?? { ok: false, reason: '文件太大或者结构异常，无法核验。' };
}

/** One question after another. Undefined when the limits were hit. */
async function asked<T>(question: Question): Promise<T | undefined> {
  const turn = last.then(() => inWorker<T>(question));
  last = turn.catch(() => undefined);
  return await turn;
}

/** Undefined when the limits were hit. */
async function inWorker<T>(question: Question): Promise<T | undefined> {
  const { worker, files, cpu } = warm ?? { worker: startWorker(), files: 0, cpu: 0 };
  // Until it has proved itself on this file it belongs to this file alone.
  warm = undefined;
  worker.ref();
  const verdict = Promise.withResolvers<T | undefined>();
  const answered = (message: T) => verdict.resolve(message);
  const failed = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') verdict.resolve(undefined);
    else verdict.reject(error);
  };
  const ended = () => verdict.reject(new Error('the verifying worker ended without an answer'));
  worker.on('message', answered).on('error', failed).on('exit', ended);
  const limits = { cpu: cpu + CPU_LIMIT, wall: performance.now() + WALL_LIMIT };
  const watch = setInterval(() => {
    exhausts(worker, limits).then(
      (over) => over && verdict.resolve(undefined),
      // It is only starting, or ended while being asked; its answer or its exit is on the way.
      () => undefined,
    );
  }, LOOK_EVERY);
  let next: Warm | undefined;
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage(question);
    const found = await verdict.promise;
    if (found === undefined || files + 1 >= FILES) return found;
    const after = await used(worker);
    if (after.memory < LEFT_BEHIND) next = { worker, files: files + 1, cpu: after.cpu };
    return found;
  } finally {
    clearInterval(watch);
    worker.off('message', answered).off('error', failed).off('exit', ended);
    // A warm worker does not keep the process alive.
    if (next) worker.unref();
    else await worker.terminate();
    warm = next;
  }
}

function startWorker(): Worker {
  if (!workerFile) throw new Error('the verifying worker is missing');
  const worker = new Worker(workerFile, {
    execArgv: [],
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB, maxYoungGenerationSizeMb: 16 },
  });
  // One that ends while it waits is forgotten; what it says on its way out concerns nobody.
  const forget = () => {
    if (warm?.worker === worker) warm = undefined;
  };
  return worker.on('error', forget).on('exit', forget);
}

async function exhausts(worker: Worker, limits: { cpu: number; wall: number }): Promise<boolean> {
  const { cpu, memory } = await used(worker);
  return cpu > limits.cpu || memory > BUFFER_LIMIT || performance.now() > limits.wall;
}

/** Milliseconds it has computed, and bytes it holds outside the heap. */
async function used(worker: Worker): Promise<{ cpu: number; memory: number }> {
  const [{ user, system }, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
  return { cpu: (user + system) / 1000, memory: heap.external_memory };
}

function exhausting(bytes: Uint8Array): FileVerdict {
  const ours = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(NAMESPACE);
  const large = bytes.length > LARGEST;
  return {
    verdict: ours ? 'altered' : 'unknown',
    alteration: 'hostile',
    ...wordsFor('hostile'),
    details: large ? [`文件超过 ${LARGEST / 1024 / 1024} MB，本系统的文书不会这样大。`] : [],
    claimed: true,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
