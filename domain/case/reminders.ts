import type { Agency } from '../agency.ts';
import type { Procedure } from '../procedure.ts';
import { type Calendar, missingYears, workingDayOnOrBefore } from '../time/calendar.ts';
import { addDays, addMonths, type CivilDate, civilDate } from '../time/civil-date.ts';
import { reckon } from '../time/count.ts';
import { deadlinesOf, type RunningDeadline } from './deadlines.ts';
import type { CaseState } from './state.ts';

/** How every reminder is marked wherever it is shown: no document gives this number. */
export const REMINDER_MARK = '内部提醒，非文件规定';

/**
 * A day on which somebody wants to be reminded of a duty for which the document gives no number. It is never overdue, and
 * nothing follows from it.
 */
export interface Reminder {
  deadline: string;
  label: string;
  /** The event that began the duty. */
  startedBy: number;
  on: CivilDate;
  /** The day has come. */
  due: boolean;
  /** It leans on a year whose days off are not known. */
  provisional: boolean;
  /** Who wants it: the agency for all its cases, or the officer who named the day in this one. */
  by: 'agency' | 'officer';
}

/** The reminders of a case's running duties without a number, the first to come first. */
export function remindersOf(
  procedure: Procedure,
  state: CaseState,
  agency: Pick<Agency, 'reminders'>,
  calendar: Calendar,
  today: CivilDate,
): Reminder[] {
  return deadlinesOf(procedure, state, calendar, today)
    .filter(({ deadline, endedBy }) => deadline.length.unit === 'none' && endedBy === undefined)
    .flatMap((running) => {
      const { deadline, startedBy } = running;
      const about = { deadline: deadline.id, label: deadline.label, startedBy };
      const named = namedDay(procedure, state, startedBy);
      const counted = countedDay(procedure, running, agency, calendar, today);
      return [
        ...(named
          ? [{ ...about, on: named, due: today >= named, provisional: false, by: 'officer' as const }]
          : []),
        ...(counted ? [{ ...about, ...counted, due: today >= counted.on, by: 'agency' as const }] : []),
      ];
    })
    .sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** So many working days after the day the duty began, where the agency has set a number for itself. */
function countedDay(
  procedure: Procedure,
  { deadline, start }: RunningDeadline,
  { reminders = [] }: Pick<Agency, 'reminders'>,
  calendar: Calendar,
  today: CivilDate,
): { on: CivilDate; provisional: boolean } | undefined {
  const set = reminders.find((one) => one.procedure === procedure.id && one.deadline === deadline.id);
  const length = { unit: 'working-days', n: set?.workingDays ?? 0 } as const;
  const reckoning = set && reckon({ length, rule: 'R1', start, today, calendar });
  return reckoning && { on: reckoning.end, provisional: !reckoning.firm };
}

/** The day to come that an officer named with the act that began the duty, where its step asks for one. */
function namedDay({ steps }: Procedure, { history }: CaseState, startedBy: number): CivilDate | undefined {
  const event = history[startedBy - 1];
  const step = steps.find(({ event: type }) => type === event?.type);
  const field = step?.payload.find(
    ({ kind, notBeforeToday, afterToday }) => kind === 'date' && (notBeforeToday || afterToday),
  );
  const value = field && event?.payload[field.name];
  return typeof value === 'string' ? civilDate(value) : undefined;
}

/** R12: the last working day of the month of `today`, on which what is due every month is to be remembered. */
export function monthlyReminder(
  calendar: Calendar,
  today: CivilDate,
): { on: CivilDate; provisional: boolean } {
  const first = civilDate(`${today.slice(0, 8)}01`);
  const last = addDays(addMonths(first, 1), -1);
  const on = workingDayOnOrBefore(calendar, last);
  return { on, provisional: missingYears(calendar, last).length > 0 };
}
