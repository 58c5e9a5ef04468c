import type { CaseEvent } from '../../../domain/case/event.ts';
import { factsNow } from '../../../domain/case/facts.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { ComesFrom } from '../../adapters/proposals.ts';
import { agencyAt } from '../agency-at.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import type { Told } from './prefill.ts';

/** An event that means something for other cases, with its case. */
export interface Source extends Told {
  loaded: LoadedCase;
  /** The agency that decided it. */
  agency: string;
}

/** An event with its case as it stands now. @throws {NotFound} {BrokenHistory} */
export async function loadSource(
  deps: Pick<Deps, 'table' | 'now'>,
  caseId: string,
  n: number,
): Promise<Source> {
  const loaded = await loadCase(deps.table, caseId);
  const { procedure, state } = loaded;
  const event = state.history[n - 1];
  if (!event) throw new Error(`case ${caseId} has no event ${n}`);
  // Who began the case: an applicant, or the link that opened it.
  const openedBy = state.history[0]?.payload.comesFrom?.rule ?? 'applicant';
  const facts: Facts = { ...factsNow(procedure, state, deps.now()), openedBy };
  return {
    loaded,
    event,
    facts,
    reference: state.receiptNumber ?? caseId,
    agency: agencyAt(state.history, n),
  };
}

/** The event of a case that came of this, if there is one. */
export function cameOf(history: readonly CaseEvent[], from: ComesFrom): CaseEvent | undefined {
  return history.find(
    ({ payload: { comesFrom } }) =>
      comesFrom?.caseId === from.caseId && comesFrom.event === from.event && comesFrom.rule === from.rule,
  );
}
