import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedForMore, drafted, filledIn, PROCEDURE, START, step, submitted } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const five = <T>(ask: () => Promise<T>): Promise<T[]> => Promise.all([1, 2, 3, 4, 5].map(ask));

describe('beginning an application', () => {
  test('five requests at once with one key begin one case, and a lost reply is told again', async () => {
    const ask = { as: 'applicant' as const, body: START, key: 'five-at-once' };
    const told = await five(() => world.post('/api/applications', ask));
    const [first] = told;
    for (const one of told) expect(one).toMatchObject({ status: 201, body: first?.body });
    expect((await world.post('/api/applications', ask)).body).toEqual(first?.body);
    expect(first?.headers.get('location')).toBe(`/api/cases/${first?.body.caseId}`);
    const { body } = await world.get('/api/applications?limit=100', { as: 'applicant' });
    expect(body.items.filter((one: { caseId: string }) => one.caseId === first?.body.caseId)).toHaveLength(1);
  });

  test('a key that was used for something else is refused, one that is missing is asked for', async () => {
    await world.post('/api/applications', { as: 'applicant', body: START, key: 'used-before' });
    const other = { ...START, agency: 'city' };
    const reused = await world.post('/api/applications', {
      as: 'applicant',
      body: other,
      key: 'used-before',
    });
    expect(reused).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    const missing = await world.call('POST', '/api/applications', { as: 'applicant', body: START });
    expect(missing).toMatchObject({
      status: 400,
      body: { code: 'key-missing', errors: [{ header: 'Idempotency-Key' }] },
    });
  });

  test('everything that is wrong is pointed at, and nothing is begun', async () => {
    const wrong = { ...START, agency: 'nowhere', applicantKind: 'zoo', copyOf: 'not-mine', extra: 1 };
    const unknown = await world.post('/api/applications', { as: 'applicant', body: wrong });
    expect(unknown).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/extra', detail: '没有这一项。' }] },
    });
    const { extra: _, ...rest } = wrong;
    const told = await world.post('/api/applications', { as: 'applicant', body: rest });
    expect(told.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '#/agency',
      '#/applicantKind',
      '#/copyOf',
    ]);
    const untyped = await world.post('/api/applications', { as: 'applicant', body: { ...START, agency: 7 } });
    expect(untyped.body.errors).toEqual([{ pointer: '#/agency', detail: '应是文字。' }]);
  });
});

