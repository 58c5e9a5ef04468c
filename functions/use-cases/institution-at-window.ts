import { draftStage } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { type Institution, loadInstitution, putInstitution } from '../adapters/directory.ts';
import type { Deps } from './deps.ts';

/** Whether a clerk may take an application of this procedure in at the window: it has a step of theirs out of the draft. */
export function isTakenAtWindow(procedure: Procedure): boolean {
  const draft = draftStage(procedure).id;
  return procedure.steps.some(({ actor, from }) => actor.includes('receiving-clerk') && from.includes(draft));
}

/** The institution as the directory knows it; who has never applied is entered under the credit code. */
export async function institutionAtWindow(
  { table }: Pick<Deps, 'table'>,
  typed: Institution,
): Promise<Institution> {
  const known = await loadInstitution(table, typed.id);
  if (known) return known;
  await putInstitution(table, typed);
  return typed;
}
