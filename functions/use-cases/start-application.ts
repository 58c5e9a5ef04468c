import { randomBytes } from 'node:crypto';
import { isHandledBy } from '../../domain/agency.ts';
import { type Actor, ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { procedureInForce } from '../../procedures/versions.ts';
import { recordedAnswer } from '../adapters/cases.ts';
import { loadAgency, loadInstitution } from '../adapters/directory.ts';
import { saveForm } from '../adapters/drafts.ts';
import { AlreadyDone, NotFound } from '../errors.ts';
import { fingerprintOf, keptUntil } from './act.ts';
import type { Deps } from './deps.ts';
import { loadCase } from './load-case.ts';
import { retrying, writeCase } from './write-case.ts';

export interface StartRequest {
  /** Which one; the draft takes its newest version in force. */
  procedure: Procedure;
  agency: string;
  applicantKind: string;
  actor: Actor & { institution: string };
  idempotencyKey: string;
  /** An earlier case of the same institution whose forms are taken over as a beginning. */
  copyOf?: string;
}

/** Opens a draft. The same Idempotency-Key always leads to the same draft. Returns its id, or undefined for a reused key. */
export async function startApplication(deps: Deps, asked: StartRequest): Promise<string | undefined> {
  const procedure = procedureInForce(asked.procedure.id, dateOf(deps.now()));
  if (!procedure) throw new NotFound(`procedure ${asked.procedure.id} in force`);
  const request = { ...asked, procedure };
  const { actor, applicantKind, idempotencyKey } = request;
  const fingerprint = fingerprintOf([
    procedure.id,
    request.agency,
    applicantKind,
    actor.institution,
    request.copyOf,
  ]);
  const known = (recorded: { request: string; result: unknown } | undefined) =>
    recorded?.request === fingerprint ? (recorded.result as { caseId: string }).caseId : undefined;
  const prior = await recordedAnswer(deps.table, actor.id, idempotencyKey);
  if (prior) return await withCopy(deps, known(prior), request);
  const [agency, institution] = await Promise.all([
    loadAgency(deps.table, request.agency),
    loadInstitution(deps.table, actor.institution),
  ]);
  if (!agency || !isHandledBy(agency, procedure.id)) throw new NotFound(`agency ${request.agency}`);
  if (!institution) throw new NotFound(`institution ${actor.institution}`);
  // A case to copy from that does not exist is refused before anything is written.
  if (request.copyOf) await loadCase(deps.table, request.copyOf);
  const caseId = newCaseId();
  const payload = {
    procedure: procedure.id,
    version: procedure.version,
    agency: agency.id,
    agencyLevel: agency.level,
    institution: institution.id,
    applicantKind,
    ...(request.copyOf && { copyOf: request.copyOf }),
  };
  try {
    await retrying(() =>
      writeCase(
        deps,
        { caseId, procedure, institutionName: institution.name },
        [{ type: ENGINE_EVENTS.drafted, at: deps.now(), actor, payload }],
        () => ({
          owner: actor.id,
          key: idempotencyKey,
          request: fingerprint,
          result: { caseId },
          expiresAt: keptUntil(deps.now()),
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof AlreadyDone)) throw error;
    return await withCopy(deps, known(error.recorded as { request: string; result: unknown }), request);
  }
  return await withCopy(deps, caseId, request);
}

/**
 * Takes the applicant's own forms of an earlier case over into a draft. Done again on a repeated request, because the first
 * one may have been cut off in between; a form that was saved since stays as it is.
 */
async function withCopy(
  deps: Deps,
  caseId: string | undefined,
  { procedure, applicantKind, actor, copyOf }: StartRequest,
): Promise<string | undefined> {
  if (!copyOf || !caseId) return caseId;
  const { state } = await loadCase(deps.table, copyOf);
  if (state.institution !== actor.institution) return caseId;
  for (const { form, appliesTo } of procedure.forms) {
    const input = state.forms[form];
    // What officers recorded is among the case's forms too; it is theirs.
    if (!input || !appliesTo.includes(applicantKind)) continue;
    await saveForm(deps.table, caseId, { form, input: { ...input }, version: 1, savedAt: deps.now() });
  }
  return caseId;
}

/** 80 random bits in base 32 without letters that look like figures. */
function newCaseId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
}
