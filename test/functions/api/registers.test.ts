import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAgency, putAgency } from '../../../functions/adapters/directory.ts';
import { addedToRecord, PROCEDURE, step, submitted } from './stories.ts';
import { openWorld, type Told, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const BREACH = {
  fact: 'terminatedForBreachOn',
  subject: 'institution',
  who: '示例医院',
  institution: 'hospital',
  start: '2026-03-02',
  source: '原系统台账',
};

const post = (path: string, body: object, as: 'clerk' | 'city clerk' = 'clerk'): Promise<Told> =>
  world.post(path, { as, body });

describe('the register of bars', () => {
  test('第十条（七） is entered, met by the next application with its words and its article, and ended', async () => {
    const caseId = await submitted(world);
    const told = await post('/api/registers/bars', BREACH);
    expect(told.status).toBe(201);
    const list = await world.get('/api/registers/bars', { as: 'clerk' });
    expect(list.body.items).toMatchObject([
      { id: told.body.id, running: true, end: '2027-03-02', origin: { kind: 'officer', by: '受理岗' } },
    ]);
    const kind = list.body.kinds.find(({ fact }: { fact: string }) => fact === BREACH.fact);
    expect(kind.citations.map(({ place }: { place: string }) => place)).toContain('第十条（七）');
    const seen = await world.get(`/api/cases/${caseId}`, { as: 'clerk' });
    expect(seen.body.registered).toMatchObject([
      { fact: BREACH.fact, value: '2026-03-02', agency: 'county' },
    ]);
    expect(seen.body.registered[0].words).toContain('原系统台账');
    const accept = seen.body.options.find((option: { step: string }) => option.step === 'accept');
    expect(accept.open).toBe(false);
    expect(JSON.stringify(accept.refusals)).toContain('因严重违约被解除协议');
    // The applicant is not told what officers wrote into their register.
    const own = await world.get(`/api/cases/${caseId}`, { as: 'applicant' });
    expect(own.body.registered).toBeUndefined();
    const ended = await post(`/api/registers/bars/${told.body.id}/end`, { reason: '决定已撤销' });
    expect(ended.status).toBe(201);
    expect((await post(`/api/registers/bars/${told.body.id}/end`, { reason: '再次' })).status).toBe(404);
    await step(world, caseId, 'clerk', 'accept');
    const log = await world.get('/api/registers/log', { as: 'authority' });
    expect(log.body.items.map(({ did }: { did: string }) => did)).toEqual(['bar-ended', 'bar-entered']);
  });

  test('is each agency’s own: nobody ends another’s, nor enters anything for it', async () => {
    const { body } = await post('/api/registers/bars', { ...BREACH, start: '2025-01-01' });
    expect((await post(`/api/registers/bars/${body.id}/end`, { reason: '某' }, 'city clerk')).status).toBe(
      404,
    );
    expect((await post('/api/registers/bars?agency=county', BREACH, 'city clerk')).status).toBe(403);
    const read = await world.get('/api/registers/bars?agency=county', { as: 'city reviewer' });
    expect(read.status).toBe(200);
    expect((await world.get('/api/registers/bars', { as: 'applicant' })).status).toBe(403);
  });

  test('what is wrong with an entry is pointed at', async () => {
    const told = await post('/api/registers/bars', { ...BREACH, institution: 'nobody', start: '2099-01-01' });
    expect(told.status).toBe(422);
    expect(told.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '#/institution',
      '#/start',
    ]);
  });
});

test('第二十四条 the figures of a year are those entered last, with their sources; those before stay on record', async () => {
  const figure = { fact: 'fundSupportMonths', year: 2026, on: '2026-08-31', source: '运行月报' };
  for (const value of [8, 7]) {
    expect((await post('/api/registers/figures', { ...figure, value })).status).toBe(201);
  }
  const { body } = await world.get('/api/registers/figures?year=2026', { as: 'reviewer' });
  expect(body.items).toMatchObject([{ fact: 'fundSupportMonths', value: 7, unit: '个月', by: '受理岗' }]);
  expect(body.entered.map(({ value }: { value: number }) => value)).toEqual([8, 7]);
  expect(body.kinds[0].citations[0].place).toBe('第二十四条');
  expect((await world.get('/api/registers/figures?year=2025', { as: 'reviewer' })).body.items).toEqual([]);
});

describe('files of officers', () => {
  test('are listed and linked to officers of the case, and to nobody else', async () => {
    const caseId = await submitted(world);
    await addedToRecord(world, caseId, 'e1');
    const { body } = await world.get(`/api/cases/${caseId}/files`, { as: 'reviewer' });
    expect(body.items).toMatchObject([{ upload: 'e1', state: 'usable', by: '受理岗', recordedBy: [] }]);
    expect(JSON.stringify(body)).not.toContain('uploads/');
    const link = await world.get(`/api/cases/${caseId}/files/e1`, { as: 'reviewer' });
    expect(link.body.url).toContain('e1');
    for (const as of ['applicant', 'other clerk', 'authority'] as const) {
      expect((await world.get(`/api/cases/${caseId}/files/e1`, { as })).status, as).toBe(403);
    }
    expect((await world.get(`/api/cases/${caseId}/files/none`, { as: 'clerk' })).status).toBe(404);
  });

  test('may be posted only where some step of the procedure takes them up', async () => {
    const caseId = await submitted(world);
    const told = await world.post(`/api/cases/${caseId}/files`, { as: 'clerk' });
    expect(told).toMatchObject({ status: 201, body: { expiresIn: 3600 } });
    expect(told.body.fields.key).toContain(`uploads/${caseId}/record-files/${told.body.upload}/`);
  });
});

test('an agency that does not handle a procedure takes no application for it', async () => {
  const county = await loadAgency(world.deps.table, 'other-county');
  if (!county) throw new Error('no agency');
  await putAgency(world.deps.table, { ...county, handles: ['elsewhere/other'] });
  const told = await world.post('/api/applications', {
    as: 'applicant',
    body: { procedure: PROCEDURE.id, agency: 'other-county', applicantKind: 'medical-institution' },
  });
  expect(told).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/agency' }] } });
});
