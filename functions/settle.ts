import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { type Settled, type SettleRequest, settleCase } from './use-cases/settle-case.ts';

/** The timeline's first state: see `infra/timeline.asl.json`. */
export function settleHandler(runtime: Runtime): (event: SettleRequest) => Promise<Settled> {
  const deps = once(() => depsOf(runtime));
  return async (event) => await settleCase(await refreshed(deps()), event);
}

export const handler = settleHandler(lambda);
