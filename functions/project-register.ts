import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { projectCase, reconcileRegister } from './use-cases/public-register/project.ts';

/** Either an event of a case from the bus, or the daily look at all of them. */
export interface ProjectRequest {
  detail?: { caseId: string };
}

/** Keeps the public register. */
export function projectRegisterHandler(runtime: Runtime): (event: ProjectRequest | null) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return async (event) => {
    const own = await refreshed(deps());
    if (event?.detail) {
      await projectCase(own, event.detail.caseId);
      return;
    }
    const { failed, ...total } = await reconcileRegister(own);
    for (const failure of failed) console.error(JSON.stringify({ alarm: 'register-failed', ...failure }));
    if (total.written > 0) console.log(JSON.stringify({ register: total }));
  };
}

export const handler = projectRegisterHandler(lambda);
