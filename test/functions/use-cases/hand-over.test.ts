import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAwaitingSeal } from '../../../functions/adapters/awaiting.ts';
import { listHeads } from '../../../functions/adapters/queues.ts';
import { mayOn } from '../../../functions/case-permission.ts';
import { approveSeal } from '../../../functions/use-cases/act-on-notice.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { verifyCode } from '../../../functions/use-cases/verify.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import { openWorld, type World } from '../world.ts';
import { APPLICANT, begunOf, done, expectSound, must, officer, take } from './cases.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALIFICATION = 'outpatient-special-diseases/qualification';
const RESULT = 'outpatient-special-diseases/evaluation-result';
const at = (role: Viewer['role'], agency: string): Viewer => ({
  sub: `${role}-1`,
  name: '某',
  role,
  agency,
});

const stateOf = async (caseId: string) => (await loadCase(world.deps.table, caseId)).state;

/** Issues every document that is owed, as the timeline does. */
async function issueAll(caseId: string): Promise<void> {
  for (const { eventNumber, notice, issued } of (await stateOf(caseId)).notices)
    if (!issued) await world.invoke('issue-notice', { caseId, eventNumber, notice });
}

/** A case of a county agency up to the visit. */
async function visited(agency: string): Promise<string> {
  const { deps } = world;
  const caseId = await begunOf(deps, { procedure: QUALIFICATION, agency });
  await done(deps, caseId, APPLICANT, 'submit');
  await issueAll(caseId);
  await done(deps, caseId, officer('receiving-clerk', 1, agency), 'confirm-complete');
  const reviewer = officer('reviewer', 1, agency);
  await done(deps, caseId, reviewer, 'pass-review', { opinion: '初步符合', visitOn: '2026-09-08' });
  await issueAll(caseId);
  return caseId;
}

/** And handed to the city. */
async function handed(agency: string): Promise<string> {
  const { deps } = world;
  const caseId = await visited(agency);
  const reviewer = officer('reviewer', 1, agency);
  const { facts } = await stateOf(caseId);
  const chosen = (name: string) => (Array.isArray(facts[name]) ? facts[name].map(String) : []);
  const diagnosis = chosen('diagnosisDiseases');
  const treatment = chosen('treatmentDiseases');
  const diseaseOpinions = [...new Set([...diagnosis, ...treatment])].map((disease) => ({
    disease,
    diagnosis: diagnosis.includes(disease) ? '符合' : '未申请',
    treatment: treatment.includes(disease) ? '符合' : '未申请',
  }));
  world.moveTo('2026-09-08');
  await done(deps, caseId, reviewer, 'record-visit', {
    visitedOn: '2026-09-08',
    visitors: '甲、乙',
    findings: '属实',
  });
  await done(deps, caseId, reviewer, 'evaluate', { forms: { [RESULT]: { diseaseOpinions } } });
  await done(deps, caseId, reviewer, 'file-result', { filedOn: '2026-09-08' });
  await done(deps, caseId, reviewer, 'hand-to-city');
  return caseId;
}

test('第七条 the receipt issued again with the day of the visit keeps its number, and the earlier one verifies as superseded', async () => {
  const caseId = await visited('county');
  const { receiptNumber, notices } = await stateOf(caseId);
  const receipts = notices.filter(({ notice }) => notice === 'annex-03');
  expect(receipts.map(({ number }) => number)).toEqual([receiptNumber, receiptNumber]);
  expect(receiptNumber).toMatch(/^某县医保/u);
  const [first, second] = receipts.map(({ code }) => must(code));
  expect(await verifyCode(world.deps, must(first))).toMatchObject({
    status: 'superseded',
    newer: { code: second },
  });
  expect(await verifyCode(world.deps, must(second))).toMatchObject({ status: 'in-force' });
  await expectSound(world.deps, caseId);
});

describe('第八条 由市医疗保障经办机构统一与定点医疗机构签订补充协议', () => {
  test('the case moves to the queue of the agency above; who had it reads it and does nothing to it any more', async () => {
    const { deps } = world;
    const caseId = await handed('county');
    const loaded = await loadCase(deps.table, caseId);
    expect(loaded.state).toMatchObject({ agency: 'city', formerAgencies: ['county'] });
    const inQueue = async (queue: string) =>
      (await listHeads(deps.table, { queue, kind: 'open' })).heads.some((head) => head.caseId === caseId);
    expect([await inQueue('city'), await inQueue('county')]).toEqual([true, false]);
    for (const role of ['receiving-clerk', 'reviewer'] as const) {
      const former = at(role, 'county');
      expect(await mayOn(deps, former, 'view-case', loaded)).toBe(true);
      expect(await mayOn(deps, former, 'download-notice', loaded)).toBe(true);
      expect(await mayOn(deps, former, 'act', loaded)).toBe(false);
      expect(await mayOn(deps, at(role, 'district'), 'view-case', loaded)).toBe(false);
    }
    expect(await take(deps, caseId, officer('reviewer', 1, 'county'), 'file-result')).toMatchObject({
      kind: 'refused',
    });
    const now = loaded.procedure.steps.find(({ id }) => id === 'draft-agreement');
    expect(now?.actor).toEqual(['city-reviewer']);
    expect(await mayOn(deps, at('city-reviewer', 'city'), 'act', loaded)).toBe(true);
    await expectSound(deps, caseId);
  });

  test('papers of before keep the old agency’s seal, also where it comes only after the hand-over', async () => {
    const { deps } = world;
    const caseId = await handed('district');
    const awaiting = async (agency: string) =>
      (await listAwaitingSeal(deps.table, agency)).items.filter((one) => one.caseId === caseId);
    const [first] = await awaiting('district');
    expect(first?.notice).toBe('annex-03');
    expect(await awaiting('city')).toEqual([]);
    const { eventNumber, notice } = must(first);
    const request = { caseId, eventNumber, notice };
    expect(await approveSeal(deps, at('seal-keeper', 'city'), request)).toMatchObject({ kind: 'refused' });
    expect(await approveSeal(deps, at('seal-keeper', 'district'), request)).toMatchObject({ kind: 'done' });
    await world.invoke('issue-notice', request);
    const issued = (await stateOf(caseId)).notices.find((one) => one.eventNumber === eventNumber)?.issued;
    expect(issued?.key).toMatch(/^district\//u);
    expect(issued?.signature?.keyId).toBe('key-of-district');
  });
});
