import { type Actor, type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import { stepOf } from '../../../domain/case/state.ts';
import type { Procedure, Rule, Step } from '../../../domain/procedure.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { loadProposal, type Proposal, proposalsOf, settleProposal } from '../../adapters/proposals.ts';
import type { Table } from '../../adapters/table.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { retrying, writeCase } from '../write-case.ts';

/** Whether other cases can propose anything in cases of this procedure. */
export function takesProposals({ links, cascades }: Procedure): boolean {
  return links !== undefined || cascades !== undefined;
}

/**
 * The event that has settled a proposal: one of its step after it was made, however it came about, or the decision not to follow
 * it. Undefined while it is open.
 */
export function settledBy(
  { procedure, state: { history } }: Pick<LoadedCase, 'procedure' | 'state'>,
  { id, step, version }: Proposal,
): { event: CaseEvent; state: 'taken' | 'declined' } | undefined {
  const wanted = stepOf(procedure, step);
  for (const event of history.slice(version)) {
    const { type, payload } = event;
    if (type === ENGINE_EVENTS.proposalDeclined && payload.proposal === id)
      return { event, state: 'declined' };
    if (type === wanted?.event || payload.scheduled?.step === step) return { event, state: 'taken' };
  }
  return undefined;
}

/** Takes off the list whatever the case's history has settled. A step taken is thereby taken up, wherever it was taken. */
export async function settleProposals(table: Table, loaded: Omit<LoadedCase, 'head'>): Promise<void> {
  if (!takesProposals(loaded.procedure)) return;
  for (const proposal of await proposalsOf(table, loaded.caseId)) {
    const settled = proposal.state === 'open' ? settledBy(loaded, proposal) : undefined;
    if (settled) await settleProposal(table, proposal, settled.state, settled.event.n);
  }
}

/** The proposals of a case that are open as its history stands. */
export async function openProposals(table: Table, loaded: LoadedCase): Promise<Proposal[]> {
  if (!takesProposals(loaded.procedure)) return [];
  const all = await proposalsOf(table, loaded.caseId);
  return all.filter((one) => one.state === 'open' && !settledBy(loaded, one));
}

/** The step a proposal is about; undefined where the procedure has none of the name any more. */
export function stepProposed(
  { procedure }: Pick<LoadedCase, 'procedure'>,
  proposal: Proposal,
): Step | undefined {
  return stepOf(procedure, proposal.step);
}

/** The cascade of the other case's procedure, or the link of this one's, that a proposal rests on: for its words. */
export function ruleBehind({ from, procedure }: Proposal): Rule | undefined {
  const cascades = procedureOf(from.procedure)?.cascades ?? [];
  const links = procedureOf(procedure)?.links ?? [];
  return [...cascades, ...links].find(({ id }) => id === from.rule);
}

export type DeclineOutcome =
  | { kind: 'done' }
  | { kind: 'refused'; message: string }
  /** There is none such, or it is settled. */
  | { kind: 'gone' };

const LONGEST = 500;

/** Puts on the case's record that a proposed step is not taken, by whom and why. */
export async function declineProposal(
  deps: Deps,
  actor: Actor,
  { caseId, id, reason: typed }: { caseId: string; id: string; reason: string },
): Promise<DeclineOutcome> {
  const reason = typed.trim();
  if (reason === '') return { kind: 'refused', message: '请写明不办理的理由。' };
  if (reason.length > LONGEST) return { kind: 'refused', message: `理由最多${LONGEST}个字。` };
  return await retrying(async () => {
    const proposal = await loadProposal(deps.table, caseId, id);
    const loaded = await loadCase(deps.table, caseId);
    if (proposal?.state !== 'open' || settledBy(loaded, proposal)) return { kind: 'gone' };
    const { caseId: source, event, rule } = proposal.from;
    const comesFrom = { caseId: source, event, rule };
    const payload = { proposal: id, step: proposal.step, comesFrom, reason };
    const declined = { type: ENGINE_EVENTS.proposalDeclined, at: deps.now(), actor, payload };
    const state = await writeCase(deps, loaded, [declined]);
    await settleProposal(deps.table, proposal, 'declined', state.version);
    return { kind: 'done' };
  });
}
