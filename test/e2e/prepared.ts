import { randomUUID } from 'node:crypto';
import { recordUpload, saveForm } from '../../functions/adapters/drafts.ts';
import { act } from '../../functions/use-cases/act.ts';
import { loadDossier } from '../../functions/use-cases/dossier.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { startApplication } from '../../functions/use-cases/start-application.ts';
import type { House } from './house.ts';
import { type Applicant, answersTo, PROCEDURE } from './journey.ts';

/** A case submitted through the use cases, for journeys that begin later. Returns its path. */
export async function submitted(
  { deps }: House,
  applicant: Applicant,
  { today, without = [] }: { today: string; without?: readonly string[] },
): Promise<string> {
  const actor = { role: 'applicant' as const, id: applicant.account, institution: applicant.institution };
  const agency = 'liaocheng-city';
  const caseId = await startApplication(deps, {
    procedure: PROCEDURE,
    agency,
    applicantKind: applicant.kind,
    actor,
    idempotencyKey: randomUUID(),
  });
  if (!caseId) throw new Error('the case was not begun');
  for (const { form, appliesTo } of PROCEDURE.forms) {
    if (!appliesTo.includes(applicant.kind)) continue;
    await saveForm(deps.table, caseId, {
      form,
      input: answersTo(form, applicant, today),
      version: 1,
      savedAt: deps.now(),
    });
  }
  const { materials } = await loadDossier(deps, await loadCase(deps.table, caseId));
  for (const { material, required } of materials) {
    if (required !== 'yes' || without.includes(material.id)) continue;
    await recordUpload(deps.table, caseId, {
      material: material.id,
      upload: 'prepared',
      fileName: '扫描件.pdf',
      size: 1000,
      state: 'usable',
      mediaType: 'application/pdf',
      sha256: '0'.repeat(64),
      key: `uploads/${caseId}/${material.id}/prepared/a.pdf`,
      receivedAt: deps.now(),
    });
  }
  const outcome = await act(deps, {
    caseId,
    actor,
    act: { step: 'submit', payload: {} },
    idempotencyKey: randomUUID(),
  });
  if (outcome.kind !== 'done') throw new Error(`not submitted: ${JSON.stringify(outcome).slice(0, 300)}`);
  return `/cases/${caseId}`;
}
