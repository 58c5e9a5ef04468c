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

let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a PDF in a worker of its own, one file at a time, so that a file made to exhaust the machine is refused as
 * `exhausting` and harms nothing else.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfVerdict> {
  const turn = last.then(() => inWorker(bytes));
  last = turn.catch(() => undefined);
  return await turn;
}

async function inWorker(bytes: Uint8Array): Promise<PdfVerdict> {
  if (!workerFile) throw new Error('the PDF worker is missing');
  const worker = new Worker(workerFile, {
    workerData: bytes,
    execArgv: [],
    env: {},
    // What the parser has to say goes nowhere: it may quote the document.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  const begun = performance.now();
  const finding = Promise.withResolvers<PdfVerdict>();
  worker.once('message', (message: PdfFinding) => finding.resolve(message));
  worker.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finding.resolve({ kind: 'exhausting' });
    else finding.reject(error);
  });
  worker.once('exit', () => finding.reject(new Error('the PDF worker ended without an answer')));
  const watch = setInterval(() => {
    exhausts(worker, begun).then(
      (exhausting) => exhausting && finding.resolve({ kind: 'exhausting' }),
      // It ended while being asked; its answer or its exit is on the way.
      () => undefined,
    );
  }, LOOK_EVERY);
  try {
    return await finding.promise;
  } finally {
    clearInterval(watch);
    await worker.terminate();
  }
}

async function exhausts(worker: Worker, begun: number): Promise<boolean> {
  const [{ user, system }, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
  const overtime = (user + system) / 1000 > CPU_LIMIT || performance.now() - begun > WALL_LIMIT;
  return overtime || heap.external_memory > BUFFER_LIMIT;
}
