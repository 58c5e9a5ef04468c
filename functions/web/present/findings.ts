import { GROUND_DECIDED } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Finding } from '../../../domain/eligibility.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { forms } from '../../../forms/registry.ts';
import { type Field, fieldsOf, labelOf } from '../../../forms/form.ts';
import { findingView } from '../../../templates/pages/present/findings.ts';
import type { FindingView } from '../../../templates/pages/views.ts';

/** Facts' names as the forms call them, for explanations; `table.column` for a column. */
export const WORDING = { label: (fact: string): string | undefined => LABELS.get(fact) };

const LABELS = new Map<string, string>(
  forms.flatMap(fieldsOf).flatMap((field: Field) => [
    [field.name, labelOf(field)] as const,
    ...(field.columns ?? []).map((column) => [`${field.name}.${column.name}`, labelOf(column)] as const),
  ]),
);

/** Everything computed about conditions or grounds, each with its words and what was decided on it. */
export function findingViews(procedure: Procedure, findings: readonly Finding[], state: CaseState): FindingView[] {
  return findings.map((finding) => findingView(procedure, finding, WORDING.label, decisionOn(state, finding.rule.id)));
}

function decisionOn({ history }: CaseState, ground: string): string | undefined {
  const event = history.findLast(({ type, payload }) => type === GROUND_DECIDED && payload['ground'] === ground);
  return event && `${inWords(dateOf(event.at))}认定可以继续：${String(event.payload['reason'] ?? '')}`;
}
