import { randomUUID } from 'node:crypto';
import type { Scope, Template } from './expression.ts';
import { dataLimit, queryError, StateError } from './failure.ts';
import { isObject, type Json, type JsonObject, sizeOf } from './json.ts';
import {
  MAX_ASSIGN_BYTES,
  MAX_MAP_CONCURRENCY,
  MAX_PAYLOAD_BYTES,
  MAX_SECONDS,
  MAX_VARIABLES_BYTES,
} from './limits.ts';
import type { Leaving, State, StateType } from './machine.ts';
import type { Move } from './moves.ts';
import type { Frame } from './rows.ts';
import { newToken } from './token.ts';

/** One look at one frame. `context` is `$states.context` without the token. */
export interface Visit {
  frame: Frame;
  context: JsonObject;
  /** Milliseconds since 1970. */
  now: number;
  random: () => number;
}

/** What the expressions of the frame's state can read; `late` adds result or errorOutput. */
export function scopeOf(visit: Visit, late: JsonObject = {}, context: JsonObject = {}): Scope {
  return {
    now: visit.now,
    random: visit.random,
    variables: visit.frame.variables,
    states: { input: visit.frame.input, context: { ...visit.context, ...context }, ...late },
  };
}

/** Refuses a value over the payload quota. Throws StateError `States.DataLimitExceeded`. */
export function withinPayload(value: Json, what: string): Json {
  if (sizeOf(value) > MAX_PAYLOAD_BYTES) throw dataLimit(what, MAX_PAYLOAD_BYTES);
  return value;
}

/** Leaves a state by one of its ways: Output and Assign are evaluated side by side, both on the old variables. */
export async function leaveBy(
  visit: Visit,
  way: Leaving & { next?: string },
  plain: Json,
  late: JsonObject = {},
): Promise<Move> {
  const scope = scopeOf(visit, late);
  const output = withinPayload(way.output ? await way.output.evaluate(scope) : plain, 'output');
  const values = await way.assign?.evaluate(scope);
  const assigned = isObject(values) ? values : {};
  if (sizeOf(assigned) > MAX_ASSIGN_BYTES) throw dataLimit('variables', MAX_ASSIGN_BYTES);
  if (sizeOf({ ...visit.frame.variables, ...assigned }) > MAX_VARIABLES_BYTES)
    throw dataLimit('variables', MAX_VARIABLES_BYTES);
  return { kind: 'leave', next: way.next, output, assigned };
}

async function whole(
  visit: Visit,
  field: Template,
  name: string,
  bounds: { min: number; max: number },
): Promise<number> {
  const value = await field.evaluate(scopeOf(visit));
  if (typeof value === 'number' && Number.isInteger(value) && value >= bounds.min && value <= bounds.max)
    return value;
  throw queryError(`${name} must be a whole number from ${bounds.min} to ${bounds.max}.`);
}

async function words(visit: Visit, field: Template | undefined, name: string): Promise<string> {
  const value = field ? await field.evaluate(scopeOf(visit)) : '';
  if (typeof value !== 'string') throw queryError(`${name} must be a string.`);
  return value;
}

// RFC 3339 with an offset, as the Timestamp field asks for; Date.parse alone would accept much more.
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Local function names are the last part of an ARN, without a version or alias. */
function functionName(given: Json | undefined): string {
  if (typeof given !== 'string' || given === '') throw queryError('FunctionName must be a string.');
  const arn = /^arn:[^:]*:lambda:[^:]*:[^:]*:function:([^:]+)/.exec(given);
  return arn?.[1] ?? given;
}

type Enter<T extends StateType> = (visit: Visit, state: Extract<State, { type: T }>) => Promise<Move>;

