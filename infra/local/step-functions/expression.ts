import jsonata from 'jsonata';
import { queryError, StateError } from './failure.ts';
import { type Surroundings, stepFunctions } from './functions.ts';
import { copyOf, type Json, type JsonObject, messageOf } from './json.ts';

/** What an expression can read. */
export interface Scope extends Surroundings {
  /** The value of `$states`. */
  states: JsonObject;
  /** The machine's own variables. */
  variables: JsonObject;
}

/** A field of the definition with its `{% … %}` expressions compiled. */
export interface Template {
  /** Evaluates every expression in it. Throws StateError `States.QueryEvaluationError`. */
  evaluate(scope: Scope): Promise<Json>;
  /** Names read and not bound inside the expressions themselves, `$states` and functions included. */
  readonly reads: ReadonlySet<string>;
  /** True when the field holds no expression at all. */
  readonly literal: boolean;
}

/** Parts of `$states` that exist only after the state's work: where they may be read is fixed by the field. */
export type Late = 'result' | 'errorOutput';

/** Thrown while a machine is registered; `message` names the place in the definition. */
export class DefinitionError extends Error {
  constructor(where: string, problem: string) {
    super(`${where}: ${problem}`);
    this.name = 'DefinitionError';
  }
}

/** Steps one evaluation may take; an endless recursion becomes an error instead of a hung process. */
const MAX_STEPS = 500_000;

// Per-evaluation state is bound under a name that no expression can spell.
const RUN = '\u0000run';
class Run {
  steps = 0;
  readonly date: Date;
  constructor(now: number) {
    this.date = new Date(now);
  }
}

function onStep(
  _node: unknown,
  _input: unknown,
  environment: { lookup(name: string): unknown; timestamp: Date },
) {
  const run = environment.lookup(RUN);
  if (!(run instanceof Run)) return;
  // jsonata stamps evaluations with the machine's clock; date pictures without a year would read it.
  environment.timestamp = run.date;
  run.steps += 1;
  if (run.steps > MAX_STEPS) throw queryError('The JSONata expression did not come to an end.');
}

interface Node {
  type?: unknown;
  value?: unknown;
  [key: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function walk(node: unknown, visit: (node: Node) => void, seen = new Set<unknown>()): void {
  if (typeof node !== 'object' || node === null || seen.has(node)) return;
  seen.add(node);
  if (isNode(node)) visit(node);
  for (const value of Object.values(node)) walk(value, visit, seen);
}

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const nameIn = (node: unknown) => (isNode(node) && typeof node.value === 'string' ? node.value : '');

function inspect(ast: unknown, where: string, late: readonly Late[]): Set<string> {
  const reads = new Set<string>();
  const bound = new Set<string>();
  walk(ast, (node) => {
    if (node.type === 'variable' && typeof node.value === 'string' && node.value !== '')
      reads.add(node.value);
    if (node.type === 'bind') bound.add(nameIn(node.lhs));
    if (node.type === 'lambda') for (const arg of listIn(node.arguments)) bound.add(nameIn(arg));
    for (const key of ['focus', 'index']) if (typeof node[key] === 'string') bound.add(node[key]);
    const [first, second] = node.type === 'path' ? listIn(node.steps) : [];
    if (!isNode(first) || first.type !== 'variable' || first.value !== 'states') return;
    if (!isNode(second) || second.type !== 'name') return;
    const name = nameIn(second);
    if ((name === 'result' || name === 'errorOutput') && !late.includes(name))
      throw new DefinitionError(where, `$states.${name} is not available in this field`);
    if (!['input', 'context', 'result', 'errorOutput'].includes(name))
      throw new DefinitionError(where, `$states has no field "${name}"`);
  });
  if (reads.has('eval')) throw new DefinitionError(where, '$eval is not available in Step Functions');
  for (const name of bound) reads.delete(name);
  return reads;
}

/** Functions are values in JSONata, but JSON has none. */
function holdsFunction(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value !== 'object' || value === null) return false;
  if ('_jsonata_function' in value || '_jsonata_lambda' in value) return true;
  return Object.values(value).some(holdsFunction);
}

function compileExpression(source: string, where: string, late: readonly Late[]): Template {
  let expression: jsonata.Expression;
  try {
    expression = jsonata(source);
  } catch (error) {
    throw new DefinitionError(where, `JSONata syntax error: ${messageOf(error)}`);
  }
  const reads = inspect(expression.ast(), where, late);
  // jsonata calls this hook before every node; its type declarations know only string names here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  expression.assign(Symbol.for('jsonata.__evaluate_entry') as unknown as string, onStep);
  return {
    literal: false,
    reads,
    async evaluate(scope) {
      const run = new Run(scope.now);
      const bindings = { ...stepFunctions(scope), ...scope.variables, states: scope.states, [RUN]: run };
      let value: unknown;
      try {
        value = await expression.evaluate({}, bindings);
      } catch (error) {
        if (error instanceof StateError) throw error;
        throw queryError(`The JSONata expression '${source}' in '${where}' failed: ${messageOf(error)}`);
      }
      if (value === undefined || holdsFunction(value))
        throw queryError(
          `The JSONata expression '${source}' in '${where}' returned nothing that JSON can hold.`,
        );
      return copyOf(value);
    },
  };
}

/**
 * Compiles a field of the definition. `where` names it in errors; `late` says which late parts of `$states` it may read.
 * Throws DefinitionError for bad syntax, `$eval`, an unfinished `{%`, or `$states` fields out of place.
 */
export function compile(value: Json, where: string, late: readonly Late[] = []): Template {
  if (typeof value === 'string') {
    const opens = value.startsWith('{%');
    const closes = value.endsWith('%}');
    if (opens && closes) return compileExpression(value.slice(2, -2).trim(), where, late);
    if (opens || closes)
      throw new DefinitionError(where, 'an expression must be wrapped in {% … %} as a whole');
  }
  if (typeof value !== 'object' || value === null)
    return { literal: true, reads: new Set(), evaluate: () => Promise.resolve(value) };
  const entries = Object.entries(value).map(
    ([key, item]) =>
      [key, compile(item, Array.isArray(value) ? `${where}[${key}]` : `${where}/${key}`, late)] as const,
  );
  return {
    literal: entries.every(([, template]) => template.literal),
    reads: new Set(entries.flatMap(([, template]) => [...template.reads])),
    async evaluate(scope) {
      const values: [string, Json][] = [];
      for (const [key, template] of entries) values.push([key, await template.evaluate(scope)]);
      return Array.isArray(value) ? values.map(([, item]) => item) : Object.fromEntries(values);
    },
  };
}
