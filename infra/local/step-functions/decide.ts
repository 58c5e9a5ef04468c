import { type Failure, matches, StateError } from './failure.ts';
import type { State } from './machine.ts';
import { type Move, type NewEvent, resource } from './moves.ts';
import type { Frame, Outcome } from './rows.ts';
import { ENTER, leaveBy, type Visit, withinPayload } from './states.ts';

/** A move with the history events that come before it. */
export interface Decision {
  events: NewEvent[];
  move: Move;
}

/** Seconds a retrier waits before its next attempt. */
function delay(visit: Visit, retrier: State['retry'][number], attempt: number): number {
  const growing = retrier.intervalSeconds * retrier.backoffRate ** attempt;
  const capped = Math.min(growing, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return retrier.jitter ? capped * visit.random() : capped;
}

/** Retry, Catch or failure: what becomes of a state whose work failed. The first matching retrier decides. */
async function onFailure(visit: Visit, state: State, failure: Failure): Promise<Move> {
  const attempts = state.retry.map((_, index) => visit.frame.attempts[index] ?? 0);
  const which = state.retry.findIndex((retrier) => matches(retrier.errorEquals, failure.error));
  const retrier = state.retry[which];
  const attempt = attempts[which] ?? 0;
  if (retrier && attempt < retrier.maxAttempts) {
    attempts[which] = attempt + 1;
    return { kind: 'retry', at: Math.ceil(visit.now + delay(visit, retrier, attempt) * 1000), attempts };
  }
  const catcher = state.catch.find(({ errorEquals }) => matches(errorEquals, failure.error));
  if (!catcher) return { kind: 'fail', failure };
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  return guarded(
    () => leaveBy(visit, catcher, errorOutput, { errorOutput }),
    // A catcher that cannot evaluate is not caught again.
    (again) => Promise.resolve({ kind: 'fail', failure: again }),
  );
}

async function guarded<T>(work: () => Promise<T>, failed: (failure: Failure) => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StateError) return failed(error.failure);
    throw error;
  }
}

function evaluationFailed(state: State, failure: Failure): NewEvent {
  return { type: 'EvaluationFailed', details: { ...failure, state: state.name } };
}

/** Enters a state. */
function enter(visit: Visit, state: State): Promise<Decision> {
  const before: NewEvent[] =
    visit.frame.phase === 'retry'
      ? []
      : [
          {
            type: `${state.type}StateEntered`,
            details: { name: state.name, input: JSON.stringify(visit.frame.input) },
          },
        ];
  // The table pairs each type with its own function; TypeScript cannot follow the pair through a union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const start = ENTER[state.type] as (visit: Visit, state: State) => Promise<Move>;
  return guarded<Decision>(
    async () => ({ events: before, move: await start(visit, state) }),
    async (failure) => ({
      events: [...before, evaluationFailed(state, failure)],
      move: await onFailure(visit, state, failure),
    }),
  );
}

/** Leaves a state whose work is done. */
async function settle(visit: Visit, state: State, outcome: Outcome): Promise<Decision> {
  if (!outcome.ok) return { events: [], move: await onFailure(visit, state, outcome.failure) };
  return guarded<Decision>(
    async () => {
      withinPayload(outcome.result, 'result');
      const move = await leaveBy(visit, state, outcome.result, { result: outcome.result });
      return { events: [], move };
    },
    async (failure) => ({
      events: [evaluationFailed(state, failure)],
      move: await onFailure(visit, state, failure),
    }),
  );
}

/** Wakes from a Wait: its output is its input. */
async function awake(visit: Visit, state: State): Promise<Decision> {
  return guarded<Decision>(
    async () => ({ events: [], move: await leaveBy(visit, state, visit.frame.input) }),
    async (failure) => ({ events: [evaluationFailed(state, failure)], move: { kind: 'fail', failure } }),
  );
}

const timedOut = (frame: Frame, now: number): Outcome => ({
  ok: false,
  failure:
    (frame.timeoutAt ?? 0) <= now
      ? { error: 'States.Timeout', cause: 'The task ran longer than TimeoutSeconds.' }
      : { error: 'States.HeartbeatTimeout', cause: 'The task sent no heartbeat within HeartbeatSeconds.' },
});

/** A task is over: the event that says so, and what follows. */
export async function finish(visit: Visit, state: State, outcome: Outcome, type: string): Promise<Decision> {
  const details = outcome.ok ? { output: JSON.stringify(outcome.result) } : outcome.failure;
  const event: NewEvent = { type, details: { ...resource(state), ...details } };
  const decision = await settle(visit, state, outcome);
  return { ...decision, events: [event, ...decision.events] };
}

/** What a frame that is due does next. Writes nothing. */
export function decide(visit: Visit, state: State): Promise<Decision> {
  const { frame } = visit;
  if (frame.phase === 'ready' || frame.phase === 'retry') return enter(visit, state);
  if (frame.phase === 'sleep') return awake(visit, state);
  if (frame.phase === 'outcome' && frame.outcome) return settle(visit, state, frame.outcome);
  return finish(visit, state, timedOut(frame, visit.now), 'TaskTimedOut');
}
