import type { Criterion } from '../criterion.ts';
import { evaluate } from '../evaluate.ts';
import type { NoticeOwed, Procedure } from '../procedure.ts';
import type { Calendar } from '../time/calendar.ts';
import { dateOf, type Instant } from '../time/civil-date.ts';
import { append } from './chain.ts';
import { deadlinesOf, isAwaited, type RunningDeadline } from './deadlines.ts';
import { type Actor, ENGINE_EVENTS, type NewEvent, type NoticeMade } from './event.ts';
import { factsNow } from './facts.ts';
import { effectOf, type ScheduledAct, scheduledActs } from './scheduled.ts';
import { advance, type CaseState } from './state.ts';

const CLOCK: Actor = { role: 'clock', id: 'clock' };

/**
 * What the clock has to put on record by `now`, in the order in which it came due, and the state afterwards. Settling
 * twice adds nothing: each end is recorded once, by deadline and the event that started it.
 */
export function settle(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  now: Instant,
): { events: NewEvent[]; state: CaseState } {
  const events: NewEvent[] = [];
  let current = state;
  for (;;) {
    const event = nextOfTheClock(procedure, current, calendar, now);
    if (!event) return { events, state: current };
    events.push(event);
    current = advance(procedure, current, append(current.history, [event]));
  }
}

/** The notices a step or a lapse brings about for these facts; numbers are given when the event is written. */
export function owedBy(owed: readonly NoticeOwed[], facts: CaseState['facts']): NoticeMade[] {
  const applies = (when: Criterion | undefined) => !when || evaluate(when, facts).answer === 'yes';
  return owed.filter(({ when }) => applies(when)).map(({ notice }) => ({ notice }));
}

/** What came due first: the end of a period, or the day of a decision. */
function nextOfTheClock(
  procedure: Procedure,
  state: CaseState,
  calendar: Calendar,
  now: Instant,
): NewEvent | undefined {
  const today = dateOf(now);
  const due = firstDue(deadlinesOf(procedure, state, calendar, today));
  const [act] = scheduledActs(state);
  const at = now > state.lastAt ? now : state.lastAt;
  if (act && act.on <= today && comesFirst(procedure, act, due))
    return effectOf(procedure, state, act, { at, actor: CLOCK });
  return due && clockEvent(procedure, due, state, now);
}

/** Of one day, the period comes first: it ended with the day before; unless the decision ends it well, as the next term does. */
function comesFirst({ steps }: Procedure, { step: id, on }: ScheduledAct, due?: RunningDeadline): boolean {
  if (!due?.effectiveOn || on < due.effectiveOn) return true;
  const step = steps.find((one) => one.id === id);
  return on === due.effectiveOn && step !== undefined && due.deadline.endedBy.includes(step.event);
}

function firstDue(deadlines: RunningDeadline[]): RunningDeadline | undefined {
  return deadlines
    .filter((running) => running.status === 'passed' && isAwaited(running))
    .sort((a, b) => ((a.effectiveOn ?? '') < (b.effectiveOn ?? '') ? -1 : 1))[0];
}

function clockEvent(
  procedure: Procedure,
  { deadline, startedBy, end }: RunningDeadline,
  state: CaseState,
  now: Instant,
): NewEvent {
  const { effect } = deadline;
  const payload = { deadline: deadline.id, startedBy, endedOn: end };
  const at = now > state.lastAt ? now : state.lastAt;
  if (effect.kind === 'lapse') {
    // Where the end leads may depend on the stage: then a step of the clock says so, and what is owed.
    const turn = procedure.steps.find(
      ({ actor, event, from }) =>
        actor.includes('clock') && event === effect.event && from.includes(state.stage),
    );
    const notices = owedBy(turn?.notices ?? effect.notices, factsNow(procedure, state, now));
    return {
      type: effect.event,
      at,
      actor: CLOCK,
      payload: { ...payload, ...(notices.length > 0 && { notices }) },
    };
  }
  const type = effect.kind === 'open' ? ENGINE_EVENTS.standstillEnded : ENGINE_EVENTS.deadlinePassed;
  return { type, at, actor: CLOCK, payload };
}
