import { type RunningDeadline, waitsForCalendar } from '../../../domain/case/deadlines.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Deadline, Procedure } from '../../../domain/procedure.ts';
import { ROLE_LABELS } from '../../../domain/role.ts';
import { type Calendar, isWorkingDay, missingYears } from '../../../domain/time/calendar.ts';
import { addDays, type CivilDate, daysBetween, inWords } from '../../../domain/time/civil-date.ts';
import type { DayNote, Reckoning } from '../../../domain/time/count.ts';
import { lengthInWords, weekdayInWords } from '../../../domain/time/words.ts';
import type { DayCell, DeadlineView } from '../../../templates/pages/views.ts';
import { eventLabel } from './history.ts';
import { assumptionViews, citationViews } from './law.ts';

interface Around {
  procedure: Procedure;
  state: CaseState;
  calendar: Calendar;
  today: CivilDate;
  caseHref: string;
}

/** A deadline as a card: what, who, until when, how it was counted, and by which words. */
export function deadlineView(running: RunningDeadline, around: Around): DeadlineView {
  const { deadline, start, end, reckoning, startedBy } = running;
  const { procedure, state, calendar, today, caseHref } = around;
  const startEvent = state.history[startedBy - 1];
  return {
    id: `${deadline.id}-${startedBy}`,
    label: deadline.label,
    binds: ROLE_LABELS[deadline.binds],
    start: inWords(start),
    startWhat: startEvent ? eventLabel(procedure, startEvent) : '',
    end: end ? inWords(end) : '文件未规定',
    endIso: end ?? '',
    state: stateOf(running, today),
    ...leftOf(running, calendar, today),
    firm: reckoning?.firm ?? true,
    ...provisionalOf(running),
    effect: effectInWords(deadline, procedure),
    explanation: reckoning?.explanation ?? lengthInWords(deadline.length),
    days: reckoning ? cells(reckoning, calendar, today) : [],
    citations: citationViews(deadline.citations),
    assumptions: assumptionViews(procedure, deadline),
    href: `${caseHref}/deadlines/${deadline.id}/${startedBy}`,
  };
}

/** What the end of a deadline does, in one plain sentence. */
export function effectInWords({ effect }: Deadline, procedure: Procedure): string {
  switch (effect.kind) {
    case 'lapse': {
      const stage = procedure.stages.find(({ id }) => id === effect.to);
      return `逾期未办的，期满次日转为“${stage?.label ?? effect.to}”。`;
    }
    case 'escalate':
      return '到期未办的，记为超期并提示；超期本身不产生批准或者不予批准的效果。';
    case 'open': {
      const labels = effect.blocks.map((id) => procedure.steps.find((step) => step.id === id)?.label ?? id);
      return `届满之前不能办理：${labels.join('、')}。`;
    }
    case 'bar':
      return '届满之前不得再次申请。';
  }
}

function stateOf({ status, deadline, end }: RunningDeadline, today: CivilDate): DeadlineView['state'] {
  if (status === 'met' || status === 'paused') return status;
  if (status === 'passed') return deadline.effect.kind === 'escalate' ? 'overdue' : 'lapsed';
  return end === today ? 'due-today' : 'running';
}

function leftOf(
  { status, deadline, end }: RunningDeadline,
  calendar: Calendar,
  today: CivilDate,
): Pick<DeadlineView, 'left'> {
  if (!end || status === 'met') return {};
  const [from, to] = today <= end ? [today, end] : [end, today];
  if (deadline.length.unit === 'working-days' || deadline.length.unit === 'same-working-day') {
    let days = 0;
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days += 1;
    return { left: { figure: String(days), unit: '个工作日' } };
  }
  return { left: { figure: String(daysBetween(from, to)), unit: '天' } };
}

function provisionalOf(running: RunningDeadline): Pick<DeadlineView, 'provisional'> {
  const { reckoning } = running;
  if (!reckoning || reckoning.firm) return {};
  if (waitsForCalendar(running)) return { provisional: '推算的末日已过，但该年放假安排尚未录入，系统不据此认定逾期。' };
  if (reckoning.open) return { provisional: '期限正在暂停，末日随暂停结束之日而定。' };
  return { provisional: `${reckoning.leansOn.join('、')}年放假安排尚未公布，公布后重新推算。` };
}

function cells({ days, end, start }: Reckoning, calendar: Calendar, today: CivilDate): DayCell[] {
  let month = '';
  return days.map((note) => {
    const shown = note.date.slice(0, 7) === month ? {} : { month: `${Number(note.date.slice(5, 7))}月` };
    month = note.date.slice(0, 7);
    return {
      iso: note.date,
      day: String(Number(note.date.slice(8))),
      ...shown,
      weekday: weekdayInWords(note.date).slice(-1),
      state: cellState(note, start),
      ...(note.index !== undefined && { index: note.index }),
      note: note.reason,
      ...(note.paper && { paper: note.paper }),
      end: note.date === end,
      today: note.date === today,
      ...(missingYears(calendar, note.date).length > 0 && { provisional: true }),
    };
  });
}

function cellState({ date, counted, reason }: DayNote, start: CivilDate): DayCell['state'] {
  if (counted) return 'counted';
  if (date === start) return 'start';
  return reason.includes('暂停') ? 'paused' : 'skipped';
}
