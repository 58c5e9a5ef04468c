import { GROUND_DECIDED } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Finding } from '../../../domain/eligibility.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { findingView } from '../../../templates/pages/present/findings.ts';
import type { FindingView } from '../../../templates/pages/views.ts';
import { WORDING } from '../../wording.ts';

/** Everything computed about conditions or grounds, each with its words and what was decided on it. */
export function findingViews(
  procedure: Procedure,
  findings: readonly Finding[],
  state: CaseState,
): FindingView[] {
  return findings.map((finding) =>
    findingView(procedure, finding, WORDING.label, decisionOn(state, finding.rule.id)),
  );
}

function decisionOn({ history }: CaseState, ground: string): string | undefined {
  const event = history.findLast(({ type, payload }) => type === GROUND_DECIDED && payload.ground === ground);
  return (
    event &&
    `${inWords(dateOf(event.at))}认定可以继续：${typeof event.payload.reason === 'string' ? event.payload.reason : ''}`
  );
}
