import type { Decision } from './decide.ts';
import type { Failure } from './failure.ts';
import { stateNamed } from './flow.ts';
import type { Json } from './json.ts';
import { failed, type Ledger } from './ledger.ts';
import type { Machine, State } from './machine.ts';
import { type Move, type NewEvent, resource } from './moves.ts';
import type { Frame } from './rows.ts';

type Write<K extends Move['kind']> = (
  ledger: Ledger,
  frame: Frame,
  move: Extract<Move, { kind: K }>,
  state: State,
  machine: Machine,
) => void;

function joined(ledger: Ledger, parent: Frame, isMap: boolean): void {
  const type = isMap ? 'MapStateSucceeded' : 'ParallelStateSucceeded';
  parent.event = ledger.record([{ type, details: {} }], parent.event);
  parent.phase = 'outcome';
  parent.wakeAt = ledger.now;
  parent.outcome = { ok: true, result: ledger.store.outputs(parent.id) };
  ledger.store.deleteBelow(parent.id);
}

function parentOf(ledger: Ledger, frame: Frame): Frame {
  const parent = frame.parent === null ? undefined : ledger.store.frame(frame.parent);
  if (!parent) throw new Error(`frame ${frame.id} has lost its parent`);
  return parent;
}

/** A branch has come to its end. */
function finish(ledger: Ledger, frame: Frame, output: Json, machine: Machine): void {
  if (frame.parent === null || frame.slot === null) {
    ledger.close({ status: 'SUCCEEDED', output }, frame.event);
    return;
  }
  const { store } = ledger;
  const parent = parentOf(ledger, frame);
  const isMap = stateNamed(machine, parent.state).type === 'Map';
  store.deleteFrame(frame.id);
  store.finishSlot(parent.id, frame.slot, output);
  parent.finished = (parent.finished ?? 0) + 1;
  if (isMap) {
    const details = { name: parent.state, index: frame.slot };
    parent.event = ledger.record([{ type: 'MapIterationSucceeded', details }], frame.event);
  }
  if (parent.finished === parent.total) joined(ledger, parent, isMap);
  else if ((parent.started ?? 0) < (parent.total ?? 0)) ledger.beginChild(parent, isMap);
  store.saveFrame(parent);
}

/** A branch has failed, and with it the whole Parallel or Map it belongs to: the other branches are aborted. */
function fail(ledger: Ledger, frame: Frame, failure: Failure, machine: Machine): void {
  if (frame.parent === null) {
    ledger.close(failed(failure), frame.event);
    return;
  }
  const parent = parentOf(ledger, frame);
  const isMap = stateNamed(machine, parent.state).type === 'Map';
  const iteration = { type: 'MapIterationFailed', details: { name: parent.state, index: frame.slot } };
  const whole = { type: isMap ? 'MapStateFailed' : 'ParallelStateFailed', details: { ...failure } };
  parent.event = ledger.record(isMap ? [iteration, whole] : [whole], frame.event);
  ledger.store.deleteBelow(parent.id);
  parent.phase = 'outcome';
  parent.wakeAt = ledger.now;
  parent.outcome = { ok: false, failure };
  ledger.store.saveFrame(parent);
}

function clearWork(frame: Frame): void {
  for (const key of ['call', 'timeoutAt', 'heartbeatMs', 'heartbeatAt', 'outcome'] as const)
    delete frame[key];
  for (const key of ['total', 'started', 'finished'] as const) delete frame[key];
  frame.token = null;
}

const WRITE: { [K in Move['kind']]: Write<K> } = {
  leave(ledger, frame, move, state, machine) {
    const assigned = Object.fromEntries(
      Object.entries(move.assigned).map(([name, value]) => [name, JSON.stringify(value)]),
    );
    const details = {
      name: state.name,
      output: JSON.stringify(move.output),
      ...(Object.keys(assigned).length > 0 && { assignedVariables: assigned }),
    };
    frame.event = ledger.record([{ type: `${state.type}StateExited`, details }], frame.event);
    clearWork(frame);
    if (move.next === undefined) return finish(ledger, frame, move.output, machine);
    frame.variables = { ...frame.variables, ...move.assigned };
    frame.state = move.next;
    frame.input = move.output;
    frame.phase = 'ready';
    frame.wakeAt = ledger.now;
    frame.entered = ledger.now;
    frame.attempts = [];
    return ledger.store.saveFrame(frame);
  },
  call(ledger, frame, move, state) {
    const what = resource(state);
    const parameters = JSON.stringify({ FunctionName: move.call.function, Payload: move.call.payload });
    const limits = {
      ...(move.timeoutSeconds !== undefined && { timeoutInSeconds: move.timeoutSeconds }),
      ...(move.heartbeatMs !== undefined && { heartbeatInSeconds: move.heartbeatMs / 1000 }),
    };
    frame.event = ledger.record(
      [
        { type: 'TaskScheduled', details: { ...what, region: 'local', parameters, ...limits } },
        { type: 'TaskStarted', details: what },
      ],
      frame.event,
    );
    clearWork(frame);
    frame.phase = 'running';
    frame.call = move.call;
    frame.token = move.token;
    frame.timeoutAt = move.timeoutAt;
    frame.wakeAt = move.timeoutAt;
    if (move.heartbeatMs !== undefined) {
      frame.heartbeatMs = move.heartbeatMs;
      frame.heartbeatAt = ledger.now + move.heartbeatMs;
      frame.wakeAt = Math.min(frame.heartbeatAt, move.timeoutAt);
    }
    ledger.store.saveFrame(frame);
  },
  sleep(ledger, frame, move) {
    frame.phase = 'sleep';
    frame.wakeAt = Math.max(move.until, ledger.now);
    ledger.store.saveFrame(frame);
  },
  spawn(ledger, frame, move, state) {
    const isMap = state.type === 'Map';
    const started: NewEvent = isMap
      ? { type: 'MapStateStarted', details: { length: move.slots.length } }
      : { type: 'ParallelStateStarted', details: {} };
    frame.event = ledger.record([started], frame.event);
    clearWork(frame);
    frame.total = move.slots.length;
    frame.started = 0;
    frame.finished = 0;
    frame.phase = 'join';
    frame.wakeAt = null;
    for (const slot of move.slots) ledger.store.insertSlot(frame.id, slot);
    for (let begun = 0; begun < Math.min(move.atOnce, move.slots.length); begun += 1)
      ledger.beginChild(frame, isMap);
    if (move.slots.length === 0) joined(ledger, frame, isMap);
    ledger.store.saveFrame(frame);
  },
  retry(ledger, frame, move) {
    clearWork(frame);
    frame.phase = 'retry';
    frame.attempts = move.attempts;
    frame.wakeAt = move.at;
    ledger.store.saveFrame(frame);
  },
  fail: (ledger, frame, move, _state, machine) => fail(ledger, frame, move.failure, machine),
};

/** Writes a decision about a frame. The caller has checked that the frame is still at the revision decided on. */
export function apply(ledger: Ledger, frame: Frame, decision: Decision, machine: Machine): void {
  const state = stateNamed(machine, frame.state);
  frame.event = ledger.record(decision.events, frame.event);
  // The table pairs each kind with its own writer; TypeScript cannot follow the pair through a union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const put = WRITE[decision.move.kind] as Write<Move['kind']>;
  put(ledger, frame, decision.move, state, machine);
}
