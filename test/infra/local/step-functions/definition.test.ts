import { afterEach, describe, expect, test } from 'vitest';
import { substitute } from '../../../../infra/local/step-functions/index.ts';
import { lintMachine } from '../../../../infra/local/step-functions/lint.ts';
import { parseMachine } from '../../../../infra/local/step-functions/parse.ts';
import { type Bench, bench, machine, outputOf, START, task } from './harness.ts';

const pass = { Type: 'Pass', End: true };
const asTask = (more: object) => machine({ A: task('f', more) });

describe('a definition is refused when it is registered', () => {
  test.each<[why: string, definition: object, message: string]>([
    ['JSONPath', { StartAt: 'A', States: { A: pass }, QueryLanguage: 'JSONPath' }, 'only JSONata'],
    ['no query language', { StartAt: 'A', States: { A: pass } }, '"QueryLanguage" is missing'],
    [
      'an unknown field of the machine',
      machine({ A: pass }, { Tracing: true }),
      '"Tracing" is not implemented',
    ],
    ['an unknown field of a state', machine({ A: { ...pass, ResultPath: '$' } }), '"ResultPath" is not'],
    ['an unknown type of state', machine({ A: { Type: 'Loop', End: true } }), '"Loop" is not a type'],
    ['another service', asTask({ Resource: 'arn:aws:states:::sqs:sendMessage' }), 'is not implemented here'],
    [
      'another parameter of lambda:invoke',
      asTask({ Arguments: { FunctionName: 'f', LogType: 'Tail' } }),
      '"LogType"',
    ],
    ['$eval', asTask({ Output: '{% $eval("1") %}' }), '$eval is not available'],
    ['a syntax error', asTask({ Output: '{% 1 + %}' }), 'JSONata syntax error'],
    ['JSONata 2.1', asTask({ Output: '{% $states.input ?? 1 %}' }), 'JSONata syntax error'],
    ['an expression that is not closed', asTask({ Output: '{% 1' }), 'must be wrapped'],
    [
      '$states.result before there is one',
      asTask({ Arguments: '{% $states.result %}' }),
      'not available in this',
    ],
    [
      '$states.errorOutput outside Catch',
      asTask({ Output: '{% $states.errorOutput %}' }),
      'not available in this',
    ],
    ['an unknown part of $states', asTask({ Output: '{% $states.results %}' }), 'no field "results"'],
    ['a Next to nowhere', machine({ A: { Type: 'Pass', Next: 'B' } }), 'no state "B"'],
    ['neither Next nor End', machine({ A: { Type: 'Pass' } }), 'either Next or End'],
    ['a state no way leads to', machine({ A: pass, B: pass }), 'no way leads'],
    [
      'States.ALL with others',
      asTask({ Catch: [{ ErrorEquals: ['States.ALL', 'X'], Next: 'A' }] }),
      'alone and last',
    ],
    [
      'States.ALL before others',
      asTask({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }),
      'alone and last',
    ],
    ['an error never raised', asTask({ Retry: [{ ErrorEquals: ['States.BranchFailed'] }] }), 'never raised'],
    [
      'a jitter unheard of',
      asTask({ Retry: [{ ErrorEquals: ['X'], JitterStrategy: 'HALF' }] }),
      'NONE or FULL',
    ],
    ['a time limit of nothing', asTask({ TimeoutSeconds: 0 }), 'from 1 to'],
    [
      'a Wait with two ends',
      machine({ A: { Type: 'Wait', Seconds: 1, Timestamp: 'x', End: true } }),
      'either Seconds',
    ],
    ['a variable named states', machine({ A: { ...pass, Assign: { states: 1 } } }), 'cannot be the name'],
    [
      'two states of one name, one of them nested',
      machine({ A: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: pass } }], End: true } }),
      'another state has this name',
    ],
    [
      'a variable that hides an outer one',
      machine({
        A: { Type: 'Pass', Assign: { v: 1 }, Next: 'P' },
        P: {
          Type: 'Parallel',
          Branches: [{ StartAt: 'B', States: { B: { ...pass, Assign: { v: 2 } } } }],
          End: true,
        },
      }),
      'belongs to an outer block',
    ],
    [
      'a distributed Map',
      machine({
        M: {
          Type: 'Map',
          ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'B', States: { B: pass } },
          End: true,
        },
      }),
      'only INLINE',
    ],
  ])('%s', (_why, definition, message) => {
    expect(() => parseMachine(definition)).toThrow(message);
  });
});

