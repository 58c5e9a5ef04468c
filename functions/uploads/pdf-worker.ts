import { parentPort, workerData } from 'node:worker_threads';
import { inspectPdf } from './pdf-content.ts';

if (!(workerData instanceof Uint8Array)) throw new TypeError('the worker is given the bytes of a PDF');
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
parentPort?.postMessage(await inspectPdf(workerData));
