import type { Cascade } from '../../../domain/agreement.ts';
import { stepOf } from '../../../domain/case/state.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { loadAgency } from '../../adapters/directory.ts';
import type { FollowOutcome } from '../../adapters/follows.ts';
import { findHolders } from '../../adapters/holders.ts';
import type { ComesFrom } from '../../adapters/proposals.ts';
import { registerSecret } from '../../adapters/register-secret.ts';
import type { Deps } from '../deps.ts';
import { saidByCascade } from '../links/prefill.ts';
import { propose } from '../links/propose.ts';
import type { Source } from '../links/source.ts';
import { subjectsOf } from '../links/targets.ts';
import { type LoadedCase, loadCase } from '../load-case.ts';
import { applicantOf, personSubjects } from '../registers/subjects.ts';
import { stepTaken } from './step-taken.ts';

/**
 * Proposes in other agreements what one agreement's event means for them; a person takes it there. What came of such a
 * proposal itself spreads no further: it would only go round. `bound`: agreements in which the same event has proposed something
 * that must follow.
 */
export async function spread(
  deps: Deps,
  source: Source,
  cascade: Cascade,
  bound: readonly (string | undefined)[] = [],
): Promise<FollowOutcome[]> {
  const { id: rule, step: stepId } = cascade;
  const nobody: FollowOutcome[] = [{ rule, kind: 'nobody' }];
  const { loaded, event, agency: agencyId } = source;
  const { procedure, state, caseId, head } = loaded;
  const agency = await loadAgency(deps.table, agencyId);
  const reaches = cascade.appliesTo.includes(state.applicantKind);
  if (!agency || !reaches || !isHighEnough(cascade, agency.level)) return nobody;
  if (isSpread(procedure, source)) return nobody;
  const comesFrom: ComesFrom = { caseId, event: event.n, rule };
  const by = { agency, institution: head.institutionName };
  const others = await othersOf(deps, source, cascade);
  const proposed = others.flatMap((other) => {
    const step = stepOf(other.procedure, stepId);
    // What must follow there says it all; what may be noted besides would only say it twice.
    if (cascade.binding === 'may' && bound.includes(other.caseId)) return [];
    return step && isCalledFor(other, step.from, step.to, cascade) ? [{ other, step }] : [];
  });
  for (const { other, step } of proposed) {
    const payload = saidByCascade(cascade, step, source, by);
    await propose(deps, source, other, { comesFrom, step, payload, binding: cascade.binding });
  }
  if (proposed.length === 0) return nobody;
  return proposed.map(({ other }) => ({ rule, kind: 'proposed', caseId: other.caseId }));
}

/** County and above, or city and above; the province's own agency is none of this system's. */
function isHighEnough({ level }: Cascade, own: 'city' | 'county'): boolean {
  return level !== 'city' || own === 'city';
}

/** Whether the event is itself what a cascade brought about. */
function isSpread(procedure: Procedure, { loaded: { state }, event }: Source): boolean {
  const taken = stepTaken(procedure, state, event);
  return (procedure.cascades ?? []).some(({ step }) => step === taken?.id);
}

/** The agreements it reaches that have not come to an end. */
async function othersOf(deps: Deps, source: Source, { reaches }: Cascade): Promise<LoadedCase[]> {
  const { loaded } = source;
  const sameInstitution = await subjectsOf(deps, loaded);
  const subjects = reaches === 'same-institution-elsewhere' ? sameInstitution : await personsOf(deps, source);
  const holders = await findHolders(deps.table, subjects);
  const own = reaches === 'branches-under-the-same-person' ? await ownCases(deps, sameInstitution) : [];
  const found = holders.filter(
    ({ caseId, agency }) =>
      caseId !== loaded.caseId &&
      !own.includes(caseId) &&
      (reaches === 'branches-under-the-same-person' || agency !== source.agency),
  );
  const cases = await Promise.all(found.map(({ caseId }) => loadCase(deps.table, caseId)));
  return cases.filter((one) => one.head.stageKind === 'open');
}

async function ownCases({ table }: Deps, subjects: readonly string[]): Promise<string[]> {
  return (await findHolders(table, subjects)).map(({ caseId }) => caseId);
}

async function personsOf({ table }: Deps, { loaded }: Source): Promise<string[]> {
  const { procedure, state } = loaded;
  const applicant = applicantOf(procedure, state.institution, state.facts);
  const secret = await registerSecret(table);
  const subjects = applicant.persons.flatMap((person) => personSubjects(secret, person, applicant));
  return subjects.filter((subject) => subject.startsWith('person:'));
}

/**
 * Whether the step is still called for there: its stage knows it, or it must be done and the agreement does not yet stand as the
 * step would leave it. Where the stage does not know it, an officer sees why.
 */
function isCalledFor(
  { procedure, state }: LoadedCase,
  from: readonly string[],
  to: string | null,
  { binding }: Cascade,
): boolean {
  if (from.includes(state.stage)) return true;
  const status = (stage: string | null) =>
    procedure.standings?.find(({ stages }) => stage !== null && stages.includes(stage))?.status;
  return binding === 'must' && to !== null && status(to) !== status(state.stage);
}
