import { type RunningDeadline, waitsForCalendar } from '../../../domain/case/deadlines.ts';
import { type CaseState, stageOf } from '../../../domain/case/state.ts';
import { effectInWords } from '../../../domain/effect-words.ts';
import type { Deadline, Procedure } from '../../../domain/procedure.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { type CivilDate, inWords } from '../../../domain/time/civil-date.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { assumptionViews, citationView } from '../../../templates/pages/present/citations.ts';
import { deadlineView } from '../../../templates/pages/present/deadline.ts';
import { roleLabel } from '../../../templates/pages/present/parties.ts';
import type { DeadlineView } from '../../../templates/pages/views.ts';
import { eventLabel } from './history.ts';

interface Around {
  procedure: Procedure;
  state: CaseState;
  calendar: Calendar;
  today: CivilDate;
  caseHref: string;
}

/** A deadline as it stands in a case, as a card. */
export function runningView(running: RunningDeadline, around: Around): DeadlineView {
  const { deadline, start, end, reckoning, startedBy } = running;
  const { procedure, state, calendar, today, caseHref } = around;
  const startEvent = state.history[startedBy - 1];
  const standing = stateOf(running, today, stageOf(procedure, state.stage).kind === 'final');
  const context = {
    procedure,
    calendar,
    today,
    startWhat: startEvent ? eventLabel(procedure, startEvent) : '',
    effect: effectInWords(deadline, procedure, undefined, state.stage),
    href: `${caseHref}/deadlines/${deadline.id}/${startedBy}`,
    ...(standing === 'running' || standing === 'due-today' || standing === 'overdue'
      ? {}
      : { state: standing }),
  };
  const id = `${deadline.id}-${startedBy}`;
  if (!reckoning)
    return {
      ...withoutNumber(deadline, context),
      id,
      state: standing,
      start: inWords(start),
      end: end ? inWords(end) : '文件未规定',
      endIso: end ?? '',
    };
  const view = { ...deadlineView(deadline, reckoning, context), id, state: standing };
  if (!waitsForCalendar(running)) return view;
  return { ...view, provisional: '推算的末日已过，但该年放假安排尚未录入，系统不据此认定届满或者逾期。' };
}

function stateOf(running: RunningDeadline, today: CivilDate, closed: boolean): DeadlineView['state'] {
  const { status, deadline, end, endedBy, recorded } = running;
  if (status === 'met' || status === 'paused') return status;
  const { kind } = deadline.effect;
  // What ran out and left the case open, as a suspension does, is over and done with.
  const lapsed = kind === 'lapse' && (closed || !recorded);
  if (status === 'passed' && kind !== 'escalate') return lapsed ? 'lapsed' : 'over';
  if (status === 'passed') return endedBy === undefined ? 'overdue' : 'met-late';
  return end === today ? 'due-today' : 'running';
}

/** A deadline whose document gives no number: nothing is reckoned, and the card says so. */
function withoutNumber(
  deadline: Deadline,
  {
    procedure,
    startWhat,
    effect,
    href,
  }: { procedure: Procedure; startWhat: string; effect: string; href: string },
): Omit<DeadlineView, 'id' | 'start' | 'end' | 'endIso' | 'state'> {
  return {
    label: deadline.label,
    binds: roleLabel(procedure, deadline.binds),
    startWhat,
    firm: true,
    effect,
    explanation: lengthInWords(deadline.length),
    pauses: [],
    days: [],
    citations: deadline.citations.map(citationView),
    assumptions: assumptionViews(procedure, deadline.assumptions),
    href,
  };
}
