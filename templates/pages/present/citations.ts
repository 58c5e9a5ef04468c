import type { Assumption, Citation } from '../../../domain/citation.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import type { AssumptionView, CitationView } from '../views.ts';

/** A citation with its document's title and number. @throws {Error} for a document that does not exist. */
export function citationView({ source, place, quote }: Citation): CitationView {
  const { title, number } = sourceOf(source);
  return { source, title, place, quote, ...(number ? { number } : {}) };
}

/** An assumption with its quotes. */
export function assumptionView({ id, title, question, reading, quotes }: Assumption): AssumptionView {
  return { id, title, question, reading, quotes: quotes.map(citationView) };
}

/** The assumptions of `procedure` with these ids, in the order given; an id it does not know is left to the sweeps. */
export function assumptionViews(
  procedure: Pick<Procedure, 'assumptions'>,
  ids: readonly string[] = [],
): AssumptionView[] {
  return ids.flatMap((id) => procedure.assumptions.filter((known) => known.id === id).map(assumptionView));
}
