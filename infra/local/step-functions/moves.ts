import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';
import type { State } from './machine.ts';
import type { Call, Slot } from './rows.ts';

/** What a frame does next. Deciding is asynchronous and writes nothing; writing is one transaction (ledger.ts). */
export type Move =
  | { kind: 'leave'; next: string | undefined; output: Json; assigned: JsonObject }
  | {
      kind: 'call';
      call: Call;
      token: string | null;
      timeoutAt: number;
      timeoutSeconds: number | undefined;
      heartbeatMs: number | undefined;
    }
  | { kind: 'sleep'; until: number }
  | { kind: 'spawn'; slots: Slot[]; atOnce: number }
  | { kind: 'retry'; at: number; attempts: number[] }
  | { kind: 'fail'; failure: Failure };

/** A history event that a decision brings with it, before it is numbered. */
export interface NewEvent {
  type: string;
  details: JsonObject;
}

/** The resource names history events carry. */
export function resource(state: State): { resourceType: string; resource: string } {
  const callback = state.type === 'Task' && state.callback;
  return { resourceType: 'lambda', resource: callback ? 'invoke.waitForTaskToken' : 'invoke' };
}
