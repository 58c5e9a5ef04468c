import type { Procedure, Step } from '../procedure.ts';
import { type CivilDate, isCivilDate } from '../time/civil-date.ts';
import { append } from './chain.ts';
import { type CaseEvent, ENGINE_EVENTS, type EventPayload, type NewEvent } from './event.ts';
import { advance, type CaseState, lastMove } from './state.ts';

/** A lapse that a step, put on record late, would take back. */
export interface Reversible {
  lapse: CaseEvent;
  /** The stage the case was in before. */
  stage: string;
  /** The last day on which the thing was in time. */
  end: CivilDate;
}

/**
 * The lapse behind which this step comes too late only on record: the last thing that moved the case, by a deadline which the
 * step's event ends, from a stage in which the step was open. Undefined where there is none.
 */
export function reversibleBy(procedure: Procedure, state: CaseState, step: Step): Reversible | undefined {
  if (!step.doneOn) return undefined;
  const moved = lastMove(procedure, state.history);
  const deadline = procedure.deadlines.find(
    ({ id, effect, endedBy }) =>
      id === moved?.event.payload.deadline &&
      effect.kind === 'lapse' &&
      effect.event === moved.event.type &&
      endedBy.includes(step.event),
  );
  const end = moved?.event.payload.endedOn;
  if (!moved || !deadline || !step.from.includes(moved.from) || typeof end !== 'string' || !isCivilDate(end))
    return undefined;
  return { lapse: moved.event, stage: moved.from, end };
}

/** The case as it is once the lapse is taken back, and the event that says so; undefined where the date is not in time. */
export function reversed(
  procedure: Procedure,
  state: CaseState,
  step: Step,
  payload: EventPayload,
  by: Pick<NewEvent, 'at' | 'actor'>,
): { event: NewEvent; state: CaseState } | undefined {
  if (step.from.includes(state.stage)) return undefined;
  const found = reversibleBy(procedure, state, step);
  const done = step.doneOn && payload[step.doneOn];
  if (!found || typeof done !== 'string' || done > found.end) return undefined;
  const { lapse, stage } = found;
  const { deadline, startedBy } = lapse.payload;
  const event: NewEvent = {
    ...by,
    type: ENGINE_EVENTS.lapseReversed,
    payload: { eventNumber: lapse.n, deadline, startedBy, stage },
  };
  return { event, state: advance(procedure, state, append(state.history, [event])) };
}
