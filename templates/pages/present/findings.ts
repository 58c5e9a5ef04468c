import type { Finding } from '../../../domain/eligibility.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import type { FindingView } from '../views.ts';
import { assumptionViews, citationView } from './citations.ts';

/**
 * What was computed of one condition or ground, for the officer. `label` names facts as their forms do; `decision` is a
 * person's word on record.
 */
export function findingView(
  procedure: Procedure,
  finding: Finding,
  label: (fact: string) => string | undefined,
  decision?: string,
): FindingView {
  const { rule, verdict, explanation, missing } = finding;
  return {
    id: rule.id,
    label: rule.label,
    verdict,
    explanation,
    // What the explanation names already is not said twice.
    missing: missing.map((fact) => label(fact) ?? fact).filter((name) => !explanation.includes(`“${name}”`)),
    citations: rule.citations.map(citationView),
    assumptions: assumptionViews(procedure, rule.assumptions),
    ...(decision ? { decision } : {}),
  };
}
