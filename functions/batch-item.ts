import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { endBatch, reportBatchItem, runBatchItem } from './use-cases/batch-item.ts';

/** What the batch's state machine asks for: one item, the report of one that kept failing, or the end. */
export type BatchRequest =
  | { batchId: string; index: number; error?: { Error?: string } }
  | { batchId: string; finish: true };

/** One item of a batch: see `infra/batch.asl.json`. */
export function batchItemHandler(runtime: Runtime): (event: BatchRequest) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return async (event) => {
    const own = await refreshed(deps());
    if ('finish' in event) return await endBatch(own, event.batchId);
    const ref = { id: event.batchId, index: event.index };
    if (!event.error) return await runBatchItem(own, ref);
    const name = event.error.Error ?? 'unknown';
    console.error(JSON.stringify({ alarm: 'batch-item-failed', ...ref, error: name }));
    return await reportBatchItem(own, ref, name);
  };
}

export const handler = batchItemHandler(lambda);
