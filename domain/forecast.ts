import type { Course } from './beside.ts';
import { append } from './case/chain.ts';
import { deadlinesOf, type RunningDeadline } from './case/deadlines.ts';
import { ENGINE_EVENTS, type EventPayload, type NewEvent } from './case/event.ts';
import { settle } from './case/settle.ts';
import { advance, type CaseState, replay, stepOf } from './case/state.ts';
import type { Facts } from './criterion.ts';
import type { Deadline, Procedure, Step } from './procedure.ts';
import { type Calendar, workingDayOnOrAfter } from './time/calendar.ts';
import { addDays, type CivilDate, type Instant, instant, later } from './time/civil-date.ts';

/** When a step of a course can and must be taken, if everything before it went the same way. */
export interface ForecastStep {
  step: Step;
  /** For a delivery: the notice that is served. */
  notice?: string;
  /** Everybody acts at once, and standstills are waited for. Agencies act on working days. */
  earliest: CivilDate;
  /** Everybody takes all the time there is; where the document gives none, no time is reckoned. */
  latest: CivilDate;
  /** False from the first step on for which the document gives no number: it may be later than `latest`. */
  numbered: boolean;
  /** The periods that bind the latest day; the one without a number where there is none. */
  bounds: readonly Bound[];
  /** The standstills waited for. */
  waits: readonly Bound[];
  /** 暂估: a date leans on a year whose arrangement is unknown. */
  provisional: boolean;
}

/** A period that keeps a step before or after a day. */
export interface Bound {
  deadline: Deadline;
  /** The last day of the period; absent where the document gives no number. */
  end?: CivilDate;
  firm: boolean;
}

/** The courses that begin with an application; what an agreement's years bring has no day on which it is handed in. */
export function forecastable({ courses = [], steps }: Pick<Procedure, 'courses' | 'steps'>): Course[] {
  return courses.filter(({ steps: [first] }) =>
    steps.some(({ id, actor }) => id === first?.step && actor.includes('applicant')),
  );
}

/**
 * The earliest and the latest course of an application that is handed in on a day, by the procedure's own clocks.
 *
 * @throws {Error} for a course that names a step which the procedure does not have.
 */
export function forecast(
  procedure: Procedure,
  course: Course,
  { on, facts }: { on: CivilDate; facts: Facts },
  calendar: Calendar,
): ForecastStep[] {
  const steps = course.steps.map(({ step: id, notice }) => {
    const step = stepOf(procedure, id);
    if (!step) throw new Error(`course ${course.id} of ${procedure.id} names no step of it: ${id}`);
    return { step, ...(notice && { notice }) };
  });
  const run = { procedure, steps, calendar };
  const soon = play(run, begin(procedure, course, on, facts), on, soonest);
  const late = play(run, begin(procedure, course, on, facts), on, latest);
  const open = late.findIndex(
    ({ bounds }, index) => index > 0 && !steps[index]?.notice && !bounds.some(({ end }) => end),
  );
  return steps.map((named, index) => {
    const early = soon[index] as Played;
    const last = late[index] as Played;
    return {
      ...named,
      earliest: early.on,
      latest: last.on,
      numbered: open === -1 || index < open,
      bounds: last.bounds,
      waits: early.waits,
      provisional: [...last.bounds, ...early.waits].some(({ firm }) => !firm),
    };
  });
}

type Named = { step: Step; notice?: string };
interface Run {
  procedure: Procedure;
  steps: readonly Named[];
  calendar: Calendar;
}
interface Played {
  on: CivilDate;
  bounds: readonly Bound[];
  waits: readonly Bound[];
}
type When = (run: Run, index: number, running: readonly RunningDeadline[], from: CivilDate) => CivilDate;

/** Takes step after step on the days that `when` says. */
function play(run: Run, begun: CaseState, on: CivilDate, when: When): Played[] {
  const { procedure, steps, calendar } = run;
  const played: Played[] = [];
  let state = begun;
  let day = on;
  for (const [index, named] of steps.entries()) {
    const running = runningOn(procedure, state, calendar, day);
    const bounds = named.notice ? [] : boundsOf(run, index, running);
    const waits = waitsOf(named.step, running);
    day = index === 0 ? on : when(run, index, running, day);
    played.push({ on: day, bounds, waits });
    const settled = settle(procedure, state, calendar, at(day)).state;
    state = advance(procedure, settled, append(settled.history, [eventOf(procedure, settled, named, day)]));
  }
  return played;
}

