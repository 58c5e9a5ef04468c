import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const REPORT = {
  agency: 'county',
  target: 'institution',
  institution: '某药店',
  text: '柜台后面没有药师。',
  identity: 'named',
  name: '诸葛金丝雀',
  contact: '0000-7654321',
};
const submit = (body: unknown, key: string) =>
  world.post('/api/inbox', { body, headers: { 'idempotency-key': key } });

describe('what anyone may do through the API, without an account', () => {
  test('a report gets a number and a check value, the same for the same request; the pair opens its state and nothing of its reporter', async () => {
    const told = await submit(REPORT, 'first-report');
    expect(told.status).toBe(201);
    expect((await submit(REPORT, 'first-report')).body).toEqual(told.body);
    const state = await world.post('/api/inbox/status', { body: told.body });
    expect(state.body).toMatchObject({ number: told.body.number, state: 'received', files: [] });
    expect(JSON.stringify(state.body)).not.toContain(REPORT.name);
  });

  test('what is missing is pointed at; what nobody asked for is refused', async () => {
    const { contact: _none, ...nowhere } = REPORT;
    const told = await submit(nowhere, 'without-contact');
    expect(told).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/contact' }] } });
    expect((await submit({ ...REPORT, caseId: 'x' }, 'with-a-case')).status).toBe(422);
    expect((await submit({ ...REPORT, notice: '0'.repeat(24) }, 'no-notice')).body).toMatchObject({
      errors: [{ pointer: '#/notice' }],
    });
  });

  test('a wrong pair is one answer, for reports and for cases, whatever of it is wrong', async () => {
    const wrong = [
      { number: '示医保收〔2026〕1号', code: '0000-0000-0000' },
      { number: '', code: '' },
    ];
    for (const path of ['/api/status', '/api/inbox/status']) {
      const answers = await Promise.all(wrong.map((body) => world.post(path, { body })));
      expect(answers.map(({ status }) => status)).toEqual([422, 422]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
    }
  });

  test('the board is there for everybody, empty or not; what is not on it does not exist', async () => {
    expect((await world.get('/api/public-notices?agency=county')).body).toEqual({ items: [] });
    expect((await world.get(`/api/public-notices/${'0'.repeat(24)}`)).status).toBe(404);
    expect((await world.get('/api/public-notices?cursor=AAAA')).status).toBe(400);
  });
});
