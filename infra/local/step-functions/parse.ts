import { compile, DefinitionError, type Template } from './expression.ts';
import { listOf, numberOf, objectWith, textOf } from './fields.ts';
import { checkFlow } from './flow.ts';
import { catchers, leaving, retriers } from './handlers.ts';
import { isObject, type Json, type JsonObject } from './json.ts';
import { MAX_SECONDS } from './limits.ts';
import type { Block, Machine, State, StateType } from './machine.ts';

const INVOKE = 'arn:aws:states:::lambda:invoke';
const CALLBACK = `${INVOKE}.waitForTaskToken`;
// Both partitions name the same integration.
const PARTITION = /^arn:aws-cn:/;

/** The fields each type may have beside Type, Comment and QueryLanguage; anything else is refused. */
const FIELDS = {
  Task: [
    ['Resource', 'Arguments'],
    ['TimeoutSeconds', 'HeartbeatSeconds', 'Retry', 'Catch', 'Output', 'Assign', 'Next', 'End'],
  ],
  Pass: [[], ['Output', 'Assign', 'Next', 'End']],
  Choice: [['Choices'], ['Default', 'Output', 'Assign']],
  Wait: [[], ['Seconds', 'Timestamp', 'Output', 'Assign', 'Next', 'End']],
  Succeed: [[], ['Output']],
  Fail: [[], ['Error', 'Cause']],
  Parallel: [['Branches'], ['Arguments', 'Retry', 'Catch', 'Output', 'Assign', 'Next', 'End']],
  Map: [
    ['ItemProcessor'],
    ['Items', 'ItemSelector', 'MaxConcurrency', 'Retry', 'Catch', 'Output', 'Assign', 'Next', 'End'],
  ],
} satisfies Record<StateType, [string[], string[]]>;

const ENDS_ITSELF: readonly StateType[] = ['Choice', 'Succeed', 'Fail'];

type Fill<T extends StateType> = (
  o: JsonObject,
  where: string,
  blocks: (value: JsonObject, where: string) => Block,
) => Omit<Extract<State, { type: T }>, 'type' | 'name' | 'next' | 'retry' | 'catch' | 'output' | 'assign'>;

function optional(o: JsonObject, field: string, where: string): Template | undefined {
  const value = o[field];
  return value === undefined ? undefined : compile(value, `${where}/${field}`);
}

function seconds(o: JsonObject, field: string, where: string, min: number): Template | undefined {
  const value = o[field];
  if (value !== undefined && typeof value !== 'string')
    numberOf(value, `${where}/${field}`, { min, max: MAX_SECONDS });
  return optional(o, field, where);
}

function invocation(value: Json, where: string): Template {
  if (isObject(value)) objectWith(value, where, ['FunctionName'], ['Payload']);
  return compile(value, where);
}

const FILL: { [T in StateType]: Fill<T> } = {
  Task: (o, where) => {
    const resource = textOf(o.Resource, `${where}/Resource`).replace(PARTITION, 'arn:aws:');
    if (resource !== INVOKE && resource !== CALLBACK)
      throw new DefinitionError(`${where}/Resource`, `"${resource}" is not implemented here`);
    return {
      callback: resource === CALLBACK,
      arguments: invocation(o.Arguments ?? null, `${where}/Arguments`),
      timeout: seconds(o, 'TimeoutSeconds', where, 1),
      heartbeat: seconds(o, 'HeartbeatSeconds', where, 1),
    };
  },
  Pass: () => ({}),
  Choice: (o, where) => ({
    choices: listOf(o.Choices, `${where}/Choices`).map((item, index) => {
      const here = `${where}/Choices[${index}]`;
      const rule = objectWith(item, here, ['Condition', 'Next'], ['Comment', 'Output', 'Assign']);
      const condition = rule.Condition ?? null;
      if (typeof condition !== 'boolean' && typeof condition !== 'string')
        throw new DefinitionError(`${here}/Condition`, 'must be true, false or an expression');
      return {
        condition: compile(condition, `${here}/Condition`),
        next: textOf(rule.Next, `${here}/Next`),
        ...leaving(rule, here),
      };
    }),
    ...(o.Default !== undefined && { default: textOf(o.Default, `${where}/Default`) }),
  }),
  Wait: (o, where) => {
    if ((o.Seconds === undefined) === (o.Timestamp === undefined))
      throw new DefinitionError(where, 'must have either Seconds or Timestamp');
    return {
      seconds: seconds(o, 'Seconds', where, 0),
      timestamp: optional(o, 'Timestamp', where),
    };
  },
  Succeed: () => ({}),
  Fail: (o, where) => ({ error: optional(o, 'Error', where), cause: optional(o, 'Cause', where) }),
  Parallel: (o, where, block) => ({
    branches: listOf(o.Branches, `${where}/Branches`).map((branch, index) => {
      const here = `${where}/Branches[${index}]`;
      return block(objectWith(branch, here, ['StartAt', 'States'], ['Comment']), here);
    }),
    arguments: optional(o, 'Arguments', where),
  }),
  Map: (o, where, block) => {
    const here = `${where}/ItemProcessor`;
    const processor = objectWith(
      o.ItemProcessor,
      here,
      ['StartAt', 'States'],
      ['Comment', 'ProcessorConfig'],
    );
    const config = objectWith(processor.ProcessorConfig ?? {}, `${here}/ProcessorConfig`, [], ['Mode']);
    if ((config.Mode ?? 'INLINE') !== 'INLINE')
      throw new DefinitionError(`${here}/ProcessorConfig/Mode`, 'only INLINE is implemented here');
    return {
      processor: block(processor, here),
      items: optional(o, 'Items', where),
      itemSelector: optional(o, 'ItemSelector', where),
      maxConcurrency: seconds(o, 'MaxConcurrency', where, 0),
    };
  },
};

