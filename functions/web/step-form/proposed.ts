import type { Step } from '../../../domain/procedure.ts';
import { loadProposal, type Proposal } from '../../adapters/proposals.ts';
import type { WebDeps } from '../context.ts';
import type { Entries, Tried } from './context.ts';
import { last } from './context.ts';

/** The control that says which proposal a step takes up. */
export const PROPOSAL = '_proposal';

/** The proposal that a page is opened or a form is sent with, if it is one of this case and step. */
export async function proposalFor(
  { table }: Pick<WebDeps, 'table'>,
  caseId: string,
  step: Step,
  id: string | undefined,
): Promise<Proposal | undefined> {
  if (!id || id.length > 300) return undefined;
  const found = await loadProposal(table, caseId, id);
  return found?.step === step.id && found.state === 'open' ? found : undefined;
}

/** A step's form as the proposal fills it in; nothing of it is wrong yet. */
export function filledIn({
  id,
  step,
  payload,
}: Proposal): Tried & { step: string; links: readonly []; rows: true } {
  const said = Object.entries(payload).flatMap(([name, value]): [string, string][] =>
    value === true ? [[name, 'yes']] : typeof value === 'string' ? [[name, value]] : [],
  );
  return { step, entries: [...said, [PROPOSAL, id]], errors: {}, links: [], rows: true };
}

/** The hidden control that carries it on. */
export function proposalControl(entries: Entries): { name: string; value: string }[] {
  const value = last(entries, PROPOSAL);
  return value ? [{ name: PROPOSAL, value }] : [];
}
