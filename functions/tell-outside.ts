import { busOf, depsOf, lambda, once, type Runtime } from './runtime.ts';
import { tellOutside } from './use-cases/outgoing/tell.ts';

/** What the bus delivers of a case's history. */
export interface CaseEventRecorded {
  detail: { caseId: string };
}

/** Puts what happened in a case on the bus as CloudEvents, and queues it for subscribers. */
export function tellOutsideHandler(
  runtime: Runtime,
): (event: CaseEventRecorded) => Promise<{ told: number }> {
  const deps = once(() => ({ ...depsOf(runtime), bus: busOf(runtime) }));
  return async ({ detail: { caseId } }) => await tellOutside(deps(), { caseId });
}

export const handler = tellOutsideHandler(lambda);