describe('taking a step', () => {
  test('an application is handed in once, however often and however much at once it is sent', async () => {
    const caseId = await filledIn(world);
    const path = `/api/cases/${caseId}/steps/submit`;
    const ask = { as: 'applicant' as const, body: {}, key: 'submit-once', headers: { 'if-match': '"1"' } };
    const told = await five(() => world.post(path, ask));
    for (const one of told) expect(one).toMatchObject({ status: 201, body: told[0]?.body });
    expect(told[0]?.body).toMatchObject({
      caseId,
      event: 2,
      receiptNumber: expect.stringContaining('〔2026〕'),
    });
    const { body, headers } = await world.get(`/api/cases/${caseId}`, { as: 'applicant' });
    expect(headers.get('etag')).toBe('"2"');
    expect(body.history.map(({ type }: { type: string }) => type)).toEqual(['drafted', 'submitted']);
    expect((await world.post(path, ask)).body).toEqual(told[0]?.body);
    const reused = await world.post(`/api/cases/${caseId}/steps/withdraw`, { ...ask, body: {} });
    expect(reused).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  test.each(['', '"1"'])(
    'a request that finds the case moved on by its own twin gets the same answer (If-Match: %s)',
    async (seen) => {
      const caseId = await filledIn(world);
      const key = `the-same-key-${seen.length}`;
      const headers: Record<string, string> = seen ? { 'if-match': seen } : {};
      const send = () =>
        world.post(`/api/cases/${caseId}/steps/submit`, { as: 'applicant', body: {}, key, headers });
      // The twin comes in after this one has found no answer on record, and is through before it goes on.
      let twin: Awaited<ReturnType<typeof send>> | undefined;
      world.between(key, async () => {
        twin = await send();
      });
      const told = await send();
      expect(twin?.status).toBe(201);
      expect(told).toMatchObject({ status: 201, body: twin?.body });
    },
  );

  test('第十二条（一） what may not be done is refused with the article, and nothing happens', async () => {
    const caseId = await submitted(world, { files: false });
    const told = await world.post(`/api/cases/${caseId}/steps/accept`, { as: 'clerk', body: {} });
    expect(told).toMatchObject({
      status: 409,
      body: {
        code: 'refused',
        citations: [{ source: '003', place: '第十二条（一）', quote: expect.any(String) }],
      },
    });
    expect(told.headers.get('content-type')).toContain('application/problem+json');
    const draft = await drafted(world);
    const incomplete = await world.post(`/api/cases/${draft}/steps/submit`, { as: 'applicant', body: {} });
    expect(incomplete).toMatchObject({ status: 409, body: { refusals: [{ reason: 'guard' }] } });
    expect((await world.get(`/api/cases/${draft}`, { as: 'applicant' })).headers.get('etag')).toBe('"1"');
  });

  test("another role's step is forbidden with its article, an unknown one is not there", async () => {
    const caseId = await submitted(world);
    const told = await world.post(`/api/cases/${caseId}/steps/accept`, { as: 'applicant', body: {} });
    expect(told).toMatchObject({ status: 403, body: { refusals: [{ reason: 'role' }] } });
    expect((await world.post(`/api/cases/${caseId}/steps/fly`, { as: 'clerk', body: {} })).status).toBe(404);
  });

  test('whoever acts on an older version is told what has happened since', async () => {
    const caseId = await submitted(world);
    const headers = { 'if-match': '"2"' };
    await step(world, caseId, 'clerk', 'record-checks', { checks: { personDiscredited: false } });
    const told = await world.post(`/api/cases/${caseId}/steps/accept`, { as: 'clerk', body: {}, headers });
    expect(told).toMatchObject({
      status: 412,
      body: { version: 3, since: [{ n: 3, label: '登记受理核查', actor: '受理岗' }] },
    });
    expect(told.headers.get('etag')).toBe('"3"');
    for (const future of ['"9"']) {
      const later = await world.post(`/api/cases/${caseId}/steps/accept`, {
        as: 'clerk',
        body: {},
        headers: { 'if-match': future },
      });
      expect(later.status).toBe(412);
    }
    for (const unreadable of ['*', 'W/"3"', '3', '"a"']) {
      const told400 = await world.post(`/api/cases/${caseId}/steps/accept`, {
        as: 'clerk',
        body: {},
        headers: { 'if-match': unreadable },
      });
      expect(told400, unreadable).toMatchObject({ status: 400, body: { errors: [{ header: 'If-Match' }] } });
    }
    const now = await world.post(`/api/cases/${caseId}/steps/accept`, {
      as: 'clerk',
      body: {},
      headers: { 'if-match': '"3"' },
    });
    expect(now.status).toBe(201);
  });

  test('what is said with a step is read strictly, and nothing of the engine can be slipped in', async () => {
    const caseId = await submitted(world);
    const ask = (body: unknown) =>
      world.post(`/api/cases/${caseId}/steps/ask-for-more`, { as: 'clerk', body });
    const material = PROCEDURE.materials[0]?.id;
    for (const slipped of ['notices', 'forms', 'number', 'files', 'noticeId']) {
      const told = await ask({ findings: [{ material, finding: '缺页' }], [slipped]: [] });
      expect(told.body.errors, slipped).toEqual([{ pointer: `#/${slipped}`, detail: '没有这一项。' }]);
    }
    expect((await ask({})).body.errors).toEqual([
      { pointer: '#/findings', detail: '请填写“需更正或补充的材料”。' },
    ]);
    const item = await ask({
      findings: [
        { material, finding: '缺页' },
        { material: 'none', finding: '  ', more: 1 },
      ],
    });
    expect(item.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '#/findings/1/finding',
      '#/findings/1/material',
      '#/findings/1/more',
    ]);
    const twice = await ask({
      findings: [
        { material, finding: 'a' },
        { material, finding: 'b' },
      ],
    });
    expect(twice.body.errors).toEqual([{ pointer: '#/findings', detail: '同一项列了两次。' }]);
    // A material of pharmacies is known to the procedure but not to this case: the decision itself says so.
    const foreign = PROCEDURE.materials.find(
      ({ appliesTo }) => !appliesTo.includes('medical-institution'),
    )?.id;
    expect(await ask({ findings: [{ material: foreign, finding: '缺页' }] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/findings' }] },
    });
  });

  test("a whole form said with a step is checked like the form's own page", async () => {
    const caseId = await submitted(world);
    const ask = (checks: unknown) =>
      world.post(`/api/cases/${caseId}/steps/record-checks`, { as: 'clerk', body: { checks } });
    expect((await ask({ personDiscredited: 'maybe' })).body.errors).toMatchObject([
      { pointer: '#/checks/personDiscredited' },
    ]);
    expect((await ask({ fraudFoundOn: '2027-01-01' })).body.errors).toMatchObject([
      { pointer: '#/checks/fraudFoundOn' },
    ]);
    expect((await ask({ surprise: 1 })).body.errors).toMatchObject([{ pointer: '#/checks/surprise' }]);
    expect((await ask({ fundSupportMonths: 9 })).status).toBe(201);
    const clerk = await world.get(`/api/cases/${caseId}`, { as: 'clerk' });
    expect(clerk.body.facts.fundSupportMonths).toBe(9);
    // What an officer looked up is not for the applicant.
    const applicant = await world.get(`/api/cases/${caseId}`, { as: 'applicant' });
    expect(applicant.body.facts.fundSupportMonths).toBeUndefined();
  });

  test('第十二条（二） a delivery starts the five working days, and the notice can be downloaded', async () => {
    const { caseId, ref } = await askedForMore(world);
    const body = { notice: ref, method: '直接送达', servedOn: '2026-09-28', recipient: '王某' };
    const early = await world.post(`/api/cases/${caseId}/steps/serve`, {
      as: 'applicant',
      body: { ...body, servedOn: '2026-09-27' },
    });
    expect(early).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/servedOn' }] } });
    const nonsense = await world.post(`/api/cases/${caseId}/steps/serve`, {
      as: 'applicant',
      body: { ...body, servedOn: '2026-02-30' },
    });
    expect(nonsense.body.errors[0].detail).toContain('不是有效日期');
    await step(world, caseId, 'applicant', 'serve', body);
    const told = await world.get(`/api/cases/${caseId}`, { as: 'applicant' });
    const supplement = told.body.deadlines.find(
      ({ deadline }: { deadline: string }) => deadline === 'supplement',
    );
    expect(supplement).toMatchObject({
      start: '2026-09-28',
      end: '2026-10-10',
      status: 'running',
      provisional: false,
    });
    expect(supplement.reckoning.days.filter(({ counted }: { counted: boolean }) => counted)).toHaveLength(5);
    expect(told.body.notices[0]).toMatchObject({ ref, state: 'served', servedOn: '2026-09-28' });
    const paper = await world.get(told.body.notices[0].pdf, { as: 'applicant' });
    expect(Buffer.from(paper.body).toString()).toBe('%PDF-1.7 paper');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect((await world.get(`/api/cases/${caseId}/notices/annex-99.3.pdf`, { as: 'applicant' })).status).toBe(
      404,
    );
  });
});
