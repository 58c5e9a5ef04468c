import type { Template } from './expression.ts';
import { assigned, inner, stateNamed, successors } from './flow.ts';
import type { Block, Leaving, Machine, State } from './machine.ts';

/** Functions of JSONata 2.0.6 and those Step Functions adds: names an expression may read without assigning them. */
const FUNCTIONS = new Set(
  `abs append assert average base64decode base64encode boolean ceil clone contains count decodeUrl decodeUrlComponent
  distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger formatNumber fromMillis
  hash join keys length lookup lowercase map match max merge millis min not now number pad parse parseInteger partition
  power random range reduce replace reverse round shuffle sift single sort split spread sqrt string substring
  substringAfter substringBefore sum toMillis trim type uppercase uuid zip states`.split(/\s+/),
);

function isTemplate(value: unknown): value is Template {
  return typeof value === 'object' && value !== null && 'reads' in value && 'evaluate' in value;
}

/** Every template of one state, nested blocks excluded. */
function templates(state: State): Template[] {
  const ways = [state, ...state.catch, ...(state.type === 'Choice' ? state.choices : [])];
  return ways.flatMap((way) => Object.values(way)).filter(isTemplate);
}

/** The ways out of a state, each with what it assigns. */
function ways(state: State): { next?: string | undefined; way: Leaving }[] {
  const out: { next?: string | undefined; way: Leaving }[] = state.catch.map((way) => ({
    next: way.next,
    way,
  }));
  if (state.type === 'Choice') {
    out.push(...state.choices.map((way) => ({ next: way.next, way })));
    out.push({ next: state.default, way: state });
  } else out.push({ next: state.next, way: state });
  return out;
}

/** For each state of a block, the variables that are set on every path to it. */
function definitelySet(
  machine: Machine,
  block: Block,
  before: ReadonlySet<string>,
): Map<string, Set<string>> {
  const known = new Map([[block.startAt, new Set(before)]]);
  const work = [block.startAt];
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    const here = known.get(name) ?? new Set();
    for (const { next, way } of ways(stateNamed(machine, name))) {
      if (next === undefined) continue;
      const after = new Set([...here, ...(way.assign?.names ?? [])]);
      const old = known.get(next);
      const met = old ? new Set([...old].filter((variable) => after.has(variable))) : after;
      if (old?.size === met.size) continue;
      known.set(next, met);
      work.push(next);
    }
  }
  return known;
}

function canEnd(machine: Machine, name: string, seen = new Set<string>()): boolean {
  if (seen.has(name)) return false;
  seen.add(name);
  const state = stateNamed(machine, name);
  if (state.type === 'Succeed' || state.type === 'Fail') return true;
  if (state.type !== 'Choice' && state.next === undefined) return true;
  return successors(state).some((next) => canEnd(machine, next, seen));
}

function lintBlock(machine: Machine, block: Block, before: ReadonlySet<string>): string[] {
  const known = definitelySet(machine, block, before);
  return block.states.flatMap((name) => {
    const state = stateNamed(machine, name);
    const set = known.get(name) ?? new Set();
    const reads = new Set(templates(state).flatMap((template) => [...template.reads]));
    const findings = [...reads]
      .filter((variable) => !set.has(variable) && !FUNCTIONS.has(variable))
      .map((variable) => `${name}: $${variable} is not set on every path to this state`);
    for (const variable of assigned(state))
      if (FUNCTIONS.has(variable)) findings.push(`${name}: the variable $${variable} hides a function`);
    if (!canEnd(machine, name)) findings.push(`${name}: no way leads from here to an end`);
    if (state.type === 'Task' && !state.timeout) findings.push(`${name}: a Task without TimeoutSeconds`);
    return [...findings, ...inner(state).flatMap((nested) => lintBlock(machine, nested, set))];
  });
}

/**
 * What asl-validator does not see: variables read that some path leaves unset or that hide a function, states that can never come to an end,
 * tasks without a time limit. Returns one sentence a finding.
 */
export function lintMachine(machine: Machine): string[] {
  return lintBlock(machine, machine, new Set());
}
