import { parentPort } from 'node:worker_threads';
import { judgeCounterSigned } from './counter-signed.ts';
import { judgeFile } from './judge.ts';
import type { Question } from './verify.ts';

/** Judges one file after another, as they are handed over. A fault ends the worker, and the next file gets a fresh one. */
parentPort?.on('message', ({ bytes, trust, at, counter }: Question) => {
  const answer = counter
    ? judgeCounterSigned(bytes, counter.issued, counter.name, trust, at)
    : judgeFile(bytes, trust, at);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, not a window
  parentPort?.postMessage(answer);
});
