import type { Procedure } from '../../../domain/procedure.ts';

/** Where criteria name the facts they look at. */
const NAMES = ['fact', 'since', 'by', 'on', 'until', 'count'] as const;

const remembered = new WeakMap<Procedure, ReadonlySet<string>>();

/** Every fact that a criterion of the procedure looks at: nothing else need be looked up for it. */
export function factsAsked(procedure: Procedure): ReadonlySet<string> {
  const known = remembered.get(procedure);
  if (known) return known;
  const { refusalGrounds, conditions, materials, steps, deadlines, grounds, gates, supplied } = procedure;
  const names = new Set<string>();
  collect([refusalGrounds, conditions, materials, steps, deadlines, grounds, gates], names);
  for (const { facts } of supplied ?? []) for (const fact of facts) names.add(fact);
  remembered.set(procedure, names);
  return names;
}

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, names);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner !== 'string') collect(inner, names);
    else if (NAMES.some((name) => name === key)) names.add(inner);
  }
}

/** What a procedure's criteria compare a fact with: yes or no, a day, or certain words. */
export function comparedWith(procedure: Procedure, fact: string): 'yes-no' | 'date' | readonly string[] {
  const words = new Set<string>();
  let dated = false;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one);
    else if (value !== null && typeof value === 'object') {
      const { is, onOrBefore, since, ...rest } = value as Record<string, unknown>;
      if (rest.fact === fact && typeof is === 'string') words.add(is);
      if ((rest.fact === fact && onOrBefore !== undefined) || since === fact) dated = true;
      for (const inner of Object.values(value)) look(inner);
    }
  };
  look([procedure.refusalGrounds, procedure.steps, procedure.grounds, procedure.conditions]);
  if (dated) return 'date';
  return words.size > 0 ? [...words] : 'yes-no';
}
