import { type Calendar, type DayKind, dayKind, missingYears } from './calendar.ts';
import { addDays, type CivilDate } from './civil-date.ts';
import { isPaused, type PausedSpans } from './pauses.ts';
import type { DayNote } from './reckoning.ts';
import {
  describeDay,
  MOVED_REASON,
  NATURAL_REASON,
  PAUSED_REASON,
  ROLLED_REASON,
  START_REASON,
} from './words.ts';

/** A count before it is put into words. */
export interface Count {
  end: CivilDate;
  days: DayNote[];
  leansOn: number[];
}

/** What a count looks at besides its start and length. */
export interface CountContext {
  calendar: Calendar;
  paused: PausedSpans;
}

/** Rules R1 and R8: the n-th working day after `start` that is not paused (民法典第二百零一条). */
export function countWorkingDays(start: CivilDate, n: number, context: CountContext): Count {
  return seekWorkingDays([startNote(start)], addDays(start, 1), n, context);
}

/** Rule R11 (即时, 当场): `start` itself if it is worked, else the first working day after it. */
export function countSameWorkingDay(start: CivilDate, context: CountContext): Count {
  return seekWorkingDays([], start, 1, context);
}

/** Rules R3, R4, R5 and R10: the n-th day after `start` that is not paused, worked or not. No roll-forward yet. */
export function countNaturalDays(start: CivilDate, n: number, { paused }: CountContext): Count {
  const days = [startNote(start)];
  let [end, index] = [start, 0];
  while (index < n) {
    end = addDays(end, 1);
    if (isPaused(paused, end)) days.push(pausedNote(end));
    else days.push({ date: end, counted: true, index: ++index, reason: NATURAL_REASON });
  }
  return { end, days, leansOn: [] };
}

/**
 * 民法典第二百零三条: a last day that is a day off gives way to the first working day after it. A paused day cannot be the
 * last day either: while the clock stands still nothing can be asked of anyone.
 */
export function rollForward(count: Count, context: CountContext): Count {
  const { calendar } = context;
  const kind = dayKind(calendar, count.end);
  const leansOn = missingYears(calendar, count.end);
  if (kind.working) return { ...count, leansOn };
  const onward = seekWorkingDays([], addDays(count.end, 1), 1, context);
  const days = [
    ...count.days.map((note) => (note.date === count.end ? movedNote(note, kind) : note)),
    ...onward.days.map(({ date, counted, reason, paper }) => ({
      date,
      counted,
      reason: counted ? `${reason}，${ROLLED_REASON}` : reason,
      ...(paper && { paper }),
    })),
  ];
  return { end: onward.end, days, leansOn: [...new Set([...leansOn, ...onward.leansOn])] };
}

/** The last day as first found, which is off and gives way. */
function movedNote(note: DayNote, kind: DayKind): DayNote {
  const { reason, paper } = describeDay(kind, note.date);
  const before = note.reason === NATURAL_REASON ? '' : `${note.reason}，`;
  return { ...note, ...paper, reason: `${before}${reason}，${MOVED_REASON}` };
}

/** 民法典第二百零一条: the day of the event does not count. */
export function startNote(date: CivilDate): DayNote {
  return { date, counted: false, reason: START_REASON };
}

export function pausedNote(date: CivilDate): DayNote {
  return { date, counted: false, reason: PAUSED_REASON };
}

function seekWorkingDays(
  before: DayNote[],
  first: CivilDate,
  n: number,
  { calendar, paused }: CountContext,
): Count {
  const days = [...before];
  const leans = new Set<number>();
  let index = 0;
  for (let day = first; ; day = addDays(day, 1)) {
    if (isPaused(paused, day)) {
      days.push(pausedNote(day));
      continue;
    }
    for (const year of missingYears(calendar, day)) leans.add(year);
    const kind = dayKind(calendar, day);
    const { reason, paper } = describeDay(kind, day);
    days.push({
      date: day,
      counted: kind.working,
      ...(kind.working && { index: ++index }),
      reason,
      ...paper,
    });
    if (index === n) return { end: day, days, leansOn: [...leans] };
  }
}
