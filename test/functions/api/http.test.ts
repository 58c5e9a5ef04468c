import { assert, jsonValue, property } from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readJson } from '../../../functions/api/json.ts';
import { drafted, PROCEDURE, START } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const begin = (body: string, headers: Record<string, string> = {}) =>
  world.post('/api/applications', { as: 'applicant', body, headers });

describe('HTTP', () => {
  test('HEAD answers like GET without a body, OPTIONS says what is allowed, other methods are refused with Allow', async () => {
    const head = await world.call('HEAD', '/api/procedures');
    expect(head.status).toBe(200);
    expect(head.headers.get('content-type')).toContain('application/json');
    expect(head.body).toHaveLength(0);
    const options = await world.call('OPTIONS', '/api/applications');
    expect(options.status).toBe(204);
    expect(options.headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
    const wrong = await world.call('PATCH', '/api/cases/abc');
    expect(wrong).toMatchObject({ status: 405, body: { code: 'method-not-allowed' } });
    expect(wrong.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(await world.get('/api/nothing')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('only JSON in UTF-8 is taken, and not too much of it', async () => {
    const text = JSON.stringify(START);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=gbk',
      '',
    ]) {
      expect((await begin(text, { 'content-type': type })).status, type).toBe(415);
    }
    expect((await begin(text, { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(201);
    expect((await begin(`"${'x'.repeat(1_000_001)}"`)).status).toBe(413);
  });

  test('JSON that could be read in two ways, or not at all, is refused as malformed', async () => {
    const bad = {
      'not JSON': '{',
      empty: '',
      'a name twice': '{"agency":"county","agency":"city"}',
      'a name twice, escaped': '{"agency":"county","\\u0061gency":"city"}',
      'a name twice, deep inside': '{"a":[{"b":1},{"b":{"c":1,"c":2}}]}',
      __proto__: '{"__proto__":{}}',
      'half a character': '{"agency":"\\ud800"}',
      'a number beyond what is exact': '{"agency":9007199254740993}',
      infinity: '{"agency":1e999}',
      'too deep': `${'['.repeat(40)}${']'.repeat(40)}`,
    };
    for (const [what, text] of Object.entries(bad)) {
      expect(await begin(text), what).toMatchObject({ status: 400, body: { code: 'malformed' } });
    }
    expect((await begin('[]')).body.errors).toEqual([{ pointer: '#', detail: '应是对象。' }]);
  });

  test('the strict reader reads every JSON text as JSON.parse does', () => {
    assert(
      property(jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        const reading = readJson(Buffer.from(text));
        // Of random values only some numbers and one name are beyond it.
        if (reading.ok) expect(reading.value).toEqual(JSON.parse(text));
        else expect(reading.detail).toMatch(/数字|__proto__|残缺/);
      }),
      { numRuns: 200 },
    );
  });

  test('a query is read strictly, and each fault names its parameter', async () => {
    const path = '/api/procedures/liaocheng/designation/deadlines/completeness-review';
    const wrong = {
      '': 'start',
      '?start=2026-02-30': 'start',
      '?start=2026-09-28&x=1': 'x',
      '?start=2026-09-28&start=2026-09-29': 'start',
    };
    for (const [query, parameter] of Object.entries(wrong)) {
      const told = await world.get(`${path}${query}`);
      expect(told, query).toMatchObject({ status: 400, body: { errors: [{ parameter }] } });
    }
    for (const pause of [
      '2026-10-01',
      '2026-10-09..2026-10-01',
      '2026-10-01..x',
      '2026-10-01..2026-10-02..',
      '2050-01-01..',
    ]) {
      const told = await world.get(`${path}?start=2026-09-28&pause=${pause}`);
      expect(told, pause).toMatchObject({ status: 400, body: { errors: [{ parameter: 'pause' }] } });
    }
  });

  test('a deadline is reckoned day by day, with its pauses and its words', async () => {
    const path = '/api/procedures/liaocheng/designation/deadlines/completeness-review';
    const { body } = await world.get(`${path}?start=2026-09-28`);
    expect(body).toMatchObject({
      length: '5个工作日',
      effectiveOn: '2026-10-11',
      reckoning: { end: '2026-10-10', firm: true },
    });
    expect(body.deadline.citations[0].quote).toContain('5 个工作日');
    const paused = await world.get(
      `${path}?start=2026-09-28&pause=2026-09-29..2026-09-30&pause=2026-10-08..2026-10-08`,
    );
    expect(paused.body.reckoning.end).toBe('2026-10-14');
    expect((await world.get(`${path.replace('completeness-review', 'none')}?start=2026-09-28`)).status).toBe(
      404,
    );
  });

  test('lists go page by page with a cursor that works for its own list only', async () => {
    for (const _ of [1, 2, 3]) await drafted(world);
    const whole = await world.get('/api/applications?limit=100', { as: 'applicant' });
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const told = await world.get(`/api/applications?limit=2${next ? `&cursor=${next}` : ''}`, {
        as: 'applicant',
      });
      expect(told.body.items.length).toBeLessThanOrEqual(2);
      ids.push(...told.body.items.map(({ caseId }: { caseId: string }) => caseId));
      next = told.body.next;
    } while (next);
    expect(ids).toEqual(whole.body.items.map(({ caseId }: { caseId: string }) => caseId));
    const { body } = await world.get('/api/applications?limit=1', { as: 'applicant' });
    const key = Buffer.from(JSON.stringify({ pk: 'x', sk: 'y', gsi2pk: 'OWNER#hospital' })).toString(
      'base64url',
    );
    for (const [as, cursor] of [
      ['other applicant', body.next],
      ['applicant', 'e30'],
      ['applicant', 'xx'],
      ['applicant', key],
    ] as const) {
      const told = await world.get(`/api/applications?cursor=${cursor}`, { as });
      expect(told, cursor).toMatchObject({ status: 400, body: { errors: [{ parameter: 'cursor' }] } });
    }
    for (const limit of ['0', '101', 'x', '']) {
      expect((await world.get(`/api/applications?limit=${limit}`, { as: 'applicant' })).status, limit).toBe(
        400,
      );
    }
  });

  test('a fault of the machine is told by a reference, and logged without a word of what was asked', async () => {
    const broken = await openWorld();
    await broken.close();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const told = await broken.post('/api/applications', { as: 'applicant', body: START, key: 'secret-key' });
    const lines = log.mock.calls.flat().join('\n');
    log.mockRestore();
    expect(told).toMatchObject({ status: 500, body: { code: 'fault', reference: 'test' } });
    expect(lines).toContain('"operation":"startApplication","reference":"test"');
    expect(lines).not.toMatch(/secret-key|hospital|county/);
  });

  test('the law is there as data, and so are the forms, for anyone', async () => {
    const list = await world.get('/api/procedures');
    expect(list.body.items.map(({ id }: { id: string }) => id)).toContain(PROCEDURE.id);
    const one = await world.get(`/api/procedures/${PROCEDURE.id}`);
    expect(one.body.refusalGrounds).toHaveLength(PROCEDURE.refusalGrounds.length);
    expect(one.body.sources.map(({ id }: { id: string }) => id)).toContain('003');
    expect((await world.get(`/api/procedures/${PROCEDURE.id}?version=1999-01-01`)).status).toBe(404);
    const schema = await world.get(`/api/forms/${PROCEDURE.forms[0]?.form}`);
    expect(schema.headers.get('content-type')).toContain('application/schema+json');
    expect(schema.body.properties.unitName).toBeDefined();
    expect((await world.get('/api/forms/liaocheng/none')).status).toBe(404);
    expect((await world.get('/api/agencies')).body.items).toHaveLength(4);
    expect((await world.get('/api/health')).body.status).toBe('ok');
  });
});
