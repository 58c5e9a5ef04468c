import { afterEach, expect, test } from 'vitest';
import { type Bench, bench, DAY, machine, outputOf, SECOND, START, task, waiting } from './harness.ts';

let b: Bench;
afterEach(() => b.close());

const KIB = 1024;

test('an execution fails when its history reaches 25,000 events', async () => {
  b = bench(
    machine({
      M: {
        Type: 'Map',
        Items: '{% [1..500] %}',
        ItemProcessor: { StartAt: 'p', States: { p: { Type: 'Pass', End: true } } },
        Output: '{% $states.input + 1 %}',
        Next: 'M',
      },
    }),
  );
  const arn = await b.start(0);
  const { status, error, cause } = await b.describe(arn);
  expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.Runtime' });
  expect(cause).toContain('25000');
  const events = await b.history(arn);
  expect(events.length).toBe(25_000);
  expect(events.at(-1)?.type).toBe('ExecutionFailed');
});

test('an execution that is open for one year times out', async () => {
  b = bench(machine({ W: { Type: 'Wait', Seconds: 99_999_999, End: true } }));
  const arn = await b.start();
  await b.advance(365 * DAY - 1);
  expect((await b.describe(arn)).status).toBe('RUNNING');
  await b.advance(1);
  expect(await b.describe(arn)).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
});

test('a machine may set a shorter limit of its own', async () => {
  b = bench(machine({ W: { Type: 'Wait', Seconds: 100, End: true } }, { TimeoutSeconds: 99 }));
  const arn = await b.start();
  await b.advance(100 * SECOND);
  expect((await b.describe(arn)).status).toBe('TIMED_OUT');
});

test('a function that runs over TimeoutSeconds fails the task, and its late answer is dropped', async () => {
  const late = Promise.withResolvers<string>();
  let clock = START;
  b = bench(
    machine({
      A: task('slow', {
        TimeoutSeconds: 10,
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'late', Next: 'B' }],
      }),
      B: { Type: 'Succeed' },
    }),
    { slow: () => late.promise },
    { live: true, clock: () => clock },
  );
  const started = b.start();
  while (b.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  clock += 10 * SECOND;
  await b.service.tick();
  const arn = await started;
  expect(outputOf(await b.describe(arn))).toBe('late');
  late.resolve('too late');
  await b.service.idle();
  expect(outputOf(await b.describe(arn))).toBe('late');
});

test('payloads of 256 KiB pass; one byte more is States.DataLimitExceeded, which States.ALL does not catch', async () => {
  const length = 256 * KIB - 2;
  b = bench(
    machine({
      A: task('make', {
        Output: '{% $length($states.result.Payload) %}',
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }],
      }),
      B: { Type: 'Succeed' },
    }),
    { make: (n: number) => 'x'.repeat(n) },
  );
  expect((await b.run(length - 60)).status).toBe('SUCCEEDED');
  expect((await b.run(length)).error).toBe('States.DataLimitExceeded');
});

test('an Output, Arguments and variables over 256 KiB are refused, counted in bytes of UTF-8', async () => {
  const wide = '{% $join($map([1..90000], function($n) { "定" })) %}';
  for (const state of [
    { Type: 'Pass', Output: wide, End: true },
    { Type: 'Pass', Assign: { v: wide }, Output: 1, End: true },
    task('f', { Arguments: { FunctionName: 'f', Payload: wide } }),
  ]) {
    b = bench(machine({ A: state }), { f: () => 1 });
    expect((await b.run()).error).toBe('States.DataLimitExceeded');
    if (state.Type !== 'Task') b.close();
  }
});

test('an input over 256 KiB does not start', async () => {
  b = bench(machine({ A: { Type: 'Succeed' } }));
  await expect(b.start('x'.repeat(256 * KIB))).rejects.toMatchObject({ name: 'ValidationException' });
});

test('a virtual clock carries a machine that wakes every thirty days over two years of generations', async () => {
  const seen: number[] = [];
  b = bench(
    machine({
      Await: waiting({
        TimeoutSeconds: 30 * 24 * 3600,
        Catch: [
          {
            ErrorEquals: ['States.Timeout'],
            Output: { round: '{% $states.input.round + 1 %}', generation: '{% $states.input.generation %}' },
            Next: 'Count',
          },
        ],
      }),
      Count: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.round >= 10 %}', Next: 'Next' }],
        Default: 'Await',
      },
      Next: task('next'),
    }),
    {
      park: () => seen.push((b.now() - START) / DAY),
      async next(input: { generation: number }) {
        await b.start({ round: 0, generation: input.generation + 1 }, { name: `g${input.generation + 1}` });
      },
    },
  );
  // Starting from inside a function must not wait for the tick that runs the function.
  b.start = async (input, o) => {
    const { StartExecutionCommand } = await import('@aws-sdk/client-sfn');
    const command = new StartExecutionCommand({
      stateMachineArn: b.service.machineArn('m'),
      name: o?.name,
      input: JSON.stringify(input),
    });
    return String((await b.client.send(command)).executionArn);
  };
  await b.start({ round: 0, generation: 1 }, { name: 'g1' });
  await b.advance(730 * DAY);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => index * 30));
  expect(b.service.executions.list('m').map(({ name, status }) => `${name} ${status}`)).toEqual([
    'g3 RUNNING',
  ]);
});
