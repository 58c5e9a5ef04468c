import { afterAll, beforeAll, expect, test } from 'vitest';
import { formOf } from '../../../forms/registry.ts';
import { isBegunByOfficers, isTakenAtWindow } from '../../../functions/use-cases/institution-at-window.ts';
import { procedures } from '../../../procedures/registry.ts';
import { handInFiles } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('000 窗口办理: the clerk opens the draft of whoever came with papers, types it in and hands it in; nobody else sees it before', async () => {
  const procedure = procedures.find((one) => isTakenAtWindow(one) && !isBegunByOfficers(one));
  if (!procedure) throw new Error('no procedure is taken at the window');
  const applicantKind = procedure.applicants.at(-1)?.id ?? '';
  const body = {
    procedure: procedure.id,
    applicantKind,
    name: '示例卫生院',
    creditCode: '52999999MB1A000030',
  };
  const wrong = await world.post('/api/window-applications', {
    as: 'clerk',
    body: { ...body, creditCode: '52999999MB1A000031' },
  });
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/creditCode' }] } });
  expect((await world.post('/api/window-applications', { as: 'applicant', body })).status).toBe(403);
  const { caseId } = (await world.post('/api/window-applications', { as: 'clerk', body })).body;
  for (const { form, appliesTo } of procedure.forms) {
    if (!appliesTo.includes(applicantKind)) continue;
    const { samples } = formOf(form);
    const sample = samples.find(({ facts }) => facts.applicantKind === applicantKind) ?? samples[0];
    const input: Record<string, unknown> = { ...sample?.values };
    for (const name of ['applicationDate', 'appliedOn']) if (name in input) input[name] = '2026-09-25';
    const put = { as: 'clerk' as const, headers: { 'if-match': '"0"' }, body: input };
    const told = await world.call('PUT', `/api/cases/${caseId}/forms/${form}`, put);
    expect(told, form).toMatchObject({ status: 201, body: { errors: [] } });
  }
  await handInFiles(world, caseId, 'clerk');
  expect((await world.get(`/api/cases/${caseId}`, { as: 'reviewer' })).status).toBe(404);
  const options = (await world.get(`/api/cases/${caseId}`, { as: 'clerk' })).body.options;
  const step = options.find(({ open }: { open: boolean }) => open)?.step;
  const handedIn = { receivedOn: '2026-09-28', handedInBy: '示例甲' };
  const taken = await world.post(`/api/cases/${caseId}/steps/${step}`, { as: 'clerk', body: handedIn });
  expect(taken.status, JSON.stringify(taken.body)).toBe(201);
  expect((await world.get(`/api/cases/${caseId}`, { as: 'reviewer' })).body.institutionName).toBeTruthy();
});
