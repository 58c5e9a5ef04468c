import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { resumeBatches } from './use-cases/batch.ts';
import { reconcile } from './use-cases/timeline.ts';

/** Once a day, page by page: every case that is open or still owes a document; then the acts of many that are unfinished. */
export function reconcileHandler(
  runtime: Runtime,
): () => Promise<{ seen: number; woken: number; recomputed: number; failed: number; resumed: number }> {
  const deps = once(() => depsOf(runtime));
  return async () => {
    const total = { seen: 0, woken: 0, recomputed: 0, failed: 0, resumed: 0 };
    const own = await refreshed(deps());
    let cursor: string | undefined;
    do {
      const page = await reconcile(own, cursor);
      total.seen += page.seen;
      total.woken += page.woken;
      total.recomputed += page.recomputed;
      total.failed += page.failed.length;
      for (const failure of page.failed)
        console.error(JSON.stringify({ alarm: 'reconcile-failed', ...failure }));
      cursor = page.cursor;
    } while (cursor);
    total.resumed = await resumeBatches(own);
    if (total.woken > 0 || total.recomputed > 0 || total.failed > 0 || total.resumed > 0)
      console.log(JSON.stringify({ reconciled: total }));
    return total;
  };
}

export const handler = reconcileHandler(lambda);
