import { seededRandom } from '../aws/seeded-random.ts';
import type { InvokeFunction } from '../aws/service.ts';
import { copyOf } from './json.ts';
import type { Call, Outcome } from './rows.ts';

/** Faults of a test mode: what AWS may do to a Lambda call and one machine never would. Rates from 0 to 1. */
export interface StepFunctionsFaults {
  /** How often a function is invoked a second time with the same payload. */
  doubleInvocation?: number;
  /** How often the answer of a function that ran is lost, as `Lambda.ServiceException`. */
  lostReply?: number;
  seed?: number;
}

/** A caller of Lambdas whose failures are values, named as Step Functions names them. */
export type Invoker = (call: Call) => Promise<Outcome>;

function outcomeOf(error: unknown): Outcome {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const cause = JSON.stringify({ errorType: name, errorMessage: message, trace: [] });
  return { ok: false, failure: { error: name, cause } };
}

/** Wraps the runtime's invoke: the result is what `lambda:invoke` gives a state. */
export function invoker(invoke: InvokeFunction, faults: StepFunctionsFaults = {}): Invoker {
  const random = seededRandom(faults.seed ?? 1);
  return async (call) => {
    try {
      if (random() < (faults.doubleInvocation ?? 0)) await invoke(call.function, call.payload);
      const payload = (await invoke(call.function, call.payload)) ?? null;
      if (random() < (faults.lostReply ?? 0))
        return {
          ok: false,
          failure: { error: 'Lambda.ServiceException', cause: 'test mode: the reply was lost' },
        };
      const result = { ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 };
      return { ok: true, result: copyOf(result) };
    } catch (error) {
      return outcomeOf(error);
    }
  };
}