/** What entering a state of each type leads to. Throws StateError. */
export const ENTER: { [T in StateType]: Enter<T> } = {
  async Task(visit, state) {
    const token = state.callback ? newToken(visit.frame) : null;
    const task: JsonObject = token === null ? {} : { Task: { Token: token } };
    const given = await state.arguments.evaluate(scopeOf(visit, {}, task));
    if (!isObject(given)) throw queryError('Arguments must be an object.');
    const { FunctionName, Payload = {}, ...others } = given;
    const [other] = Object.keys(others);
    if (other !== undefined)
      throw new StateError('States.Runtime', `"${other}" of lambda:invoke is not implemented.`);
    const call = { id: randomUUID(), function: functionName(FunctionName), payload: Payload };
    withinPayload(Payload, 'arguments');
    const bounds = { min: 1, max: MAX_SECONDS };
    const timeout = state.timeout && (await whole(visit, state.timeout, 'TimeoutSeconds', bounds));
    const heartbeat = state.heartbeat && (await whole(visit, state.heartbeat, 'HeartbeatSeconds', bounds));
    return {
      kind: 'call',
      call,
      token,
      timeoutSeconds: timeout,
      timeoutAt: visit.now + (timeout ?? MAX_SECONDS) * 1000,
      heartbeatMs: heartbeat && heartbeat * 1000,
    };
  },
  Pass: (visit, state) => leaveBy(visit, state, visit.frame.input),
  Succeed: (visit, state) => leaveBy(visit, state, visit.frame.input),
  async Fail(visit, state) {
    const error = await words(visit, state.error, 'Error');
    return { kind: 'fail', failure: { error, cause: await words(visit, state.cause, 'Cause') } };
  },
  async Choice(visit, state) {
    for (const rule of state.choices) {
      const holds = await rule.condition.evaluate(scopeOf(visit));
      if (typeof holds !== 'boolean') throw queryError('A Condition must be true or false.');
      if (holds) return leaveBy(visit, rule, visit.frame.input);
    }
    if (state.default === undefined)
      throw new StateError('States.NoChoiceMatched', `No rule of the state "${state.name}" matched.`);
    return leaveBy(visit, { ...state, next: state.default }, visit.frame.input);
  },
  async Wait(visit, state) {
    if (state.seconds) {
      const seconds = await whole(visit, state.seconds, 'Seconds', { min: 0, max: MAX_SECONDS });
      return { kind: 'sleep', until: visit.now + seconds * 1000 };
    }
    const timestamp = await words(visit, state.timestamp, 'Timestamp');
    const until = TIMESTAMP.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
    if (Number.isNaN(until)) throw queryError(`Timestamp "${timestamp}" is not an RFC 3339 instant.`);
    return { kind: 'sleep', until };
  },
  async Parallel(visit, state) {
    const input = state.arguments ? await state.arguments.evaluate(scopeOf(visit)) : visit.frame.input;
    withinPayload(input, 'arguments');
    const item = visit.frame.item;
    const slots = state.branches.map(({ startAt }, slot) => ({
      slot,
      state: startAt,
      input,
      ...(item && { item }),
    }));
    return { kind: 'spawn', slots, atOnce: slots.length };
  },
  async Map(visit, state) {
    const items = state.items ? await state.items.evaluate(scopeOf(visit)) : visit.frame.input;
    if (!Array.isArray(items)) throw queryError('Items must be an array.');
    const asked = state.maxConcurrency
      ? await whole(visit, state.maxConcurrency, 'MaxConcurrency', { min: 0, max: MAX_SECONDS })
      : 0;
    const slots = [];
    for (const [slot, value] of items.entries()) {
      const item = { Index: slot, Value: value };
      const scope = scopeOf(visit, {}, { Map: { Item: item } });
      const input = state.itemSelector ? await state.itemSelector.evaluate(scope) : value;
      slots.push({ slot, state: state.processor.startAt, input: withinPayload(input, 'item'), item });
    }
    return { kind: 'spawn', slots, atOnce: Math.min(asked || MAX_MAP_CONCURRENCY, MAX_MAP_CONCURRENCY) };
  },
};
