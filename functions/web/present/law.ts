import type { Citation } from '../../../domain/citation.ts';
import type { Procedure, Rule } from '../../../domain/procedure.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import type { AssumptionView, CitationView } from '../../../templates/pages/views.ts';

/** A rule's own words with the document they stand in. */
export function citationView({ source, place, quote }: Citation): CitationView {
  const { title, number } = sourceOf(source);
  return { source, title, place, quote, ...(number && { number }) };
}

export function citationViews(citations: readonly Citation[]): CitationView[] {
  return citations.map(citationView);
}

/** The readings in use that bear on a rule. */
export function assumptionViews(procedure: Procedure, rule: Pick<Rule, 'assumptions'>): AssumptionView[] {
  return (rule.assumptions ?? []).flatMap((id) => {
    const found = procedure.assumptions.find((assumption) => assumption.id === id);
    return found ? { ...found, quotes: citationViews(found.quotes) } : [];
  });
}

/** Every reading in use of a procedure. */
export function allAssumptions(procedure: Procedure): AssumptionView[] {
  return assumptionViews(procedure, { assumptions: procedure.assumptions.map(({ id }) => id) });
}
