import { evaluate } from '../evaluate.ts';
import type { Deadline, Procedure } from '../procedure.ts';
import type { Calendar } from '../time/calendar.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  type Instant,
  isCivilDate,
  later,
  startOf,
} from '../time/civil-date.ts';
import { firstDayAfter, type Pause, type Reckoning } from '../time/count.ts';
import { reckonOnce } from '../time/reckon-once.ts';
import { stagesAlong } from './along.ts';
import { type CaseEvent, ENGINE_EVENTS } from './event.ts';
import { nextEffectAt } from './scheduled.ts';
import type { CaseState } from './state.ts';
import { isSuperseded, saysDay, startDate, triggers } from './triggers.ts';

/** A deadline as it stands in one case: since when, until when, and how it stands. */
export interface RunningDeadline {
  deadline: Deadline;
  /** The event that started it; with the deadline's id it identifies the instance. */
  startedBy: number;
  /** Which of several that run at once: the value of the field it is keyed by. */
  key?: string;
  start: CivilDate;
  /** Absent where the document gives no number (文件未规定). */
  reckoning?: Reckoning;
  /** The last day on which the thing is in time. Absent where there is no number. */
  end?: CivilDate;
  /** The day on which its end takes effect. */
  effectiveOn?: CivilDate;
  status: 'running' | 'paused' | 'met' | 'passed';
  /** The event that ended it, for `met`. */
  endedBy?: number;
  /** The clock has put its end on record. */
  recorded: boolean;
}

/** Every deadline that has begun in the case, oldest first, counted as of `today`. */
export function deadlinesOf(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  today: CivilDate,
): RunningDeadline[] {
  const stages = stagesAlong(procedure, state.history);
  const onRecord = new Set(
    state.history.map(({ payload }) => recordKey(payload.deadline, payload.startedBy)),
  );
  return procedure.deadlines
    .filter(({ when }) => !when || evaluate(when, state.facts).answer === 'yes')
    .flatMap((deadline) =>
      instancesOf(deadline, state, stages).map((begun) =>
        count(procedure, begun, state, onRecord, calendar, today),
      ),
    )
    .sort((a, b) => a.startedBy - b.startedBy);
}

/**
 * Whether a lapse or a standstill has come due on a provisional date: nobody loses a case, and no public notice ends early, by
 * a calendar that is not published yet.
 */
export function waitsForCalendar({ deadline, status, reckoning }: RunningDeadline): boolean {
  const { kind } = deadline.effect;
  return (kind === 'lapse' || kind === 'open') && status === 'passed' && reckoning?.firm === false;
}

/** The instant at which the clock next has something to put on record, or undefined while only people can move the case. */
export function nextDueAt(
  deadlines: readonly RunningDeadline[],
  state: Pick<CaseState, 'history'>,
): Instant | undefined {
  const ends = deadlines
    .filter(isAwaited)
    .flatMap(({ effectiveOn }) => (effectiveOn ? startOf(effectiveOn) : []));
  return [...ends, nextEffectAt(state) ?? []].flat().sort()[0];
}

/** Whether the clock still has to put this deadline's end on record. */
export function isAwaited(running: RunningDeadline): boolean {
  const { recorded, status, deadline, endedBy } = running;
  if (recorded || endedBy !== undefined || deadline.effect.kind === 'bar') return false;
  return (status === 'running' || status === 'passed') && !waitsForCalendar(running);
}

interface Begun {
  deadline: Deadline;
  startedBy: CaseEvent;
  start: CivilDate;
  endedBy?: CaseEvent;
  key?: string;
}

function instancesOf(deadline: Deadline, state: CaseState, stages: readonly string[]): Begun[] {
  const begun: Begun[] = [];
  let running: Begun[] = [];
  for (const [index, event] of state.history.entries()) {
    const stage = stages[index] ?? '';
    const key = keyOf(deadline, event);
    const undone = event.type === ENGINE_EVENTS.lapseReversed && begun.find((one) => takesBack(event, one));
    if (undone) {
      delete undone.endedBy;
      running = [...running.filter((one) => one !== undone), undone];
    }
    for (const one of running) {
      if (one !== undone && (leaves(deadline, stage) || ends(event, one, key))) one.endedBy = event;
    }
    running = running.filter(({ endedBy }) => !endedBy);
    const before = [deadline.prior ?? []]
      .flat()
      .find((one) => one.event === event.type && saysDay(one, event));
    if (before) {
      const start = startDate(before, event);
      begun.push({ deadline, startedBy: event, start, endedBy: event, ...(key && { key }) });
      continue;
    }
    const trigger = deadline.starts.find((candidate) => triggers(candidate, event));
    if (!trigger || leaves(deadline, stage) || isSuperseded(event, state.history)) continue;
    const start = startDate(trigger, event);
    const same = running.find((one) => one.key === key);
    if (same) {
      // Two dates for one start (a corrected delivery): the later counts until the officer settles it.
      same.start = later(same.start, start);
    } else {
      const one: Begun = { deadline, startedBy: event, start, ...(key && { key }) };
      begun.push(one);
      running.push(one);
    }
  }
  return begun;
}

