import { draftStage } from '../../domain/case/state.ts';
import type { Procedure } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';
import { type Institution, loadInstitution, putInstitution } from '../adapters/directory.ts';
import type { Deps } from './deps.ts';

/** Whether a clerk may take a matter of this procedure in: a step of theirs leads out of the draft, or none of an applicant's does. */
export function isTakenAtWindow(procedure: Procedure): boolean {
  return isBegunByOfficers(procedure) || firstActors(procedure).includes('receiving-clerk');
}

/** Whether no applicant has anything to hand in, as with an agreement that was signed before its case began. */
export function isBegunByOfficers(procedure: Procedure): boolean {
  return !firstActors(procedure).includes('applicant');
}

/** Whose steps lead out of the draft. */
function firstActors(procedure: Procedure): Role[] {
  const draft = draftStage(procedure).id;
  return procedure.steps.filter(({ from }) => from.includes(draft)).flatMap(({ actor }) => actor);
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
