import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import type { DeadlineView } from '../../../templates/pages/views.ts';
import type { OpenCase } from '../case-access.ts';
import type { WebDeps } from '../context.ts';
import { runningView } from '../present/deadlines.ts';

/** The deadlines of a case as cards: those that still run first, the nearest end before others. */
export function deadlineViews(deps: WebDeps, { loaded, caseHref }: OpenCase): DeadlineView[] {
  const { procedure, state } = loaded;
  const today = dateOf(deps.now());
  const running = deadlinesOf(procedure, state, deps.calendar, today);
  const rank = { running: 0, paused: 1, passed: 2, met: 3 } as const;
  return running
    .sort((a, b) => rank[a.status] - rank[b.status] || ((a.end ?? '9') < (b.end ?? '9') ? -1 : 1))
    .map((deadline) => runningView(deadline, { procedure, state, calendar: deps.calendar, today, caseHref }));
}

/** The kind of applicant, as its document calls it. */
export function kindLabel({ loaded: { procedure, state } }: OpenCase): string {
  return procedure.applicants.find(({ id }) => id === state.applicantKind)?.label ?? state.applicantKind;
}
