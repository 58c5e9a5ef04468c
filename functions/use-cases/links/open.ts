import { createHash } from 'node:crypto';
import { type Actor, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { dateOf } from '../../../domain/time/civil-date.ts';
import { procedureInForce } from '../../../procedures/versions.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { saveForm } from '../../adapters/drafts.ts';
import type { ComesFrom } from '../../adapters/proposals.ts';
import { NotFound, VersionConflict } from '../../errors.ts';
import type { Deps } from '../deps.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { writeCase } from '../write-case.ts';
import type { Source } from './source.ts';

/** The system itself, as it stands in histories. */
export const SYSTEM: Actor = { role: 'timeline', id: 'links' };

/**
 * The case that a link opens, opened once: its id follows from the event and the link, so that a second delivery finds the
 * first one's. Forms that both procedures ask for are taken over as a beginning.
 */
export async function openLinked(
  deps: Deps,
  source: Source,
  to: Procedure,
  comesFrom: ComesFrom,
): Promise<LoadedCase> {
  const caseId = idOf(comesFrom);
  try {
    return await loadCase(deps.table, caseId);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  const { loaded, agency: agencyId } = source;
  const { state, head } = loaded;
  const agency = await loadAgency(deps.table, agencyId);
  if (!agency) throw new NotFound(`agency ${agencyId}`);
  const procedure = procedureInForce(to.id, dateOf(deps.now())) ?? to;
  const payload = {
    procedure: procedure.id,
    version: procedure.version,
    agency: agency.id,
    agencyLevel: agency.level,
    institution: state.institution,
    applicantKind: state.applicantKind,
    comesFrom,
  };
  const drafted = { type: ENGINE_EVENTS.drafted, at: deps.now(), actor: SYSTEM, payload };
  try {
    await writeCase(deps, { caseId, procedure, institutionName: head.institutionName }, [drafted]);
  } catch (error) {
    // Another delivery of the same event was quicker.
    if (!(error instanceof VersionConflict)) throw error;
  }
  await takeOver(deps, caseId, procedure, await formsOf(deps, loaded));
  return await loadCase(deps.table, caseId);
}

/** The forms filled in for a case; of one that has none, those of the case it came from. */
async function formsOf(
  { table }: Pick<Deps, 'table'>,
  { state }: Pick<LoadedCase, 'state'>,
): Promise<LoadedCase['state']> {
  const from = state.history[0]?.payload.comesFrom;
  if (Object.keys(state.forms).length > 0 || !from) return state;
  return (await loadCase(table, from.caseId)).state;
}

async function takeOver(
  { table, now }: Pick<Deps, 'table' | 'now'>,
  caseId: string,
  { forms }: Procedure,
  { forms: filled, applicantKind }: LoadedCase['state'],
): Promise<void> {
  for (const { form, appliesTo } of forms) {
    const input = filled[form];
    if (!input || !appliesTo.includes(applicantKind)) continue;
    await saveForm(table, caseId, { form, input: { ...input }, version: 1, savedAt: now() });
  }
}

/** 80 bits in base 32, as ids of cases are. */
function idOf({ caseId, event, rule }: ComesFrom): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  const bytes = createHash('sha256').update(`${caseId}\n${event}\n${rule}`).digest();
  return [...bytes.subarray(0, 16)].map((byte) => alphabet[byte % 32]).join('');
}
