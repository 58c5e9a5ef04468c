import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { type NoticeRequest, reportStuck } from './use-cases/issue-notice.ts';

/** What the timeline says when a document could not be issued after every retry. */
export interface StuckReport extends NoticeRequest {
  error?: { Error?: string; Cause?: string };
}

/** Leaves the failure in the case, where an officer sees it; the alarm counts these log lines. */
export function reportStuckHandler(runtime: Runtime): (event: StuckReport) => Promise<void> {
  const deps = once(() => depsOf(runtime));
  return async ({ error, ...request }) => {
    console.error(JSON.stringify({ alarm: 'notice-stuck', ...request, error: error?.Error }));
    await reportStuck(deps(), request, error?.Error ?? 'unknown');
  };
}

export const handler = reportStuckHandler(lambda);
