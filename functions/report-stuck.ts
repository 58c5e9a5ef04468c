import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { type NoticeRequest, reportStuck } from './use-cases/issue-notice.ts';

/** What the timeline says when something kept failing after every retry: a document, or a round of its own. */
export interface StuckReport extends Partial<NoticeRequest> {
  caseId: string;
  failed: 'issue-notice' | 'settle' | 'rollover';
  error?: { Error?: string; Cause?: string };
}

/** Leaves a stuck document in the case, where an officer sees it; the alarm counts these log lines. */
export function reportStuckHandler(runtime: Runtime): (event: StuckReport) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return async ({ caseId, failed, eventNumber, notice, error }) => {
    const name = error?.Error ?? 'unknown';
    console.error(JSON.stringify({ alarm: 'timeline-stuck', caseId, failed, notice, error: name }));
    if (notice === undefined || eventNumber === undefined) return;
    await reportStuck(deps(), { caseId, eventNumber, notice }, name);
  };
}

export const handler = reportStuckHandler(lambda);
