import type { Procedure, Step } from '../procedure.ts';
import { type CivilDate, civilDate, dateOf, type Instant, isCivilDate, startOf } from '../time/civil-date.ts';
import { type Actor, type CaseEvent, ENGINE_EVENTS, type EventPayload, type NewEvent } from './event.ts';
import { type CaseState, stepOf } from './state.ts';

/** A decision on record whose day is still to come. */
export interface ScheduledAct {
  /** The event that put it on record. */
  eventNumber: number;
  step: string;
  /** The first day on which it counts. */
  on: CivilDate;
}

/** The day from which the act counts, where the step has such a day and it has not come by `now`. */
export function daysAhead(step: Step, payload: EventPayload, now: Instant): CivilDate | undefined {
  const day = effectiveDay(step, payload);
  return day && day > dateOf(now) ? day : undefined;
}

/** The day from which an act of this step counts; undefined where the step asks for none. */
export function effectiveDay({ takesEffectOn }: Step, payload: EventPayload): CivilDate | undefined {
  const value = takesEffectOn && payload[takesEffectOn];
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
}

/** What is said of a day in an act that is put on record ahead of it. */
export function schedulingOf({
  type,
  payload: { scheduled },
}: Pick<CaseEvent, 'type' | 'payload'>): Omit<ScheduledAct, 'eventNumber'> | undefined {
  if (type !== ENGINE_EVENTS.actScheduled || !scheduled) return undefined;
  return { step: scheduled.step, on: civilDate(scheduled.on) };
}

/** Decisions that have neither taken effect nor fallen away, the first to come first. */
export function scheduledActs({ history }: Pick<CaseState, 'history'>): ScheduledAct[] {
  const settled = new Set(
    history.map(({ type, payload }) =>
      type === ENGINE_EVENTS.actDropped ? payload.eventNumber : payload.scheduledBy,
    ),
  );
  return history
    .flatMap((event) => {
      const scheduling = schedulingOf(event);
      return scheduling && !settled.has(event.n) ? { eventNumber: event.n, ...scheduling } : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.eventNumber - b.eventNumber));
}

/** The instant at which the next of them takes effect. */
export function nextEffectAt(state: Pick<CaseState, 'history'>): Instant | undefined {
  const [first] = scheduledActs(state);
  return first && startOf(first.on);
}

/** What the clock puts on record on the day: the act itself, or that nothing comes of it any more, and why. */
export function effectOf(
  procedure: Procedure,
  state: CaseState,
  { eventNumber, step: id }: ScheduledAct,
  by: { at: Instant; actor: Actor },
): NewEvent {
  const step = stepOf(procedure, id);
  const { scheduled: _scheduled, notices: _notices, ...said } = state.history[eventNumber - 1]?.payload ?? {};
  const drop = (reason: 'stage' | 'withdrawn'): NewEvent => ({
    ...by,
    type: ENGINE_EVENTS.actDropped,
    payload: { eventNumber, reason },
  });
  if (isCalledOff(state, eventNumber)) return drop('withdrawn');
  if (!step?.from.includes(state.stage)) return drop('stage');
  return { ...by, type: step.event, payload: { ...said, scheduledBy: eventNumber } };
}

/** Every paper of the act has been withdrawn without another in its place. */
function isCalledOff({ notices }: CaseState, eventNumber: number): boolean {
  const own = notices.filter((notice) => notice.eventNumber === eventNumber);
  return own.length > 0 && own.every(({ withdrawn }) => withdrawn && !withdrawn.replacedBy);
}
