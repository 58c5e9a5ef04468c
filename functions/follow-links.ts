import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { type FollowedUp, follow, followUp } from './use-cases/links/follow.ts';

/** An event from the bus; from the schedule there is none. */
export interface FollowRequest {
  /** `n` is text where the pipe's template put it in with its quotes. */
  detail?: { caseId?: string; n?: number | string };
}

/** Carries what an event means for other cases; once a day, all that is left over or has come due. */
export function followLinksHandler(
  runtime: Runtime,
): (event: FollowRequest | null) => Promise<FollowedUp | undefined> {
  const deps = once(() => depsOf(runtime));
  return async (event) => {
    const own = await refreshed(deps());
    const { caseId, n } = event?.detail ?? {};
    if (caseId !== undefined && n !== undefined) {
      await follow(own, { caseId, n: Number(n) });
      return undefined;
    }
    const total = await followUp(own);
    for (const failure of total.failed) console.error(JSON.stringify({ alarm: 'follow-failed', ...failure }));
    return total;
  };
}

export const handler = followLinksHandler(lambda);
