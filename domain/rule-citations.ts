import type { Citation } from './citation.ts';
import type { Procedure, Rule } from './procedure.ts';

/** The words a rule stands on: its own citations or, where the document is silent, the quotes of its assumptions. */
export function citationsOf(procedure: Procedure, rule: Rule): readonly Citation[] {
  if (rule.citations.length > 0) return rule.citations;
  const { assumptions = [] } = rule;
  return procedure.assumptions.filter(({ id }) => assumptions.includes(id)).flatMap(({ quotes }) => quotes);
}