const soonest: When = ({ steps, calendar }, index, running, from) => {
  const { step } = steps[index] as Named;
  const waited = running
    .filter(({ deadline: { effect } }) => effect.kind === 'open' && effect.blocks.includes(step.id))
    .reduce((day, { effectiveOn }) => (effectiveOn ? later(day, effectiveOn) : day), from);
  return step.actor.includes('applicant') ? waited : workingDayOnOrAfter(calendar, waited);
};

/** By the first end of what runs and this step, or one after it, ends; a duty never ends before a standstill it waits for. */
const latest: When = (run, index, running, from) => {
  // Whoever decided serves at once: no document gives time for that.
  const ends = run.steps[index]?.notice ? [] : boundsOf(run, index, running).flatMap(({ end }) => end ?? []);
  const soon = soonest(run, index, running, from);
  return later(ends.sort()[0] ?? soon, soon);
};

/** What stands on a day; a pause that begins on the next one has begun, for whoever waits through it. */
function runningOn(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  day: CivilDate,
): RunningDeadline[] {
  const paused = deadlinesOf(procedure, state, calendar, addDays(day, 1)).filter(
    ({ status }) => status === 'paused',
  );
  return deadlinesOf(procedure, state, calendar, day).filter(
    ({ deadline, startedBy }) =>
      !paused.some((other) => other.deadline === deadline && other.startedBy === startedBy),
  );
}

/** What runs and binds: ended by this step or by one that comes after it. */
function boundsOf({ steps }: Run, index: number, running: readonly RunningDeadline[]): Bound[] {
  const ahead = steps.slice(index).map(({ step }) => step);
  return running
    .filter(
      ({ deadline: { effect, endedBy }, status }) =>
        status === 'running' &&
        (effect.kind === 'lapse' || (effect.kind === 'escalate' && effect.level !== 'warning')) &&
        ahead.some(({ event }) => endedBy.includes(event)),
    )
    .map(bound);
}

function waitsOf(step: Step, running: readonly RunningDeadline[]): Bound[] {
  return running
    .filter(
      ({ deadline: { effect }, status }) =>
        effect.kind === 'open' && effect.blocks.includes(step.id) && status === 'running',
    )
    .map(bound);
}

function bound({ deadline, end, reckoning }: RunningDeadline): Bound {
  return { deadline, ...(end && { end }), firm: reckoning?.firm ?? true };
}

function begin(procedure: Procedure, course: Course, on: CivilDate, facts: Facts): CaseState {
  const payload: EventPayload = {
    procedure: procedure.id,
    version: procedure.version,
    agency: '',
    institution: '',
    applicantKind: course.appliesTo[0],
    ...(typeof facts.agencyLevel === 'string' && { agencyLevel: facts.agencyLevel }),
  };
  const drafted: NewEvent = { type: ENGINE_EVENTS.drafted, at: at(on), actor: NOBODY, payload };
  const state = replay(procedure, append([], [drafted]));
  return { ...state, facts: { ...state.facts, ...facts } };
}

const NOBODY = { role: 'clock', id: 'forecast' } as const;

/** An event as the step would leave it, with the day in every date it asks for. */
function eventOf(procedure: Procedure, state: CaseState, { step, notice }: Named, day: CivilDate): NewEvent {
  const dates = step.payload.filter(({ kind }) => kind === 'date').map(({ name }) => [name, day]);
  const forms = procedure.deadlines
    .flatMap(({ starts }) => starts)
    .flatMap(({ event, form, date }) =>
      event === step.event && form && date ? [[form, { [date]: day }]] : [],
    );
  const served = notice ? state.notices.findLast((made) => made.notice === notice) : undefined;
  const payload: EventPayload = {
    ...Object.fromEntries(dates),
    ...(forms.length > 0 && { forms: Object.fromEntries(forms) }),
    ...(notice && { noticeId: notice, eventNumber: served?.eventNumber ?? state.version }),
    notices: step.notices.map((owed) => ({ notice: owed.notice })),
  };
  const last = [at(day), state.lastAt].sort().at(-1) as Instant;
  return { type: step.event, at: last, actor: NOBODY, payload };
}

/** Noon, so that no step comes before what the clock does at midnight. */
function at(day: CivilDate): Instant {
  return instant(`${day}T12:00:00+08:00`);
}
