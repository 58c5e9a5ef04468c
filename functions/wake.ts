import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { rollOver, wake } from './use-cases/timeline.ts';

/** Either an event from the bus, or the timeline handing over to its next generation. */
export type WakeRequest =
  | { detail: { caseId: string } }
  | { caseId: string; generation: number; start: true };

export function wakeHandler(runtime: Runtime): (event: WakeRequest) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return (event) => ('detail' in event ? wake(deps(), event.detail) : rollOver(deps(), event));
}

export const handler = wakeHandler(lambda);
