import type { Store } from './store.ts';

/** Runs a job inside the next shared transaction; resolves after that transaction is on the disk. */
export type GroupCommit = <T>(job: () => T) => Promise<T>;

interface Pending {
  run: () => void;
  done: () => void;
  failed: (fault: unknown) => void;
}

/**
 * Lets transitions that are ready in the same turn share one flush to the disk. Each job is a savepoint of its own: one
 * that throws is rolled back alone, and its promise rejects.
 */
export function groupCommit(store: Store): GroupCommit {
  let queue: Pending[] = [];

  function flush(): void {
    const jobs = queue;
    queue = [];
    const written: Pending[] = [];
    try {
      store.transaction(() => {
        for (const job of jobs) {
          try {
            store.transaction(job.run);
            written.push(job);
          } catch (fault) {
            job.failed(fault);
          }
        }
      });
      for (const { done } of written) done();
    } catch (fault) {
      for (const { failed } of jobs) failed(fault);
    }
  }

  return <T>(job: () => T) =>
    new Promise<T>((resolve, reject) => {
      let result: T;
      const run = () => {
        result = job();
      };
      queue.push({ run, done: () => resolve(result), failed: reject });
      if (queue.length === 1) setImmediate(flush);
    });
}
