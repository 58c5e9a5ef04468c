import { afterEach, describe, expect, test } from 'vitest';
import { type Bench, bench, DAY, HOUR, MINUTE, machine, outputOf, START, task } from './harness.ts';

let open: Bench[] = [];
const make = (...given: Parameters<typeof bench>) => {
  const made = bench(...given);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const one of open) one.close();
  open = [];
});

const rule = (Condition: string) => ({
  A: { Type: 'Choice', Choices: [{ Condition, Next: 'B' }] },
  B: { Type: 'Succeed' },
});

const branch = (name: string, state: object) => ({ StartAt: name, States: { [name]: state } });

describe('each type of state', () => {
  test('Pass hands its input on, or its Output, and Output sees the variables as they were before Assign', async () => {
    const b = make(
      machine({
        A: { Type: 'Pass', Assign: { n: 1 }, Next: 'B' },
        B: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Output: { seen: '{% $n %}' }, Next: 'C' },
        C: { Type: 'Pass', Output: '{% [$states.input.seen, $n] %}', End: true },
      }),
    );
    expect(outputOf(await b.run())).toEqual([1, 2]);
  });

  test('Task gives the function its Payload and the state the whole answer of lambda:invoke', async () => {
    const b = make(machine({ A: task('double', { Output: '{% $states.result %}' }) }), {
      double: (n: number) => n * 2,
    });
    expect(outputOf(await b.run(21))).toEqual({ ExecutedVersion: '$LATEST', Payload: 42, StatusCode: 200 });
    expect(b.calls).toEqual([{ name: 'double', payload: 21 }]);
  });

  test('Task finds a function by its ARN, with or without a version', async () => {
    const arn = 'arn:aws:lambda:us-east-1:000000000000:function:double:7';
    const b = make(machine({ A: task(arn) }), { double: () => 'found' });
    expect(outputOf(await b.run())).toBe('found');
  });

  test('Choice takes the first rule that holds, with its own Output and Assign, else Default with the state’s', async () => {
    const b = make(
      machine({
        A: {
          Type: 'Choice',
          Choices: [
            {
              Condition: '{% $states.input > 10 %}',
              Assign: { way: 'big' },
              Output: '{% $states.input * 2 %}',
              Next: 'End',
            },
            { Condition: '{% $states.input > 5 %}', Assign: { way: 'medium' }, Next: 'End' },
          ],
          Assign: { way: 'small' },
          Output: 'default',
          Default: 'End',
        },
        End: { Type: 'Succeed', Output: '{% [$way, $states.input] %}' },
      }),
    );
    expect(outputOf(await b.run(11))).toEqual(['big', 22]);
    expect(outputOf(await b.run(6))).toEqual(['medium', 6]);
    expect(outputOf(await b.run(1))).toEqual(['small', 'default']);
  });

  test('Choice without a rule that holds fails with States.NoChoiceMatched, and a condition must be boolean', async () => {
    expect((await make(machine(rule('{% false %}'))).run()).error).toBe('States.NoChoiceMatched');
    expect((await make(machine(rule('{% 1 %}'))).run()).error).toBe('States.QueryEvaluationError');
  });

  test('Wait sleeps for Seconds or until Timestamp, and not a moment less', async () => {
    const b = make(
      machine({
        A: { Type: 'Wait', Seconds: '{% $states.input.seconds %}', Next: 'B' },
        B: { Type: 'Wait', Timestamp: '{% $states.input.until %}', Next: 'C' },
        C: { Type: 'Pass', Output: '{% $now() %}', End: true },
      }),
    );
    const until = new Date(START + 3 * HOUR).toISOString();
    const arn = await b.start({ seconds: 90, until });
    await b.advance(90_000 - 1);
    expect((await b.history(arn)).at(-1)?.type).toBe('WaitStateEntered');
    await b.advance(1);
    expect(b.service.nextWakeAt()).toBe(START + 3 * HOUR);
    await b.advance(DAY);
    expect(outputOf(await b.describe(arn))).toBe(until);
  });

  test('Wait until an instant that has passed goes on at once, and a bad instant is an error', async () => {
    const b = make(machine({ A: { Type: 'Wait', Timestamp: '{% $states.input %}', End: true } }));
    expect((await b.run('2020-01-01T00:00:00+08:00')).status).toBe('SUCCEEDED');
    expect((await b.run('tomorrow')).error).toBe('States.QueryEvaluationError');
  });

  test('Succeed ends the machine, Fail ends it with Error and Cause', async () => {
    const b = make(
      machine({
        A: {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input %}', Next: 'Good' }],
          Default: 'Bad',
        },
        Good: { Type: 'Succeed', Output: { ok: true } },
        Bad: { Type: 'Fail', Error: 'Refused', Cause: '{% "because " & $states.context.State.Name %}' },
      }),
    );
    expect(outputOf(await b.run(true))).toEqual({ ok: true });
    expect(await b.run(false)).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'because Bad' });
  });

  test('Parallel runs all branches on its Arguments and gives their outputs in order', async () => {
    const b = make(
      machine({
        P: {
          Type: 'Parallel',
          Arguments: { n: '{% $states.input + 1 %}' },
          Branches: [
            branch('slow', task('slow')),
            branch('wait', { Type: 'Wait', Seconds: 60, End: true }),
            branch('quick', { Type: 'Pass', Output: '{% $states.input.n %}', End: true }),
          ],
          Output: '{% {"all": $states.result} %}',
          End: true,
        },
      }),
      { slow: () => new Promise((resolve) => setTimeout(() => resolve('slow'), 20)) },
    );
    const arn = await b.start(1);
    await b.advance(MINUTE);
    expect(outputOf(await b.describe(arn))).toEqual({ all: ['slow', { n: 2 }, 2] });
  });

  test('a Parallel whose branch fails aborts the others and fails with the branch’s error', async () => {
    const b = make(
      machine({
        P: {
          Type: 'Parallel',
          Branches: [
            { StartAt: 'w', States: { w: { Type: 'Wait', Seconds: 60, End: true } } },
            { StartAt: 'f', States: { f: { Type: 'Fail', Error: 'Broken' } } },
          ],
          Catch: [{ ErrorEquals: ['Broken'], Output: '{% $states.errorOutput.Error %}', Next: 'Caught' }],
          Next: 'Never',
        },
        Never: { Type: 'Fail' },
        Caught: { Type: 'Succeed' },
      }),
    );
    const arn = await b.start();
    expect(outputOf(await b.describe(arn))).toBe('Broken');
    expect(b.service.nextWakeAt()).toBeUndefined();
  });

  test('Map gives each item through ItemSelector, keeps the order, and never runs more than MaxConcurrency', async () => {
    let running = 0;
    let most = 0;
    const b = make(
      machine({
        M: {
          Type: 'Map',
          Items: '{% $states.input.items %}',
          ItemSelector: {
            index: '{% $states.context.Map.Item.Index %}',
            value: '{% $states.context.Map.Item.Value %}',
            factor: '{% $states.input.factor %}',
          },
          MaxConcurrency: 3,
          ItemProcessor: { StartAt: 'work', States: { work: task('work') } },
          End: true,
        },
      }),
      {
        async work(p: { index: number; value: number; factor: number }) {
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => setTimeout(resolve, (10 - p.index) * 2));
          running -= 1;
          return p.value * p.factor + p.index;
        },
      },
    );
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const expected = items.map((value, index) => value * 10 + index);
    expect(outputOf(await b.run({ items, factor: 10 }))).toEqual(expected);
    expect(most).toBe(3);
  });

  test('Map of no items succeeds with an empty list, of one item with a list of one', async () => {
    const b = make(
      machine({
        M: {
          Type: 'Map',
          ItemProcessor: { StartAt: 'p', States: { p: { Type: 'Pass', End: true } } },
          End: true,
        },
      }),
    );
    expect(outputOf(await b.run([]))).toEqual([]);
    expect(outputOf(await b.run([7]))).toEqual([7]);
    expect((await b.run({ not: 'a list' })).error).toBe('States.QueryEvaluationError');
  });

  test('two Parallel and Map states at once, nested and in many executions, do not disturb each other', async () => {
    const nested = {
      Type: 'Map',
      Items: '{% $states.input %}',
      ItemProcessor: {
        StartAt: 'both',
        States: {
          both: {
            Type: 'Parallel',
            Branches: [
              { StartAt: 'call', States: { call: task('echo') } },
              {
                StartAt: 'where',
                States: {
                  where: { Type: 'Pass', Output: '{% $states.context.Map.Item.Index %}', End: true },
                },
              },
            ],
            End: true,
          },
        },
      },
      End: true,
    };
    const b = make(
      machine({
        P: { Type: 'Parallel', Branches: [{ StartAt: 'x', States: { x: nested } }, twin()], End: true },
      }),
      { echo: (p: unknown) => p },
    );
    function twin() {
      const copy: object = JSON.parse(
        JSON.stringify(nested)
          .replaceAll('both', 'both2')
          .replaceAll('"call"', '"call2"')
          .replaceAll('where', 'where2'),
      );
      return { StartAt: 'y', States: { y: copy } };
    }
    const arns = await Promise.all([0, 1, 2, 3].map((n) => b.start([`${n}a`, `${n}b`])));
    for (const [n, arn] of arns.entries()) {
      const each = [
        [`${n}a`, 0],
        [`${n}b`, 1],
      ];
      expect(outputOf(await b.describe(arn))).toEqual([each, each]);
    }
  });

  test('variables of an outer block can be read inside a Map and are gone with the iteration', async () => {
    const b = make(
      machine({
        A: { Type: 'Pass', Assign: { base: 10 }, Next: 'M' },
        M: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'add',
            States: {
              add: { Type: 'Pass', Assign: { total: '{% $base + $states.input %}' }, Next: 'give' },
              give: { Type: 'Pass', Output: '{% $total %}', End: true },
            },
          },
          Output: '{% {"sums": $states.result, "leaked": $exists($total)} %}',
          End: true,
        },
      }),
    );
    expect(outputOf(await b.run([1, 2]))).toEqual({ sums: [11, 12], leaked: false });
  });
});