function transition(o: JsonObject, type: StateType, where: string): { next?: string } {
  if (ENDS_ITSELF.includes(type)) return {};
  if ((o.Next === undefined) === (o.End === undefined))
    throw new DefinitionError(where, 'must have either Next or End');
  if (o.End !== undefined && o.End !== true) throw new DefinitionError(`${where}/End`, 'must be true');
  return o.Next === undefined ? {} : { next: textOf(o.Next, `${where}/Next`) };
}

function isType(value: Json | undefined): value is StateType {
  return typeof value === 'string' && Object.hasOwn(FIELDS, value);
}

function language(o: JsonObject, where: string): void {
  if (o.QueryLanguage !== undefined && o.QueryLanguage !== 'JSONata')
    throw new DefinitionError(`${where}/QueryLanguage`, 'only JSONata is implemented here');
}

/**
 * Checks an Amazon States Language definition (JSONata) and compiles its expressions.
 * Throws DefinitionError for anything unknown, dangling, unreachable or out of place.
 */
export function parseMachine(definition: unknown): Machine {
  const all = new Map<string, State>();
  const names = new Set<string>();

  function block(value: JsonObject, where: string): Block {
    const states = value.States;
    if (!isObject(states)) throw new DefinitionError(`${where}/States`, 'must be an object');
    for (const [name, raw] of Object.entries(states)) add(name, raw, `${where}/States/${name}`);
    const startAt = textOf(value.StartAt, `${where}/StartAt`);
    return { startAt, states: Object.keys(states) };
  }

  function add(name: string, raw: Json, where: string): void {
    if (name.length === 0 || name.length > 80)
      throw new DefinitionError(where, 'a name has 1 to 80 characters');
    if (names.has(name)) throw new DefinitionError(where, 'another state has this name');
    const type = isObject(raw) ? raw.Type : undefined;
    if (!isObject(raw) || !isType(type))
      throw new DefinitionError(`${where}/Type`, `${JSON.stringify(type)} is not a type of state`);
    // The name is taken before its blocks are read, so that a state inside cannot have it too.
    names.add(name);
    const [required, others]: [string[], string[]] = FIELDS[type];
    const o = objectWith(raw, where, ['Type', ...required], ['Comment', 'QueryLanguage', ...others]);
    language(o, where);
    const late = type === 'Task' || type === 'Map' || type === 'Parallel' ? (['result'] as const) : [];
    const base = {
      type,
      name,
      ...transition(o, type, where),
      retry: retriers(o.Retry, `${where}/Retry`),
      catch: catchers(o.Catch, `${where}/Catch`),
      ...leaving(o, where, late),
    };
    // FILL has just given the fields of this type; TypeScript cannot follow the pair through a union.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    all.set(name, { ...base, ...FILL[type](o, where, block) } as State);
  }

  const top = objectWith(
    definition,
    'definition',
    ['QueryLanguage', 'StartAt', 'States'],
    ['Comment', 'Version', 'TimeoutSeconds'],
  );
  language(top, 'definition');
  if ((top.Version ?? '1.0') !== '1.0') throw new DefinitionError('definition/Version', 'must be "1.0"');
  const machine: Machine = {
    ...block(top, 'definition'),
    all,
    ...(top.TimeoutSeconds !== undefined && {
      timeoutSeconds: numberOf(top.TimeoutSeconds, 'definition/TimeoutSeconds', {
        min: 1,
        max: MAX_SECONDS,
      }),
    }),
  };
  checkFlow(machine);
  return machine;
}
