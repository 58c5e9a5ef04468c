import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bench, bench, fault, HOUR, MINUTE, machine, outputOf, SECOND, waiting } from './harness.ts';

let b: Bench;
afterEach(() => b.close());

/** A decision a person takes within `TimeoutSeconds`, as the queue of an agency has them. */
const decision = (more: object = {}) =>
  machine({
    Ask: waiting({
      TimeoutSeconds: '{% $states.input.hours * 3600 %}',
      Output: '{% $states.result %}',
      Catch: [
        { ErrorEquals: ['States.Timeout'], Output: 'expired', Next: 'Closed' },
        { ErrorEquals: ['Withdrawn'], Output: '{% $states.errorOutput.Cause %}', Next: 'Closed' },
      ],
      Next: 'Closed',
      ...more,
    }),
    Closed: { Type: 'Succeed' },
  });

async function asked(definition: object, park: (p: { token: string }) => unknown = () => 'parked') {
  let token = '';
  b = bench(definition, {
    park(p: { token: string }) {
      token = p.token;
      return park(p);
    },
  });
  const arn = await b.start({ hours: 2 });
  const end = async () => outputOf(await b.describe(arn));
  return { arn, end, token: () => token };
}

const succeed = (taskToken: string, output: unknown) =>
  b.client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
const failWith = (taskToken: string, error: string, cause: string) =>
  b.client.send(new SendTaskFailureCommand({ taskToken, error, cause }));

describe('lambda:invoke.waitForTaskToken', () => {
  test.each(['approved', 'rejected'])('goes on with what the token is answered with: %s', async (answer) => {
    const { arn, token, end } = await asked(decision());
    await b.advance(HOUR);
    expect((await b.describe(arn)).status).toBe('RUNNING');
    await succeed(token(), { decision: answer });
    await b.service.tick();
    expect(await end()).toEqual({ decision: answer });
    expect((await b.history(arn)).map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
  });

  test('expires after its hours, to the millisecond; a late token is told so and changes nothing', async () => {
    const { arn, token, end } = await asked(decision());
    await b.advance(2 * HOUR - 1);
    expect((await b.describe(arn)).status).toBe('RUNNING');
    await b.advance(1);
    expect(await end()).toBe('expired');
    await expect(succeed(token(), 'late')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(await end()).toBe('expired');
  });

  test('a token that comes after the hours, but before the timer was looked at, is late too', async () => {
    let late = '';
    const folderClock = { now: 0 };
    b = bench(
      decision(),
      { park: (p: { token: string }) => (late = p.token) },
      { clock: () => 1_770_000_000_000 + folderClock.now },
    );
    await b.start({ hours: 2 });
    folderClock.now = 2 * HOUR;
    await expect(succeed(late, 'late')).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('a token counts once', async () => {
    const { token, end } = await asked(decision());
    await succeed(token(), 'first');
    await expect(succeed(token(), 'second')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await b.service.tick();
    await expect(failWith(token(), 'Withdrawn', '')).rejects.toMatchObject({ name: 'TaskTimedOut' });
    expect(await end()).toBe('first');
  });

  test('can be failed by its token, with an error that Catch sees', async () => {
    const { token, end } = await asked(decision());
    await failWith(token(), 'Withdrawn', 'the applicant withdrew');
    await b.service.tick();
    expect(await end()).toBe('the applicant withdrew');
  });

  test('may be answered while the function still runs, whatever the function then does', async () => {
    const { end } = await asked(decision(), async (p) => {
      await succeed(p.token, 'at once');
      throw fault('TooLate');
    });
    expect(await end()).toBe('at once');
  });

  test('fails when the function fails', async () => {
    const { arn } = await asked(decision({ Catch: undefined }), () => {
      throw fault('ParkingFull');
    });
    expect((await b.describe(arn)).error).toBe('ParkingFull');
  });

  test('without heartbeats in time fails with States.HeartbeatTimeout, which States.Timeout catches', async () => {
    const { arn, token, end } = await asked(decision({ HeartbeatSeconds: 60 }));
    for (let beat = 0; beat < 3; beat += 1) {
      await b.advance(50 * SECOND);
      await b.client.send(new SendTaskHeartbeatCommand({ taskToken: token() }));
    }
    await b.advance(MINUTE - 1);
    expect((await b.describe(arn)).status).toBe('RUNNING');
    await b.advance(1);
    expect(await end()).toBe('expired');
    const timedOut = (await b.history(arn)).find(({ type }) => type === 'TaskTimedOut');
    expect(timedOut?.taskTimedOutEventDetails?.error).toBe('States.HeartbeatTimeout');
  });

  test('refuses a token that was never one, and an output that is not JSON', async () => {
    const { token } = await asked(decision());
    await expect(succeed('nonsense', 1)).rejects.toMatchObject({ name: 'InvalidToken' });
    const bad = new SendTaskSuccessCommand({ taskToken: token(), output: '{' });
    await expect(b.client.send(bad)).rejects.toMatchObject({ name: 'InvalidOutput' });
  });
});
