import { randomBytes } from 'node:crypto';
import { type Actor, ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { recordedAnswer } from '../adapters/cases.ts';
import { loadAgency, loadInstitution } from '../adapters/directory.ts';
import { saveForm } from '../adapters/drafts.ts';
import { AlreadyDone, NotFound } from '../errors.ts';
import { fingerprintOf, keptUntil } from './act.ts';
import type { Deps } from './deps.ts';
import { loadCase } from './load-case.ts';
import { retrying, writeCase } from './write-case.ts';

export interface StartRequest {
  procedure: Procedure;
  agency: string;
  applicantKind: string;
  actor: Actor & { institution: string };
  idempotencyKey: string;
  /** An earlier case of the same institution whose forms are taken over as a beginning. */
  copyOf?: string;
}

/** Opens a draft. The same Idempotency-Key always leads to the same draft. Returns its id, or undefined for a reused key. */
export async function startApplication(deps: Deps, request: StartRequest): Promise<string | undefined> {
  const { procedure, actor, applicantKind, idempotencyKey } = request;
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
  if (prior) return known(prior);
  const [agency, institution] = await Promise.all([
    loadAgency(deps.table, request.agency),
    loadInstitution(deps.table, actor.institution),
  ]);
  if (!agency) throw new NotFound(`agency ${request.agency}`);
  if (!institution) throw new NotFound(`institution ${actor.institution}`);
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
    if (error instanceof AlreadyDone) return known(error.recorded as { request: string; result: unknown });
    throw error;
  }
  if (request.copyOf) await takeOver(deps, request.copyOf, caseId, actor.institution);
  return caseId;
}

async function takeOver(deps: Deps, from: string, to: string, institution: string): Promise<void> {
  const earlier = await loadCase(deps.table, from);
  if (earlier.state.institution !== institution) return;
  for (const [form, input] of Object.entries(earlier.state.forms)) {
    await saveForm(deps.table, to, { form, input: { ...input }, version: 1, savedAt: deps.now() });
  }
}

/** 80 random bits in base 32 without letters that look like figures. */
function newCaseId(): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...randomBytes(16)].map((byte) => alphabet[byte % 32]).join('');
}
