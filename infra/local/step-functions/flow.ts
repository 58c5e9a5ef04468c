import { DefinitionError } from './expression.ts';
import type { Block, Machine, State } from './machine.ts';

/** The names of the states that may come directly after a state, in its own block. */
export function successors(state: State): string[] {
  const names = state.catch.map((catcher) => catcher.next);
  if (state.next !== undefined) names.push(state.next);
  if (state.type === 'Choice') {
    names.push(...state.choices.map((rule) => rule.next));
    if (state.default !== undefined) names.push(state.default);
  }
  return names;
}

/** The blocks nested in a state. */
export function inner(state: State): Block[] {
  if (state.type === 'Parallel') return state.branches;
  return state.type === 'Map' ? [state.processor] : [];
}

/** The state of that name; the parser has made sure that it exists. */
export function stateNamed(machine: Machine, name: string): State {
  const state = machine.all.get(name);
  if (!state) throw new Error(`no state "${name}" in the machine`);
  return state;
}

/** The variables a state may assign on any of its ways out. */
export function assigned(state: State): string[] {
  const ways = [state, ...state.catch, ...(state.type === 'Choice' ? state.choices : [])];
  return ways.flatMap((way) => way.assign?.names ?? []);
}

function checkBlock(machine: Machine, block: Block, where: string, outer: readonly string[]): void {
  if (!block.states.includes(block.startAt))
    throw new DefinitionError(`${where}/StartAt`, `there is no state "${block.startAt}" in this block`);
  const reached = new Set([block.startAt]);
  for (const name of reached)
    for (const next of successors(stateNamed(machine, name))) {
      if (!block.states.includes(next))
        throw new DefinitionError(`${where}/${name}`, `there is no state "${next}" in this block to go to`);
      reached.add(next);
    }
  const own = new Set(block.states.flatMap((name) => assigned(stateNamed(machine, name))));
  for (const name of block.states) {
    const state = stateNamed(machine, name);
    if (!reached.has(name)) throw new DefinitionError(`${where}/${name}`, 'no way leads to this state');
    // Step Functions: a variable of an inner block must not have the name of an outer one.
    for (const variable of assigned(state))
      if (outer.includes(variable))
        throw new DefinitionError(`${where}/${name}`, `the variable "${variable}" belongs to an outer block`);
    for (const nested of inner(state)) checkBlock(machine, nested, `${where}/${name}`, [...outer, ...own]);
  }
}

/** Checks that every transition stays in its block, every state can be reached and no variable is shadowed. */
export function checkFlow(machine: Machine): void {
  checkBlock(machine, machine, 'definition', []);
}
