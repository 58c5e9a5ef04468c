import { z } from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import { type JsonOperation, operation } from '../aws/json-service.ts';
import { stateNamed } from './flow.ts';
import { type Ledger, write } from './ledger.ts';
import { type NewEvent, resource } from './moves.ts';
import type { Service } from './operations.ts';
import { parsePayload, payloadText } from './parameters.ts';
import type { Frame, Outcome } from './rows.ts';
import { readToken } from './token.ts';

const gone = () => new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");

/** Runs `work` on the frame that waits for a token, in one transaction. Throws AwsError when none does any more. */
function withTask(service: Service, token: string, work: (ledger: Ledger, frame: Frame) => void): void {
  const place = readToken(token);
  if (!place) throw new AwsError('InvalidToken', "Invalid Token: 'Invalid token'");
  const { store, clock } = service;
  const now = clock();
  const execution = store.execution(place.execution);
  if (!execution) throw new AwsError('TaskDoesNotExist', 'Task does not exist');
  if (execution.deadline <= now) throw gone();
  const done = write(store, place.execution, now, (ledger) => {
    const frame = store.frame(place.frame);
    if (frame?.token !== token) return false;
    const late = Math.min(frame.timeoutAt ?? 0, frame.heartbeatAt ?? Number.POSITIVE_INFINITY) <= now;
    if (late || (frame.phase !== 'running' && frame.phase !== 'token')) return false;
    work(ledger, frame);
    store.saveFrame(frame);
    return true;
  });
  if (!done) throw gone();
  service.wake();
}

function finish(service: Service, token: string, outcome: Outcome): void {
  withTask(service, token, (ledger, frame) => {
    const state = stateNamed(service.registry.machineOf(ledger.execution), frame.state);
    const what = resource(state);
    const event: NewEvent = outcome.ok
      ? { type: 'TaskSucceeded', details: { ...what, output: JSON.stringify(outcome.result) } }
      : { type: 'TaskFailed', details: { ...what, ...outcome.failure } };
    frame.event = ledger.record([event], frame.event);
    frame.phase = 'outcome';
    frame.outcome = outcome;
    frame.token = null;
    frame.wakeAt = ledger.now;
  });
}

const taskToken = z.string();
const success = z.strictObject({ taskToken, output: payloadText });
const failure = z.strictObject({
  taskToken,
  error: z.string().max(256).default(''),
  cause: z.string().max(32_768).default(''),
});

function heartbeat(ledger: Ledger, frame: Frame): void {
  if (frame.heartbeatMs === undefined) return;
  frame.heartbeatAt = ledger.now + frame.heartbeatMs;
  frame.wakeAt = Math.min(frame.heartbeatAt, frame.timeoutAt ?? frame.heartbeatAt);
}

/** Operations that answer a task by its token. */
export function callbackOperations(service: Service): Record<string, JsonOperation> {
  return {
    SendTaskSuccess: operation(success, (p) =>
      finish(service, p.taskToken, { ok: true, result: parsePayload(p.output, 'InvalidOutput') }),
    ),
    SendTaskFailure: operation(failure, ({ taskToken, ...failed }) =>
      finish(service, taskToken, { ok: false, failure: failed }),
    ),
    SendTaskHeartbeat: operation(z.strictObject({ taskToken }), (p) =>
      withTask(service, p.taskToken, heartbeat),
    ),
  };
}
