import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { type NoticeRequest, reportStuck } from './use-cases/issue-notice.ts';
import { stuckReason, type TaskError } from './use-cases/stuck-reason.ts';

/** What the timeline says when something kept failing after every retry: a document, or a round of its own. */
export interface StuckReport extends Partial<NoticeRequest> {
  caseId: string;
  failed: 'issue-notice' | 'settle' | 'rollover';
  error?: TaskError;
}

/** Leaves a stuck document in the case, where an officer sees it; the alarm counts these log lines. */
export function reportStuckHandler(runtime: Runtime): (event: StuckReport) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return async ({ caseId, failed, eventNumber, notice, error = {} }) => {
    console.error(JSON.stringify({ alarm: 'timeline-stuck', caseId, failed, notice, error: error.Error }));
    if (notice === undefined || eventNumber === undefined) return;
    await reportStuck(await refreshed(deps()), { caseId, eventNumber, notice }, stuckReason(error));
  };
}

export const handler = reportStuckHandler(lambda);
