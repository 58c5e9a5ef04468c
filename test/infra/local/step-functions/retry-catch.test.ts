import { afterEach, describe, expect, test } from 'vitest';
import { matches } from '../../../../infra/local/step-functions/failure.ts';
import { type Bench, bench, fault, machine, outputOf, SECOND, START, task } from './harness.ts';

let b: Bench;
afterEach(() => b.close());

/** Fails with the given errors one after the other, then answers. */
function failing(errors: string[], times: number[]) {
  return () => {
    times.push((b.now() - START) / SECOND);
    const error = errors.shift();
    if (error !== undefined) throw fault(error);
    return 'done';
  };
}

async function attempts(retry: object[], errors: string[]) {
  const times: number[] = [];
  b = bench(machine({ A: task('f', { Retry: retry }) }), { f: failing(errors, times) });
  const arn = await b.start();
  await b.advance(3600 * SECOND);
  const { status, error } = await b.describe(arn);
  return { times, status, error };
}

describe('Retry', () => {
  test('waits IntervalSeconds, then BackoffRate times as long each time', async () => {
    const retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4 }];
    expect(await attempts(retry, ['Busy', 'Busy', 'Busy'])).toEqual({
      times: [0, 2, 8, 26],
      status: 'SUCCEEDED',
      error: undefined,
    });
  });

  test('never waits longer than MaxDelaySeconds, and FULL jitter shortens the pause', async () => {
    const retry = { ErrorEquals: ['States.ALL'], IntervalSeconds: 4, MaxAttempts: 5, MaxDelaySeconds: 10 };
    expect((await attempts([retry], ['A', 'B', 'C'])).times).toEqual([0, 4, 12, 22]);
    b.close();
    // The bench's random number is one half.
    expect((await attempts([{ ...retry, JitterStrategy: 'FULL' }], ['A', 'B', 'C'])).times).toEqual([
      0, 2, 6, 11,
    ]);
  });

  test('has the defaults of one second, double, three attempts', async () => {
    const result = await attempts([{ ErrorEquals: ['Busy'] }], ['Busy', 'Busy', 'Busy', 'Busy', 'Busy']);
    expect(result).toEqual({ times: [0, 1, 3, 7], status: 'FAILED', error: 'Busy' });
  });

  test('counts each retrier by itself, and MaxAttempts 0 means never', async () => {
    const retry = [
      { ErrorEquals: ['Never'], MaxAttempts: 0 },
      { ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], IntervalSeconds: 5, MaxAttempts: 1 },
    ];
    expect((await attempts(retry, ['Busy', 'Other'])).times).toEqual([0, 1, 6]);
    b.close();
    expect(await attempts(retry, ['Never'])).toEqual({ times: [0], status: 'FAILED', error: 'Never' });
  });

  test('evaluates Arguments anew and counts in $states.context.State.RetryCount', async () => {
    const seen: unknown[] = [];
    b = bench(
      machine({
        A: task('f', {
          Arguments: { FunctionName: 'f', Payload: '{% $states.context.State.RetryCount %}' },
          Retry: [{ ErrorEquals: ['Busy'] }],
        }),
      }),
      {
        f(n: number) {
          seen.push(n);
          if (n < 2) throw fault('Busy');
        },
      },
    );
    await b.start();
    await b.advance(60 * SECOND);
    expect(seen).toEqual([0, 1, 2]);
  });

  test('of a Map runs all its items again', async () => {
    let failures = 1;
    b = bench(
      machine({
        M: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'f', States: { f: task('f') } },
          Retry: [{ ErrorEquals: ['Busy'] }],
          End: true,
        },
      }),
      {
        f(n: number) {
          if (n === 2 && failures-- > 0) throw fault('Busy');
          return n;
        },
      },
    );
    const arn = await b.start([1, 2]);
    await b.advance(2 * SECOND);
    expect(outputOf(await b.describe(arn))).toEqual([1, 2]);
    expect(b.calls.length).toBe(4);
  });
});

const states = (Output: string) => ({
  A: task('f', {
    Output: '{% $states.result.nothing %}',
    Catch: [{ ErrorEquals: ['States.ALL'], Output, Next: 'B' }],
  }),
  B: { Type: 'Succeed' },
});

describe('Catch', () => {
  test('hands on Error and Cause, with the function’s own error name, and may assign', async () => {
    b = bench(
      machine({
        A: task('f', {
          Catch: [
            { ErrorEquals: ['Other'], Next: 'Never' },
            { ErrorEquals: ['Refused'], Assign: { why: '{% $states.errorOutput.Error %}' }, Next: 'B' },
          ],
        }),
        B: {
          Type: 'Succeed',
          Output: { why: '{% $why %}', cause: '{% $parse($states.input.Cause).errorMessage %}' },
        },
        Never: { Type: 'Fail' },
      }),
      {
        f() {
          throw fault('Refused', 'not today');
        },
      },
    );
    expect(outputOf(await b.run())).toEqual({ why: 'Refused', cause: 'not today' });
  });

  test('comes after the retries are used up', async () => {
    const times: number[] = [];
    b = bench(
      machine({
        A: task('f', {
          Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 2 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
        }),
        B: { Type: 'Succeed', Output: '{% $states.input.Error %}' },
      }),
      { f: failing(['Busy', 'Busy', 'Busy'], times) },
    );
    const arn = await b.start();
    await b.advance(60 * SECOND);
    expect(outputOf(await b.describe(arn))).toBe('Busy');
    expect(times).toEqual([0, 1, 3]);
  });

  test('takes a fault in the task’s own expressions, but not one in the catcher itself', async () => {
    b = bench(machine(states('caught')), { f: () => 1 });
    expect(outputOf(await b.run())).toBe('caught');
    b.close();
    b = bench(machine(states('{% $nothing %}')), { f: () => 1 });
    expect(await b.run()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  test('a function that does not exist is an error with its own name', async () => {
    b = bench(machine({ A: task('missing') }));
    expect((await b.run()).error).toBe('Lambda.ResourceNotFoundException');
  });
});

test.each([
  [['Mine'], 'Mine', true],
  [['Mine'], 'Other', false],
  [['States.ALL'], 'Mine', true],
  [['States.ALL'], 'States.Timeout', true],
  [['States.ALL'], 'States.DataLimitExceeded', false],
  [['States.DataLimitExceeded'], 'States.DataLimitExceeded', true],
  [['States.Runtime'], 'States.Runtime', false],
  [['States.TaskFailed'], 'Mine', true],
  [['States.TaskFailed'], 'States.Timeout', false],
  [['States.TaskFailed'], 'States.HeartbeatTimeout', true],
  [['States.Timeout'], 'States.HeartbeatTimeout', true],
  [['States.HeartbeatTimeout'], 'States.Timeout', false],
] as const)('ErrorEquals %j against %s: %s', (names, error, expected) => {
  b = bench(machine({ A: { Type: 'Succeed' } }));
  expect(matches(names, error)).toBe(expected);
});