/** Which of several that run at once the event is about; undefined where there is but one, or where it does not say. */
function keyOf({ keyedBy }: Deadline, { payload }: CaseEvent): string | undefined {
  const value = keyedBy && payload[keyedBy];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Whether the event ends the instance: the one it names, or all where it names none. */
function ends({ type }: CaseEvent, { deadline, key }: Begun, named: string | undefined): boolean {
  return deadline.endedBy.includes(type) && (named === undefined || key === named);
}

/** Whether the event undoes the lapse that ended this very instance. */
function takesBack({ type, payload }: CaseEvent, { deadline, startedBy }: Begun): boolean {
  const { deadline: id, startedBy: n } = payload;
  return type === ENGINE_EVENTS.lapseReversed && id === deadline.id && n === startedBy.n;
}

function count(
  procedure: Procedure,
  begun: Begun,
  state: CaseState,
  onRecord: ReadonlySet<string>,
  calendar: Calendar,
  today: CivilDate,
): RunningDeadline {
  const { deadline, startedBy, start, endedBy, key } = begun;
  const recorded = onRecord.has(recordKey(deadline.id, startedBy.n));
  const base = {
    deadline,
    startedBy: startedBy.n,
    start,
    recorded,
    ...(endedBy && { endedBy: endedBy.n }),
    ...(key && { key }),
  };
  const asOf = endedBy ? doneOn(procedure, endedBy) : today;
  // What happened after it had ended changes nothing about it.
  const during = state.history.slice(startedBy.n, endedBy?.n);
  const pauses = pausesOf(deadline, during);
  const reckoning = reckonOnce({
    length: deadline.length,
    rule: deadline.rule,
    start,
    pauses,
    today: asOf,
    calendar,
  });
  const end = reckoning?.end ?? namedEnd(deadline, startedBy);
  const effectiveOn = reckoning ? firstDayAfter(reckoning) : end && addDays(end, 1);
  const paused = reckoning?.open ?? false;
  const passed = effectiveOn !== undefined && asOf >= effectiveOn && !paused;
  const status = passed ? 'passed' : endedBy ? 'met' : paused ? 'paused' : 'running';
  return {
    ...base,
    status,
    ...(reckoning && { reckoning }),
    ...(end && { end }),
    ...(effectiveOn && { effectiveOn }),
  };
}

/** By which an end on record is found: the deadline, and the event that started it. */
function recordKey(deadline: unknown, startedBy: unknown): string {
  return JSON.stringify([deadline, startedBy]);
}

function namedEnd({ length }: Deadline, event: CaseEvent): CivilDate | undefined {
  if (length.unit !== 'named') return undefined;
  const value = event.payload[length.field];
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}

/** The day on which what an event records was done: where its step asks for one, and it is no later than the record. */
export function doneOn({ steps }: Procedure, { type, at, payload }: CaseEvent): CivilDate {
  const field = steps.find(({ event, doneOn: name }) => event === type && name !== undefined)?.doneOn;
  const value = field && payload[field];
  const recorded = dateOf(at);
  return typeof value === 'string' && isCivilDate(value) && value < recorded ? value : recorded;
}

function pausesOf(deadline: Deadline, during: readonly CaseEvent[]): Pause[] {
  return (deadline.pausedBy ?? []).flatMap(({ from, until }) => {
    const pauses: { from: CivilDate; until?: CivilDate }[] = [];
    for (const event of during) {
      const open = pauses.find((pause) => pause.until === undefined);
      if (!open && triggers(from, event)) pauses.push({ from: startDate(from, event) });
      const end = [until].flat().find((one) => triggers(one, event));
      if (open && end) open.until = startDate(end, event);
    }
    return pauses;
  });
}

function leaves({ during }: Deadline, stage: string): boolean {
  return during !== undefined && !during.includes(stage);
}
