import { textFact } from '../../../domain/criterion.ts';
import type { Procedure, Step } from '../../../domain/procedure.ts';
import { loadInstitution } from '../../adapters/directory.ts';
import { findHolders } from '../../adapters/holders.ts';
import { listHeads } from '../../adapters/queues.ts';
import { ifThere } from '../../errors.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { institutionSubjects } from '../registers/subjects.ts';
import type { Source } from './source.ts';

/**
 * The institution's case that a link leads to: of that procedure and with the same agency; one that is open before one that is
 * over, one of the same account before one that only shares the code, one whose stage knows the step, the newest of several. Agreements are found strongly consistent under the
 * institution's account and credit code; other cases by the index of an institution's cases.
 */
export async function targetOf(
  deps: Pick<Deps, 'table'>,
  { loaded, agency }: Source,
  to: Procedure,
  step: Step,
): Promise<LoadedCase | undefined> {
  const { caseId, state } = loaded;
  const found = to.standings
    ? (await findHolders(deps.table, await subjectsOf(deps, loaded)))
        .filter((holder) => holder.procedure === to.id && holder.agency === agency)
        .map((holder) => holder.caseId)
    : await ownedBy(deps, state.institution, to.id, agency);
  const cases = await Promise.all(
    found.filter((id) => id !== caseId).map((id) => ifThere(loadCase(deps.table, id))),
  );
  const rank = (one: LoadedCase) =>
    Number(one.head.stageKind !== 'final') * 8 +
    Number(one.state.institution === state.institution) * 4 +
    Number(step.from.includes(one.state.stage)) * 2 +
    Number(one.head.stageKind !== 'draft');
  return cases
    .filter((one) => one !== undefined)
    .sort((a, b) => rank(b) - rank(a) || (a.head.createdAt < b.head.createdAt ? 1 : -1))[0];
}

/** The keys under which the institution of a case is found. */
export async function subjectsOf(
  { table }: Pick<Deps, 'table'>,
  { state }: Pick<LoadedCase, 'state'>,
): Promise<string[]> {
  const profile = await loadInstitution(table, state.institution);
  const creditCode = textFact(state.facts, 'creditCode', profile?.creditCode).toUpperCase();
  return institutionSubjects({ institution: state.institution, ...(creditCode && { creditCode }) });
}

async function ownedBy(
  { table }: Pick<Deps, 'table'>,
  institution: string,
  procedure: string,
  agency: string,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listHeads(table, { institution }, cursor, 100);
    ids.push(
      ...page.heads
        .filter((head) => head.procedure === procedure && head.agency === agency)
        .map(({ caseId }) => caseId),
    );
    cursor = page.cursor;
  } while (cursor);
  return ids;
}
