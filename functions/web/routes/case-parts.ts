import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { type CaseState, stageOf } from '../../../domain/case/state.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { roleLabel } from '../../../templates/pages/present/parties.ts';
import type { DeadlineView, SummaryRow } from '../../../templates/pages/views.ts';
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

/** Cards of what still runs or has gone wrong, and those of what is over and done. */
export function parted(cards: readonly DeadlineView[]): {
  deadlines: DeadlineView[];
  pastDeadlines: DeadlineView[];
} {
  const isPast = ({ state }: DeadlineView) => state === 'met' || state === 'met-late' || state === 'over';
  return { deadlines: cards.filter((card) => !isPast(card)), pastDeadlines: cards.filter(isPast) };
}

/** The kind of applicant, as its document calls it. */
export function kindLabel({ loaded: { procedure, state } }: OpenCase): string {
  return procedure.applicants.find(({ id }) => id === state.applicantKind)?.label ?? state.applicantKind;
}

/** What somebody still owes although the case is over, in a sentence each; a case that is not over has nothing here. */
export function owedAfter(
  deps: WebDeps,
  { loaded: { procedure, state } }: Pick<OpenCase, 'loaded'>,
): string[] {
  if (stageOf(procedure, state.stage).kind !== 'final') return [];
  return deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now()))
    .filter(({ deadline, endedBy }) => deadline.effect.kind === 'escalate' && endedBy === undefined)
    .map(({ deadline, end, status }) => {
      const until = end ? `${status === 'passed' ? '已过' : '最迟'}${inWords(end)}` : '文件未规定期限';
      return `${deadline.label}（${roleLabel(procedure, deadline.binds)}，${until}）`;
    });
}

/** Who handles the case, and who did before it was handed over. */
export function handledBy(
  { agency, formerAgencies = [] }: CaseState,
  names: ReadonlyMap<string, string>,
): SummaryRow[] {
  const name = (id: string) => names.get(id) ?? id;
  return [
    { key: '经办机构', lines: [name(agency)] },
    ...(formerAgencies.length > 0 ? [{ key: '原经办机构（已移交）', lines: formerAgencies.map(name) }] : []),
  ];
}
