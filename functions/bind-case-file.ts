import { createRenderer } from '../templates/engine/render.ts';
import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { bindOrders } from './use-cases/case-file.ts';

/** What the bus delivers of an order. */
export interface CaseFileOrdered {
  detail: { caseId: string };
}

/** Binds a case into one file when somebody has ordered it. */
export function bindCaseFileHandler(
  runtime: Runtime,
  renderer = once(() => createRenderer()),
): (event: CaseFileOrdered) => Promise<void> {
  const deps = once(() => ({ ...depsOf(runtime), renderer: renderer() }));
  return async ({ detail: { caseId } }) => await bindOrders(await refreshed(deps()), { caseId });
}

export const handler = bindCaseFileHandler(lambda);
