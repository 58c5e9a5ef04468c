import { expect } from 'vitest';
import { ENGINE_EVENTS } from '../../../domain/case/event.ts';
import { formOf } from '../../../forms/registry.ts';
import { recordUpload } from '../../../functions/adapters/drafts.ts';
import { archiveOnce } from '../../../functions/adapters/files.ts';
import { awaitRecordFile, recordArrivedFile } from '../../../functions/adapters/record-files.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { writeCase } from '../../../functions/use-cases/write-case.ts';
import { procedures } from '../../../procedures/registry.ts';
import type { Who, World } from './world.ts';

/** The procedure of the tests. */
export const PROCEDURE = (() => {
  const [procedure] = procedures;
  if (!procedure) throw new Error('there is no procedure');
  return procedure;
})();

const KIND = 'medical-institution';

/** What to post to begin an application at the county's agency. */
export const START = { procedure: PROCEDURE.id, agency: 'county', applicantKind: KIND };

/** A draft of the hospital's; its id. */
export async function drafted(world: World): Promise<string> {
  const told = await world.post('/api/applications', { as: 'applicant', body: START });
  expect(told.status).toBe(201);
  return told.body.caseId;
}

/** The sample values of a form for the hospital. */
export function sampleOf(form: string): Record<string, unknown> {
  const sample = formOf(form).samples.find(({ id }) => id === KIND);
  const values: Record<string, unknown> = { ...sample?.values };
  // The samples were written for a later day than the one the tests begin on.
  if ('applicationDate' in values) values.applicationDate = '2026-09-25';
  return values;
}

/** A draft with every form and, if wanted, every file it needs. */
export async function filledIn(world: World, { files = true } = {}): Promise<string> {
  const caseId = await drafted(world);
  for (const { form, appliesTo } of PROCEDURE.forms) {
    if (!appliesTo.includes(KIND)) continue;
    const put = { as: 'applicant' as const, headers: { 'if-match': '"0"' }, body: sampleOf(form) };
    const told = await world.call('PUT', `/api/cases/${caseId}/forms/${form}`, put);
    expect(told).toMatchObject({ status: 201, body: { complete: true, errors: [] } });
  }
  if (files) await handInFiles(world, caseId);
  return caseId;
}

/** Puts a usable file on record for every material that is required, as the inspection does. */
export async function handInFiles(world: World, caseId: string, as: Who = 'applicant'): Promise<void> {
  const { body } = await world.get(`/api/cases/${caseId}/uploads`, { as });
  for (const { material, required } of body.items) {
    if (required !== 'yes') continue;
    await recordUpload(world.deps.table, caseId, {
      material,
      upload: 'u1',
      fileName: '扫描件.pdf',
      size: 1000,
      state: 'usable',
      mediaType: 'application/pdf',
      sha256: '0'.repeat(64),
      key: `uploads/${caseId}/${material}/u1/a.pdf`,
      receivedAt: world.deps.now(),
    });
  }
}

/** Takes a step that must succeed; the answer's body. */
export async function step(
  world: World,
  caseId: string,
  as: 'applicant' | 'clerk',
  name: string,
  body: object = {},
) {
  const told = await world.post(`/api/cases/${caseId}/steps/${name}`, { as, body });
  expect(told.body).toMatchObject({ caseId });
  expect(told.status).toBe(201);
  return told.body;
}

/** A complete application, handed in. */
export async function submitted(world: World, options: { files?: boolean } = {}): Promise<string> {
  const caseId = await filledIn(world, options);
  await step(world, caseId, 'applicant', 'submit');
  return caseId;
}

/** An application that was asked for more, its notice issued (as bytes that stand for a paper) or not; its id and the notice's ref. */
export async function askedForMore(world: World, issued = true): Promise<{ caseId: string; ref: string }> {
  const caseId = await submitted(world);
  const material = PROCEDURE.materials.find(({ appliesTo }) => appliesTo.includes(KIND))?.id;
  const { event } = await step(world, caseId, 'clerk', 'ask-for-more', {
    findings: [{ material, finding: '缺末页' }],
  });
  if (issued) await issue(world, caseId, event);
  const { body } = await world.get(`/api/cases/${caseId}/notices`, { as: 'clerk' });
  return { caseId, ref: body.items[0].ref };
}

/** Archives and records the first document an event made. */
export async function issue(world: World, caseId: string, eventNumber: number): Promise<void> {
  const loaded = await loadCase(world.deps.table, caseId);
  const notice = loaded.state.notices.find((made) => made.eventNumber === eventNumber);
  if (!notice) throw new Error('no notice');
  const key = `county/${caseId}/${eventNumber}.pdf`;
  const body = await archiveOnce(world.deps.files, key, Buffer.from('%PDF-1.7 paper'));
  const payload = {
    noticeId: notice.notice,
    eventNumber,
    key,
    sha256: 'ab'.repeat(32),
    size: body.byteLength,
  };
  await writeCase(world.deps, loaded, [
    {
      type: ENGINE_EVENTS.noticeIssued,
      at: world.deps.now(),
      actor: { role: 'timeline', id: 'timeline' },
      payload,
    },
  ]);
}

/** Puts a usable file on record that the county's clerk uploaded, as the inspection does. */
export async function addedToRecord(world: World, caseId: string, upload: string): Promise<void> {
  const { table, now } = world.deps;
  const by = { role: 'receiving-clerk', id: 'c1', agency: 'county' } as const;
  await awaitRecordFile(table, caseId, { upload, by, askedAt: now() });
  await recordArrivedFile(table, caseId, upload, {
    state: 'usable',
    fileName: '证据.pdf',
    size: 1000,
    mediaType: 'application/pdf',
    sha256: '0'.repeat(64),
    key: `uploads/${caseId}/record-files/${upload}/a.pdf`,
    receivedAt: now(),
  });
}
