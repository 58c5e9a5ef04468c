import { parentPort } from 'node:worker_threads';
import { inspectPdf } from './pdf-content.ts';

/** Reads one PDF after another, as they are handed over. A fault ends the worker, and the next file gets a fresh one. */
parentPort?.on('message', (bytes: Uint8Array) => {
  void answer(bytes);
});

async function answer(bytes: Uint8Array): Promise<void> {
  const finding = await inspectPdf(bytes);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
  parentPort?.postMessage(finding);
}
