import { parentPort } from 'node:worker_threads';
import { inspectPdf } from './pdf-content.ts';

/** Reads one PDF after another, as they are handed over. A fault ends the worker, and the next file gets a fresh one. */
parentPort?.on('message', async (bytes: Uint8Array) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
  parentPort?.postMessage(await inspectPdf(bytes));
});
