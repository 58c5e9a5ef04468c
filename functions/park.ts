import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { park } from './use-cases/timeline.ts';

/** The timeline's waiting state hands over its task token. */
export function parkHandler(
  runtime: Runtime,
): (event: { caseId: string; version: number; taskToken: string }) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return (event) => park(deps(), event);
}

export const handler = parkHandler(lambda);
