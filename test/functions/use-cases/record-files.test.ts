import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawFrom } from '../../../domain/draw.ts';
import type { Draw } from '../../../domain/step.ts';
import { loadRecordFiles } from '../../../functions/adapters/record-files.ts';
import { gatherParts } from '../../../functions/case-file/gather.ts';
import { registerFormDocuments } from '../../../functions/documents/form-documents.ts';
import { inspectUpload } from '../../../functions/use-cases/inspect-upload.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { RECORD_FILES, requestRecordFile } from '../../../functions/use-cases/record-files.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begunOf, done, must, officer, submitted, take } from './cases.ts';

let world: World;
let pdf: Uint8Array;
beforeAll(async () => {
  registerFormDocuments();
  world = await openWorld();
  const document = await PDFDocument.create();
  document.addPage([595, 842]).drawText('SCAN');
  pdf = await document.save();
});
afterAll(() => world.close());

const REVIEWER: Viewer = { sub: 'reviewer-1', name: '某', role: 'reviewer', agency: 'city' };
const PANEL = {
  panel: { members: [{ name: '王某', organisation: '某单位', profession: '医药卫生', interest: false }] },
};
const FALSIFIED = { foundOn: '2026-09-07', facts: '租赁合同系伪造', evidence: '出租人书面证明' };

async function reviewed(): Promise<string> {
  const caseId = await submitted(world.deps);
  await done(world.deps, caseId, officer(), 'accept');
  await done(world.deps, caseId, officer('reviewer'), 'convene-panel', PANEL);
  return caseId;
}

/** Posts bytes under a key and has them inspected, as the bucket's event does. */
async function arrived(key: string, body: Uint8Array): Promise<void> {
  const { files } = world.deps;
  const put = new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body });
  const { VersionId } = await files.client.send(put);
  await inspectUpload(world.deps, { key, size: body.byteLength, ...(VersionId && { versionId: VersionId }) });
}

/** A file that the reviewer uploads to a case. */
async function added(caseId: string, body: Uint8Array, name = '证据.pdf'): Promise<string> {
  const { upload } = must(await requestRecordFile(world.deps, REVIEWER, { caseId }));
  await arrived(`uploads/${caseId}/${RECORD_FILES}/${upload}/${name}`, body);
  return upload;
}

describe('第十四条（前） 经办机构留存相关证据: files of officers', () => {
  test('that are no such files, were refused, are another case’s or nobody’s are refused with the step, and nothing happens', async () => {
    const { deps } = world;
    const [caseId, other] = [await reviewed(), await reviewed()];
    const refused = await added(caseId, Buffer.from('no document at all'));
    expect((await loadRecordFiles(deps.table, caseId))[0]).toMatchObject({ state: 'refused' });
    const foreign = await added(other, pdf);
    for (const scans of [[refused], [foreign], ['unknown'], [{ upload: 'forged', key: 'k', sha256: 's' }]]) {
      const said = { ...FALSIFIED, scans };
      const outcome = await take(deps, caseId, officer('reviewer'), 'end-for-falsification', said);
      expect(outcome, JSON.stringify(scans)).toMatchObject({
        kind: 'refused',
        refusals: [{ reason: 'payload', field: 'scans' }],
      });
    }
  });

  test('that nobody asked to post are not taken', async () => {
    const caseId = await reviewed();
    await arrived(`uploads/${caseId}/${RECORD_FILES}/0123456789/a.pdf`, pdf);
    expect(await loadRecordFiles(world.deps.table, caseId)).toEqual([]);
  });

  test('are asked for, inspected, put on record by an act with their hashes, and bound into the case file', async () => {
    const { deps } = world;
    const caseId = await reviewed();
    const upload = await added(caseId, pdf);
    expect(await loadRecordFiles(deps.table, caseId)).toMatchObject([
      { upload, state: 'usable', by: { role: 'reviewer', id: 'reviewer-1' }, fileName: '证据.pdf' },
    ]);
    await done(deps, caseId, officer('reviewer'), 'end-for-falsification', { ...FALSIFIED, scans: [upload] });
    const loaded = await loadCase(deps.table, caseId);
    expect(loaded.state.history.at(-1)?.payload.scans).toMatchObject([
      { upload, fileName: '证据.pdf', size: pdf.byteLength, mediaType: 'application/pdf' },
    ]);
    const parts = (await gatherParts(deps, loaded)).filter(({ group }) => group === 'records');
    expect(parts).toMatchObject([
      { title: '证据文件（证据.pdf）', author: '某市医保中心', content: { kind: 'pdf' } },
    ]);
  });
});

describe('002 随机抽取评审专家', () => {
  const POOL = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({
    name,
    organisation: `${name}医院`,
    profession: '临床',
  }));

  test('the panel is drawn when the act is written, from a seed nobody had before, and anyone can draw it again', async () => {
    const { deps } = world;
    const seeds = new Set<string>();
    for (let n = 0; n < 2; n += 1) {
      const caseId = await begunOf(deps, { procedure: 'jilin/provincial' });
      await done(deps, caseId, APPLICANT, 'submit');
      await done(deps, caseId, officer(), 'pass-materials', { conditionsMet: true });
      const order = { pool: POOL, exclusions: [{ name: '甲', reason: '曾在该院任职' }], size: 3 };
      await done(deps, caseId, officer('reviewer'), 'draw-panel', { draw: order });
      const { history } = (await loadCase(deps.table, caseId)).state;
      const draw = must(history.at(-1)).payload.draw as Draw;
      expect(draw.seed).toMatch(/^[\da-f]{64}$/u);
      expect(draw.drawn).toHaveLength(3);
      expect(draw.drawn).not.toContain('甲');
      expect(drawFrom(order, draw.seed)).toEqual(draw);
      seeds.add(draw.seed);
    }
    expect(seeds.size).toBe(2);
  });
});
