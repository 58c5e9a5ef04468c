import type { Refusal } from '../../../domain/case/decide.ts';
import type { EventPayload } from '../../../domain/case/event.ts';
import type { Step } from '../../../domain/procedure.ts';
import { type ComesFrom, type Proposal, putProposal } from '../../adapters/proposals.ts';
import type { Deps } from '../deps.ts';
import type { LoadedCase } from '../load-case.ts';
import type { Source } from './source.ts';

/** What is proposed, and why a person is asked. */
export interface Proposed {
  comesFrom: ComesFrom;
  step: Step;
  payload: EventPayload;
  binding?: 'must' | 'may';
  refusals?: readonly Refusal[];
}

/** Puts a step beside a case for its officers, filled in as far as it can be; once, however often it is delivered. */
export async function propose(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  { loaded: from, agency }: Source,
  { caseId, procedure, state, head }: LoadedCase,
  { comesFrom, step, payload, binding, refusals = [] }: Proposed,
): Promise<void> {
  const because = refusals.map(({ message }) => message).join('');
  const proposal: Proposal = {
    id: `${comesFrom.caseId}.${comesFrom.event}.${comesFrom.rule}`,
    caseId,
    agency: state.agency,
    institutionName: head.institutionName,
    procedure: procedure.id,
    procedureVersion: procedure.version,
    step: step.id,
    payload,
    from: {
      ...comesFrom,
      procedure: from.procedure.id,
      agency,
      institutionName: from.head.institutionName,
    },
    ...(binding && { binding }),
    ...(because && { because }),
    version: state.version,
    at: now(),
    state: 'open',
  };
  await putProposal(table, proposal);
}
