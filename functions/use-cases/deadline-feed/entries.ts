import type { Agency } from '../../../domain/agency.ts';
import { type Backward, backwardOf } from '../../../domain/backward.ts';
import { deadlinesOf, type RunningDeadline } from '../../../domain/case/deadlines.ts';
import { REMINDER_MARK, type Reminder, remindersOf } from '../../../domain/case/reminders.ts';
import { type Calendar, missingYears } from '../../../domain/time/calendar.ts';
import { type CivilDate, type Instant, inWords } from '../../../domain/time/civil-date.ts';
import type { LoadedCase } from '../load-case.ts';

/** One day of a calendar. */
export interface FeedEntry {
  /** The same as long as the thing it stands for is the same, so that a moved date moves the entry. */
  uid: string;
  on: CivilDate;
  summary: string;
  description: string;
  /** Grows with the case. */
  sequence: number;
  /** When the case last changed. */
  stamp: Instant;
  caseId: string;
}

/** The days of one case that its agency's officers should know: what runs, what is counted back, what reminds. */
export function entriesOf(
  { caseId, procedure, state }: Pick<LoadedCase, 'caseId' | 'procedure' | 'state'>,
  agency: Pick<Agency, 'reminders'>,
  calendar: Calendar,
  today: CivilDate,
): FeedEntry[] {
  const running = deadlinesOf(procedure, state, calendar, today).filter(isShown);
  const backward = backwardOf(procedure, state, calendar, today).filter(isOpen);
  const reminders = remindersOf(procedure, state, agency, calendar, today);
  const number = state.receiptNumber ?? caseId;
  const entry = ({
    uid,
    on,
    marks,
    label,
    lines,
  }: {
    uid: string;
    on: CivilDate;
    marks: readonly string[];
    label: string;
    lines: readonly string[];
  }): FeedEntry => ({
    uid: `${caseId}.${uid}@dingdian`,
    on,
    summary: `${marks.map((mark) => `【${mark}】`).join('')}${label}　${number}`,
    description: [procedure.title, ...lines].join('\n'),
    sequence: state.version,
    stamp: state.lastAt,
    caseId,
  });
  return [
    ...running.map((one) => entry(ofDeadline(one))),
    ...backward.map((one) => entry(ofBackward(one, calendar))),
    ...reminders.map((one) => entry(ofReminder(one))),
  ];
}

type Shown = RunningDeadline & { end: CivilDate };

/** What is still open and has a last day; a bar is nobody's task. */
function isShown(one: RunningDeadline): one is Shown {
  return one.end !== undefined && one.endedBy === undefined && one.status !== 'met' && !isOver(one);
}

/** The clock has put it on record and nothing is left to do. */
function isOver({ deadline: { effect }, recorded }: RunningDeadline): boolean {
  return effect.kind === 'bar' || (effect.kind !== 'escalate' && recorded);
}

function ofDeadline({ deadline, startedBy, end, reckoning, status }: Shown) {
  const { effect } = deadline;
  const late = status === 'passed' && effect.kind === 'escalate';
  return {
    // Of several that run at once each has an event of its own that began it.
    uid: ['deadline', deadline.id, startedBy].join('.'),
    on: end,
    label: deadline.label,
    marks: [
      ...(late ? ['已超期'] : []),
      ...(status === 'paused' ? ['暂停'] : []),
      ...(reckoning && !reckoning.firm ? ['暂估'] : []),
    ],
    lines: [
      `最后一日 ${inWords(end)}`,
      ...(effect.kind === 'lapse' ? ['逾期的，按规定视为放弃或者自动终止。'] : []),
    ],
  };
}

function isOpen({ status }: Backward): boolean {
  return status === 'open' || status === 'late';
}

function ofBackward({ deadline, target, latest, advisable, status }: Backward, calendar: Calendar) {
  return {
    uid: ['backward', deadline.id, target].join('.'),
    on: latest,
    label: deadline.label,
    marks: [
      ...(status === 'late' ? ['已晚于期限'] : []),
      ...(missingYears(calendar, latest).length > 0 ? ['暂估'] : []),
    ],
    lines: [
      `自${inWords(target)}往前推算，最迟 ${inWords(latest)}`,
      ...(advisable === latest ? [] : [`当日为休息日，建议在 ${inWords(advisable)} 以前办理`]),
    ],
  };
}

function ofReminder({ deadline, label, startedBy, on, provisional, by }: Reminder) {
  return {
    uid: ['reminder', deadline, startedBy, by].join('.'),
    on,
    label,
    marks: [REMINDER_MARK, ...(provisional ? ['暂估'] : [])],
    lines: [`${REMINDER_MARK}。`],
  };
}
