import type { Deadline, Procedure } from '../../../domain/procedure.ts';
import { type Calendar, isWorkingDay } from '../../../domain/time/calendar.ts';
import { addDays, type CivilDate, daysBetween, inWords } from '../../../domain/time/civil-date.ts';
import type { Reckoning } from '../../../domain/time/reckoning.ts';
import type { DeadlineView } from '../views.ts';
import { assumptionViews, citationView } from './citations.ts';
import { dateWithWeekday, dayCells, pausesInWords, whyProvisional } from './days.ts';
import { roleLabel } from './parties.ts';

/** What a deadline's card needs to know beside the rule and its reckoning. */
export interface DeadlineContext {
  procedure: Procedure;
  calendar: Calendar;
  today: CivilDate;
  /** What happened on the first day, e.g. `收到申请`. */
  startWhat: string;
  /** What the end does, in plain words; the caller knows whether it was met. */
  effect: string;
  state?: 'paused' | 'met' | 'met-late' | 'over' | 'lapsed';
  href?: string;
}

/** A running or ended deadline as its card. */
export function deadlineView(
  deadline: Deadline,
  reckoning: Reckoning,
  context: DeadlineContext,
): DeadlineView {
  const { procedure, calendar, today, startWhat, effect, href } = context;
  const state = context.state ?? stateOn(reckoning, today);
  const provisional = whyProvisional(reckoning);
  const left =
    state === 'running' || state === 'overdue' || state === 'due-today'
      ? figure(deadline, reckoning, today, calendar)
      : undefined;
  return {
    id: deadline.id,
    label: deadline.label,
    binds: roleLabel(procedure, deadline.binds),
    start: inWords(reckoning.start),
    startWhat,
    end: dateWithWeekday(reckoning.end),
    endIso: reckoning.end,
    state,
    ...(left ? { left } : {}),
    firm: reckoning.firm,
    ...(provisional ? { provisional } : {}),
    effect,
    explanation: reckoning.explanation,
    pauses: pausesInWords(reckoning),
    // Counts of months name only a few days: a strip of those would look like a calendar with holes.
    days: 'n' in deadline.length && deadline.length.unit === 'working-days' ? dayCells(reckoning, today) : [],
    citations: deadline.citations.map(citationView),
    assumptions: assumptionViews(procedure, deadline.assumptions),
    ...(href ? { href } : {}),
  };
}

function stateOn({ end, open }: Reckoning, today: CivilDate): DeadlineView['state'] {
  if (today > end) return 'overdue';
  if (today === end) return 'due-today';
  return open ? 'paused' : 'running';
}

/** What is left after today, or how long it has been over, in the deadline's own unit where it counts working days. */
function figure(
  { length }: Deadline,
  { end }: Reckoning,
  today: CivilDate,
  calendar: Calendar,
): NonNullable<DeadlineView['left']> {
  const over = today > end;
  const days = Math.abs(daysBetween(today, end));
  if (today === end) return { figure: '今天', unit: '截止' };
  if (length.unit !== 'working-days') return { figure: String(days), unit: over ? '天前到期' : '天后到期' };
  const [from, to] = over ? [end, today] : [today, end];
  const count = workingDaysBetween(calendar, from, to);
  return { figure: String(count), unit: over ? '个工作日已超' : '个工作日可用' };
}

/** Working days after `from`, up to and including `to`. */
function workingDaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return count;
}