describe('lint', () => {
  test('finds a variable that some path leaves unset, also inside a Map', () => {
    const definition = machine({
      A: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input %}', Assign: { v: 1 }, Next: 'M' }],
        Default: 'M',
      },
      M: {
        Type: 'Map',
        ItemProcessor: {
          StartAt: 'B',
          States: { B: { ...pass, Output: '{% ($local := 1; $v + $local) %}' } },
        },
        End: true,
      },
    });
    expect(lintMachine(parseMachine(definition))).toEqual(['B: $v is not set on every path to this state']);
  });

  test('finds states without an end, tasks without a limit and variables that hide functions', () => {
    const definition = machine({
      A: { Type: 'Pass', Assign: { sum: 1 }, Next: 'B' },
      B: task('f', { Next: 'A' }),
    });
    expect(lintMachine(parseMachine(definition))).toEqual([
      'A: the variable $sum hides a function',
      'A: no way leads from here to an end',
      'B: no way leads from here to an end',
      'B: a Task without TimeoutSeconds',
    ]);
  });
});

test('placeholders are filled, and neither a missing nor a superfluous value goes unnoticed', () => {
  const placeholder = ['$', '{Name}'].join('');
  expect(substitute(`{"a": "x-${placeholder}"}`, { Name: 'say "hi"' })).toEqual({ a: 'x-say "hi"' });
  expect(() => substitute(`{"a": "${placeholder}"}`, {})).toThrow(`asks for ${placeholder}`);
  expect(() => substitute('{}', { Name: 'x' })).toThrow(`no placeholder ${placeholder}`);
});

describe('expressions', () => {
  let b: Bench;
  afterEach(() => b.close());

  const evaluate = async (expression: string, input: unknown = {}) => {
    b = bench(machine({ A: { Type: 'Pass', Output: expression, End: true } }));
    const end = await b.run(input, 'm');
    return end.status === 'SUCCEEDED' ? outputOf(end) : end.error;
  };

  test.each<[string, unknown]>([
    ['{% $now() %}', new Date(START).toISOString()],
    ['{% $now("[Y0001]-[M01]-[D01] [H01]:[m01]", "+0800") %}', '2026-01-05 09:00'],
    ['{% $millis() %}', START],
    ['{% $toMillis("03:00", "[H01]:[m01]") %}', Date.UTC(2026, 0, 5, 3)],
    ['{% $partition([1, 2, 3, 4, 5], 2) %}', [[1, 2], [3, 4], [5]]],
    ['{% $range(0, 10, 5) %}', [0, 5, 10]],
    ['{% $range(3, 1, -1) %}', [3, 2, 1]],
    ['{% $hash("定点", "SHA-256") ~> $length %}', 64],
    ['{% $hash("abc", "MD5") %}', '900150983cd24fb0d6963f7d28e17f72'],
    ['{% $parse("{\\"a\\": [1]}") %}', { a: [1] }],
    ['{% $random(7) = $random(7) %}', true],
    ['{% $random() %}', 0.5],
    ['{% $length($uuid()) %}', 36],
    ['{% $states.context.Execution.StartTime %}', new Date(START).toISOString()],
    ['{% $states.context.StateMachine.Name & "/" & $states.context.State.Name %}', 'm/A'],
    ['not an expression', 'not an expression'],
    ['{% $undefined %}', 'States.QueryEvaluationError'],
    ['{% $sum %}', 'States.QueryEvaluationError'],
    ['{% $parse("{") %}', 'States.QueryEvaluationError'],
    ['{% $range(1, 5000, 1) %}', 'States.QueryEvaluationError'],
    ['{% $hash("a", "CRC") %}', 'States.QueryEvaluationError'],
    ['{% "a" + 1 %}', 'States.QueryEvaluationError'],
    ['{% ($f := function($n) { $f($n + 1) }; $f(0)) %}', 'States.QueryEvaluationError'],
  ])('%s', async (expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });

  test('inside a template every leaf must be a value', async () => {
    b = bench(machine({ A: { Type: 'Pass', Output: { a: ['{% $states.input.x %}', 1] }, End: true } }));
    expect(outputOf(await b.run({ x: 'y' }))).toEqual({ a: ['y', 1] });
    expect((await b.run({})).error).toBe('States.QueryEvaluationError');
  });
});

test('in test mode functions are called twice and replies are lost, and Retry copes', async () => {
  const retry = { Retry: [{ ErrorEquals: ['Lambda.ServiceException'], MaxAttempts: 20 }] };
  const b = bench(
    machine({ A: task('f', retry) }),
    { f: () => 'ok' },
    { faults: { doubleInvocation: 0.5, lostReply: 0.5, seed: 3 } },
  );
  const arns: string[] = [];
  for (let n = 0; n < 10; n += 1) arns.push(await b.start());
  await b.advance(24 * 3600 * 1000);
  for (const arn of arns) expect(outputOf(await b.describe(arn))).toBe('ok');
  expect(b.calls.length).toBeGreaterThan(15);
  b.close();
});
