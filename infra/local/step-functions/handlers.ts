import { compile, DefinitionError, type Late } from './expression.ts';
import { RESERVED_ERRORS } from './failure.ts';
import { listOf, numberOf, objectWith, textOf } from './fields.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { MAX_DELAY_SECONDS, MAX_SECONDS } from './limits.ts';
import type { Assign, Catcher, Leaving, Retrier } from './machine.ts';

const VARIABLE = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

function assign(value: Json, where: string, late: readonly Late[]): Assign {
  if (!isObject(value)) throw new DefinitionError(where, 'must be an object');
  for (const name of Object.keys(value))
    if (!VARIABLE.test(name) || name === 'states' || name in {})
      throw new DefinitionError(where, `"${name}" cannot be the name of a variable`);
  return { ...compile(value, where, late), names: Object.keys(value) };
}

/** Output and Assign of a state, a choice rule or a catcher. */
export function leaving(value: JsonObject, where: string, late: readonly Late[] = []): Leaving {
  return {
    ...(value.Output !== undefined && { output: compile(value.Output, `${where}/Output`, late) }),
    ...(value.Assign !== undefined && { assign: assign(value.Assign, `${where}/Assign`, late) }),
  };
}

function errorNames(value: Json | undefined, where: string, last: boolean): string[] {
  const names = listOf(value, where).map((name) => textOf(name, where));
  for (const name of names)
    if (name.startsWith('States.') && !RESERVED_ERRORS.some((known) => known === name))
      throw new DefinitionError(where, `${name} is never raised here`);
  if (names.includes('States.ALL') && (names.length > 1 || !last))
    throw new DefinitionError(where, 'States.ALL must stand alone and last');
  return names;
}

function retrier(value: Json, where: string, last: boolean): Retrier {
  const o = objectWith(
    value,
    where,
    ['ErrorEquals'],
    ['Comment', 'IntervalSeconds', 'BackoffRate', 'MaxAttempts', 'MaxDelaySeconds', 'JitterStrategy'],
  );
  const jitter = o.JitterStrategy ?? 'NONE';
  if (jitter !== 'NONE' && jitter !== 'FULL')
    throw new DefinitionError(`${where}/JitterStrategy`, 'must be NONE or FULL');
  const intervalSeconds = numberOf(o.IntervalSeconds, `${where}/IntervalSeconds`, {
    min: 1,
    max: MAX_SECONDS,
    otherwise: 1,
  });
  const max = { min: intervalSeconds + 1, max: MAX_DELAY_SECONDS };
  return {
    errorEquals: errorNames(o.ErrorEquals, `${where}/ErrorEquals`, last),
    intervalSeconds,
    backoffRate: numberOf(o.BackoffRate, `${where}/BackoffRate`, {
      min: 1,
      max: 1000,
      otherwise: 2,
      fraction: true,
    }),
    maxAttempts: numberOf(o.MaxAttempts, `${where}/MaxAttempts`, {
      min: 0,
      max: MAX_SECONDS,
      otherwise: 3,
    }),
    ...(o.MaxDelaySeconds !== undefined && {
      maxDelaySeconds: numberOf(o.MaxDelaySeconds, `${where}/MaxDelaySeconds`, max),
    }),
    jitter: jitter === 'FULL',
  };
}

/** The Retry list of a Task, Map or Parallel. */
export function retriers(value: Json | undefined, where: string): Retrier[] {
  if (value === undefined) return [];
  const list = listOf(value, where);
  return list.map((item, index) => retrier(item, `${where}[${index}]`, index === list.length - 1));
}

/** The Catch list of a Task, Map or Parallel. */
export function catchers(value: Json | undefined, where: string): Catcher[] {
  if (value === undefined) return [];
  const list = listOf(value, where);
  return list.map((item, index) => {
    const here = `${where}[${index}]`;
    const o = objectWith(item, here, ['ErrorEquals', 'Next'], ['Comment', 'Output', 'Assign']);
    return {
      errorEquals: errorNames(o.ErrorEquals, `${here}/ErrorEquals`, index === list.length - 1),
      next: textOf(o.Next, `${here}/Next`),
      ...leaving(o, here, ['errorOutput']),
    };
  });
}
