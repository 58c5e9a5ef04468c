import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PdfFinding } from './pdf-content.ts';

/** What a PDF turns out to be; `exhausting` when finding out took more than it may. */
export type PdfVerdict = PdfFinding | { kind: 'exhausting' };

/** Milliseconds of computing; the worker may wait longer on a busy machine, but not for ever. */
const CPU_LIMIT = 10_000;
const WALL_LIMIT = 60_000;
/** Unpacked buffers live outside the heap, where `resourceLimits` does not reach. Bytes. */
const BUFFER_LIMIT = 256 * 1024 * 1024;
const HEAP_LIMIT_MB = 384;
const LOOK_EVERY = 50;

/** Bundles ship the worker as a file of its own beside the handler. */
const workerFile = ['./pdf-worker.ts', './pdf-worker.js', './pdf-worker.mjs']
  .map((name) => new URL(name, import.meta.url))
  .find((url) => existsSync(url));

/** Files one worker reads before it is replaced. */
const FILES = 50;
/** What files read before left behind must not count against the next one. Bytes. */
const LEFT_BEHIND = BUFFER_LIMIT / 4;

/** A worker that has read `files` files for `cpu` milliseconds of computing. */
interface Warm {
  worker: Worker;
  files: number;
  cpu: number;
}

/** The one worker, kept warm: starting it takes far longer than reading most files. */
let warm: Warm | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a PDF in a worker, one file at a time, so that a file made to exhaust the machine is refused as `exhausting` and
 * harms nothing else: its worker ends with it.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const turn = last.then(() => inWorker(bytes));
  last = turn.catch(() => undefined);
  return await turn;
}

async function inWorker(bytes: Uint8Array): Promise<PdfVerdict> {
  const { worker, files, cpu } = warm ?? { worker: startWorker(), files: 0, cpu: 0 };
  // Until it has proved itself on this file it belongs to this file alone.
  warm = undefined;
  worker.ref();
  const limits = { cpu: cpu + CPU_LIMIT, wall: performance.now() + WALL_LIMIT };
  const finding = Promise.withResolvers<PdfVerdict>();
  const answered = (message: PdfFinding) => finding.resolve(message);
  const failed = (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finding.resolve({ kind: 'exhausting' });
    else finding.reject(error);
  };
  const ended = () => finding.reject(new Error('the PDF worker ended without an answer'));
  worker.on('message', answered).on('error', failed).on('exit', ended);
  const watch = setInterval(() => {
    exhausts(worker, limits).then(
      (exhausting) => exhausting && finding.resolve({ kind: 'exhausting' }),
      // It ended while being asked; its answer or its exit is on the way.
      () => undefined,
    );
  }, LOOK_EVERY);
  let next: Warm | undefined;
  try {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage(bytes);
    const verdict = await finding.promise;
    if (verdict.kind === 'exhausting' || files + 1 >= FILES) return verdict;
    const after = await used(worker);
    if (after.memory < LEFT_BEHIND) next = { worker, files: files + 1, cpu: after.cpu };
    return verdict;
  } finally {
    clearInterval(watch);
    worker.off('message', answered).off('error', failed).off('exit', ended);
    // A warm worker does not keep the process alive.
    if (next) next.worker.unref();
    else await worker.terminate();
    warm = next;
  }
}

function startWorker(): Worker {
  if (!workerFile) throw new Error('the PDF worker is missing');
  const worker = new Worker(workerFile, {
    execArgv: [],
    env: {},
    // What the parser has to say goes nowhere: it may quote the document.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  // One that ends while it waits is forgotten; what it says on its way out concerns nobody.
  const forget = () => {
    if (warm?.worker === worker) warm = undefined;
  };
  return worker.on('error', forget).on('exit', forget);
}

async function exhausts(worker: Worker, limits: { cpu: number; wall: number }): Promise<boolean> {
  const { cpu, memory } = await used(worker);
  return cpu > limits.cpu || performance.now() > limits.wall || memory > BUFFER_LIMIT;
}

/** Milliseconds it has computed, and bytes it holds outside the heap. */
async function used(worker: Worker): Promise<{ cpu: number; memory: number }> {
  const [{ user, system }, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
  return { cpu: (user + system) / 1000, memory: heap.external_memory };
}
