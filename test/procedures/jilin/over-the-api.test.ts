import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { procedures } from '../../../procedures/jilin/index.ts';
import { handInFiles, step } from '../../functions/api/stories.ts';
import { openWorld, type World } from '../../functions/api/world.ts';
import { HOSPITAL, ORDER, SHEETS } from './cases.ts';

const [procedure] = procedures;
const TODAY = '2026-09-28';
let world: World;
beforeAll(async () => {
  world = await openWorld(`${TODAY}T10:00:00+08:00`);
});
afterAll(() => world.close());

/** An application whose materials have passed. */
async function passed(): Promise<string> {
  const start = { procedure: procedure?.id, agency: 'county', applicantKind: 'medical-institution' };
  const { body } = await world.post('/api/applications', { as: 'applicant', body: start });
  const { caseId } = body;
  const put = { as: 'applicant' as const, headers: { 'if-match': '"0"' }, body: HOSPITAL };
  const form = await world.call('PUT', `/api/cases/${caseId}/forms/jilin/application`, put);
  expect(form.body).toMatchObject({ complete: true });
  await handInFiles(world, caseId);
  await step(world, caseId, 'applicant', 'submit');
  await step(world, caseId, 'clerk', 'pass-materials', { conditionsMet: true });
  return caseId;
}

const asReviewer = async (caseId: string, name: string, body: object) =>
  await world.post(`/api/cases/${caseId}/steps/${name}`, { as: 'reviewer', body });

test('第九条、第十三条、第十四条: the whole way over the API; no seed of one’s own, four eyes to cancel, nothing of a complaint to the hospital', async () => {
  const caseId = await passed();
  const seeded = { draw: { ...ORDER, seed: '00'.repeat(32) } };
  expect(await asReviewer(caseId, 'draw-panel', seeded)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '#/draw/seed' }] },
  });
  expect((await asReviewer(caseId, 'draw-panel', { draw: ORDER })).status).toBe(201);
  const { state } = await loadCase(world.deps.table, caseId);
  const draw = state.history.at(-1)?.payload.draw as { drawn: string[]; seed: string };
  expect(draw.seed).toMatch(/^[0-9a-f]{64}$/u);

  const sheet = { ...SHEETS.listed, expertReviewedOn: TODAY };
  const unsigned = await asReviewer(caseId, 'record-review', {
    sheet,
    signatures: draw.drawn.slice(1),
  });
  expect(unsigned.status).toBeGreaterThanOrEqual(400);
  const list = { publishedOn: TODAY, until: TODAY, phone: '0431-8888001' };
  const acts: readonly (readonly [step: string, body: object])[] = [
    ['record-review', { sheet, signatures: draw.drawn }],
    ['select', {}],
    ['publicise-list', list],
  ];
  for (const [name, body] of acts)
    expect((await asReviewer(caseId, name, body)).body).toMatchObject({ caseId });

  world.moveTo('2026-09-29');
  const signed = { signingAgency: '示例经办机构', signedOn: TODAY };
  const report = { signingAgency: '示例经办机构', reportedOn: TODAY, reasons: '多次违规' };
  await asReviewer(caseId, 'conclude-notice', {});
  await asReviewer(caseId, 'sign', signed);
  await asReviewer(caseId, 'record-complaint', { receivedOn: TODAY, content: '举报的内容' });
  expect(await asReviewer(caseId, 'propose-cancelling', report)).toMatchObject({
    body: { stage: 'cancelling-proposed' },
  });
  const alone = await asReviewer(caseId, 'cancel', { finding: '同意' });
  expect(JSON.stringify(alone.body)).toContain('另一人');

  const seen = await world.get(`/api/cases/${caseId}`, { as: 'applicant' });
  expect(seen.body.stage.id).toBe('cancelling-proposed');
  expect(JSON.stringify(seen.body)).not.toMatch(/举报的内容|在申报单位任职/u);
});
