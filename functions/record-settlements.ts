import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { type RecordedSettlements, recordSettlements } from './use-cases/settlements/record.ts';

/** Once a day: settlements reported a month ago and not yet on their agreements' records. */
export function recordSettlementsHandler(runtime: Runtime): () => Promise<RecordedSettlements> {
  const deps = once(() => depsOf(runtime));
  return async () => {
    const total = await recordSettlements(await refreshed(deps()));
    for (const failure of total.failed)
      console.error(JSON.stringify({ alarm: 'settlement-not-recorded', ...failure }));
    return total;
  };
}

export const handler = recordSettlementsHandler(lambda);
