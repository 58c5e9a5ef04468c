import { draftStage } from '../../domain/case/state.ts';
import type { Procedure, Step } from '../../domain/procedure.ts';
import { type Institution, loadInstitution, putInstitution } from '../adapters/directory.ts';
import type { Deps } from './deps.ts';

/** Whether a clerk may take a matter of this procedure in: a step of theirs leads out of the draft, or nothing is handed in. */
export function isTakenAtWindow(procedure: Procedure): boolean {
  const clerks = firstSteps(procedure).some(({ actor }) => actor.includes('receiving-clerk'));
  return clerks || isBegunByOfficers(procedure);
}

/** Whether nothing is filled in and handed in, as with an agreement that was signed before its case began. */
export function isBegunByOfficers(procedure: Procedure): boolean {
  return !firstSteps(procedure).some(({ actor, edits }) => edits || actor.includes('applicant'));
}

/** The steps out of the draft. */
function firstSteps(procedure: Procedure): Step[] {
  const draft = draftStage(procedure).id;
  return procedure.steps.filter(({ from }) => from.includes(draft));
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
