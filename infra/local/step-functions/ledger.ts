import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';
import { MAX_HISTORY_EVENTS } from './limits.ts';
import type { NewEvent } from './moves.ts';
import type { Execution, Frame, Slot, Status } from './rows.ts';
import type { Store } from './store.ts';

/** Thrown inside a transaction when the history has no room but for the event that closes it. */
class HistoryFull extends Error {
  constructor() {
    super('the execution reached the maximum number of history events');
    this.name = 'HistoryFull';
  }
}

const CLOSING = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} satisfies Record<Exclude<Status, 'RUNNING'>, string>;

/** How an execution ends. */
export interface Ending {
  status: keyof typeof CLOSING;
  output?: Json;
  error?: string | undefined;
  cause?: string | undefined;
}

const HISTORY_FULL: Ending = {
  status: 'FAILED',
  error: 'States.Runtime',
  cause: `The execution reached the maximum number of history events (${MAX_HISTORY_EVENTS}).`,
};

/** One execution opened for writing inside one SQL transaction: history, frames, and its end. */
export class Ledger {
  readonly execution: Execution;
  readonly now: number;
  readonly store: Store;

  constructor(store: Store, execution: Execution, now: number) {
    this.store = store;
    this.execution = execution;
    this.now = now;
  }

  /** Numbers and writes events of one branch; returns the last one's id. */
  record(events: readonly NewEvent[], previous: number): number {
    let last = previous;
    for (const event of events) {
      if (this.execution.events + 2 > MAX_HISTORY_EVENTS && this.execution.status === 'RUNNING')
        throw new HistoryFull();
      this.execution.events += 1;
      const id = this.execution.events;
      this.store.appendEvent(this.execution.id, { id, at: this.now, previous: last, ...event });
      last = id;
    }
    return last;
  }

  /** A new branch, ready to enter its first state. */
  begin(parent: Frame | null, slot: Slot, variables: JsonObject, event: number): void {
    this.store.insertFrame({
      execution: this.execution.id,
      parent: parent?.id ?? null,
      slot: parent ? slot.slot : null,
      phase: 'ready',
      wakeAt: this.now,
      token: null,
      revision: 0,
      state: slot.state,
      input: slot.input,
      ...(slot.item && { item: slot.item }),
      variables,
      entered: this.now,
      attempts: [],
      event,
    });
  }

  /** Starts the next waiting child of a joining frame. */
  beginChild(parent: Frame, isMap: boolean): void {
    const slot = this.store.slot(parent.id, parent.started ?? 0);
    parent.started = slot.slot + 1;
    const details = { name: parent.state, index: slot.slot };
    const event = isMap
      ? this.record([{ type: 'MapIterationStarted', details }], parent.event)
      : parent.event;
    this.begin(parent, slot, parent.variables, event);
  }

  /** Ends the whole execution; its frames are gone with it. */
  close(ending: Ending, previous: number): void {
    const e = this.execution;
    const output = ending.output === undefined ? null : JSON.stringify(ending.output);
    const details: JsonObject = {
      ...(output !== null && { output }),
      ...(ending.error !== undefined && { error: ending.error }),
      ...(ending.cause !== undefined && { cause: ending.cause }),
    };
    e.status = ending.status;
    e.stopped = this.now;
    e.output = output;
    e.error = ending.error ?? null;
    e.cause = ending.cause ?? null;
    this.record([{ type: CLOSING[ending.status], details }], previous);
    this.store.deleteFramesOf(e.id);
  }
}

/**
 * Writes to one running execution in one transaction. Returns false, and writes nothing of `work`, when the execution
 * is no longer running; an execution whose history is full fails instead, as on AWS.
 */
export function write(store: Store, id: number, now: number, work: (ledger: Ledger) => boolean): boolean {
  const attempt = (body: (ledger: Ledger) => boolean) =>
    store.transaction(() => {
      const execution = store.execution(id);
      if (execution?.status !== 'RUNNING') return false;
      const ledger = new Ledger(store, execution, now);
      const written = body(ledger);
      if (written) store.saveExecution(execution);
      return written;
    });
  try {
    return attempt(work);
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    attempt((ledger) => {
      ledger.close(HISTORY_FULL, ledger.execution.events);
      return true;
    });
    return false;
  }
}

/** The ending of an execution whose root branch failed. */
export function failed(failure: Failure): Ending {
  return { status: 'FAILED', error: failure.error, cause: failure.cause };
}
