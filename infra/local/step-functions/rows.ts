import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';

/** Status of an execution, in AWS's words. */
export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One execution. Instants are milliseconds since 1970. */
export interface Execution {
  id: number;
  arn: string;
  machine: string;
  name: string;
  /** SHA-256 of the definition it started with: a new definition does not change a running execution. */
  definition: string;
  status: Status;
  input: string;
  output: string | null;
  error: string | null;
  cause: string | null;
  started: number;
  stopped: number | null;
  /** When it times out as a whole. */
  deadline: number;
  /** How many history events it has. */
  events: number;
}

/** How a state's work came out. */
export type Outcome = { ok: true; result: Json } | { ok: false; failure: Failure };

/**
 * Where a frame stands:
 * `ready` its state is to be entered; `retry` to be entered again after a pause; `sleep` in a Wait; `running` its Lambda
 * is called; `token` the Lambda has answered and the callback has not; `join` its children run; `outcome` the work is done
 * and the state is to be left.
 */
export type Phase = 'ready' | 'retry' | 'sleep' | 'running' | 'token' | 'join' | 'outcome';

/** A Lambda call as it was decided; kept so that a restart calls with the very same payload. */
export interface Call {
  id: string;
  function: string;
  payload: Json;
}

/** What a frame carries besides its indexed columns. Instants are milliseconds since 1970. */
export interface FrameBody {
  state: string;
  input: Json;
  variables: JsonObject;
  entered: number;
  /** How often each retrier of the state was used since it was entered. */
  attempts: number[];
  /** `{ Index, Value }` of the Map iteration the frame belongs to. */
  item?: JsonObject;
  call?: Call;
  timeoutAt?: number;
  heartbeatMs?: number;
  heartbeatAt?: number;
  outcome?: Outcome;
  /** For `join`: children in all, started, finished. */
  total?: number;
  started?: number;
  finished?: number;
  /** The last history event of this branch. */
  event: number;
}

/** One branch of one execution: the unit that is scheduled and written. */
export interface Frame extends FrameBody {
  id: number;
  execution: number;
  parent: number | null;
  /** Index among the parent's children. */
  slot: number | null;
  phase: Phase;
  /** When it is to be looked at again; null while it joins. */
  wakeAt: number | null;
  /** The task token that is open, if any. */
  token: string | null;
  /** Grows with each write: a decision made on an older revision is dropped. */
  revision: number;
}

/** One child of a Parallel or Map that has not started yet or has finished. */
export interface Slot {
  slot: number;
  state: string;
  input: Json;
  item?: JsonObject;
}

/** One event of an execution's history. */
export interface HistoryEvent {
  id: number;
  at: number;
  type: string;
  previous: number;
  details: JsonObject;
}
