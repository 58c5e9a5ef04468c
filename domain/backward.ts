import type { BackwardDeadline } from './agreement.ts';
import { doneOn } from './case/deadlines.ts';
import { type CaseState, stageOf } from './case/state.ts';
import { evaluate } from './evaluate.ts';
import type { Procedure } from './procedure.ts';
import type { Calendar } from './time/calendar.ts';
import { type CivilDate, isCivilDate } from './time/civil-date.ts';
import { latestBackward } from './time/count.ts';

/** A period counted back from a day to come, as it stands in one case. */
export interface Backward {
  deadline: BackwardDeadline;
  /** The day it is counted back from. */
  target: CivilDate;
  /** The last day in time; and the working day on or before it, which is what to advise. */
  latest: CivilDate;
  advisable: CivilDate;
  /** Late is allowed, and marked as late. */
  status: 'open' | 'late' | 'done' | 'done-late';
  doneOn?: CivilDate;
}

/** Every period counted back in the case, one for each day it was counted back from, oldest first. */
export function backwardOf(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  today: CivilDate,
): Backward[] {
  const over = stageOf(procedure, state.stage).kind === 'final';
  return (procedure.backward ?? [])
    .flatMap((deadline) =>
      targetsOf(deadline, state).map(({ target, since, before }) => {
        const done = doneDay(procedure, deadline, state, since, before);
        return { deadline, target, ...latestBackward(target, deadline.length, calendar), done };
      }),
    )
    .filter(({ done }) => done !== undefined || !over)
    .map(({ done, ...one }) => {
      const late = (done ?? today) > one.latest;
      return {
        ...one,
        status: STATUS[done ? 'done' : 'open'][late ? 'late' : 'intime'],
        ...(done && { doneOn: done }),
      };
    })
    .sort((a, b) => (a.target < b.target ? -1 : 1));
}

const STATUS = {
  done: { intime: 'done', late: 'done-late' },
  open: { intime: 'open', late: 'late' },
} as const;

/** A day that periods are counted back from, and between which events the thing has to be done. */
interface Target {
  target: CivilDate;
  since: number;
  /** The event that named the next day. */
  before?: number;
}

function targetsOf({ before }: BackwardDeadline, { history, forms, facts }: CaseState): Target[] {
  const named = history.flatMap(({ n, type, payload }) => {
    const where = before.find((one) => 'event' in one && one.event === type);
    const value = where && payload[where.date];
    return typeof value === 'string' && isCivilDate(value) ? [{ target: value, since: n }] : [];
  });
  const inForms = before.flatMap((one) => {
    if (!('form' in one) || (one.when && evaluate(one.when, facts).answer !== 'yes')) return [];
    const value = forms[one.form]?.[one.date];
    return typeof value === 'string' && isCivilDate(value) ? [{ target: value, since: 0 }] : [];
  });
  const events = named.map((one, index): Target => {
    const next = named[index + 1];
    return next ? { ...one, before: next.since } : one;
  });
  return [...events, ...inForms];
}

/** The day on which it counts as done; undefined while it is not. */
function doneDay(
  procedure: Procedure,
  { doneBy }: BackwardDeadline,
  { history }: CaseState,
  since: number,
  before = Number.POSITIVE_INFINITY,
): CivilDate | undefined {
  for (const event of history) {
    const by = event.n >= since && event.n <= before && doneBy.find((one) => one.event === event.type);
    if (!by) continue;
    const value = by.date && event.payload[by.date];
    return typeof value === 'string' && isCivilDate(value) ? value : doneOn(procedure, event);
  }
  return undefined;
}
