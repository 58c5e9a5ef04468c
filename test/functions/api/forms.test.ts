import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drafted, filledIn, PROCEDURE, sampleOf, submitted } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
const form = PROCEDURE.forms[0]?.form ?? '';

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const put = (caseId: string, version: string | undefined, body: unknown) =>
  world.call('PUT', `/api/cases/${caseId}/forms/${form}`, {
    as: 'applicant',
    body,
    ...(version !== undefined && { headers: { 'if-match': version } }),
  });
const read = (caseId: string) => world.get(`/api/cases/${caseId}/forms/${form}`, { as: 'applicant' });

describe('a form', () => {
  test('is created on "0", read with its ETag, saved on it, and not saved on an older one', async () => {
    const caseId = await drafted(world);
    const empty = await read(caseId);
    expect(empty).toMatchObject({ status: 200, body: { version: 0, input: {}, complete: false } });
    expect(empty.headers.get('etag')).toBe('"0"');
    const created = await put(caseId, '"0"', { unitName: '示例医院' });
    expect(created).toMatchObject({
      status: 201,
      body: { version: 1, values: { unitName: '示例医院' }, complete: false },
    });
    expect(created.headers.get('etag')).toBe('"1"');
    const whole = await put(caseId, '"1"', sampleOf(form));
    expect(whole).toMatchObject({ status: 200, body: { version: 2, errors: [], complete: true } });
    const stale = await put(caseId, '"1"', { unitName: '旧' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'stale', version: 2 } });
    expect(stale.headers.get('etag')).toBe('"2"');
    expect((await put(caseId, '"0"', {})).status).toBe(412);
    expect((await put(caseId, undefined, {})).body).toMatchObject({ status: 428, code: 'version-missing' });
    const { body, headers } = await read(caseId);
    expect(body).toMatchObject({ version: 2, input: sampleOf(form), complete: true });
    expect(headers.get('etag')).toBe('"2"');
  });

  test('of two who save the same version at once, one saves', async () => {
    const caseId = await drafted(world);
    const both = await Promise.all(['甲', '乙'].map((unitName) => put(caseId, '"0"', { unitName })));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 412]));
    const winner = both.find(({ status }) => status === 201);
    expect((await read(caseId)).body.input).toEqual(winner?.body.input);
  });

  test('keeps what is wrong as it was sent, says where, and drops what the next body leaves out', async () => {
    const caseId = await drafted(world);
    const wrong = {
      unitName: '示例医院',
      beds: '很多',
      inpatientDepartments: [{}, { code: '03', beds: -1 }],
    };
    const told = await put(caseId, '"0"', wrong);
    expect(told.body.input).toEqual(wrong);
    expect(told.body.errors).toContainEqual(expect.objectContaining({ pointer: '#/beds', field: 'beds' }));
    expect(told.body.errors).toContainEqual(
      expect.objectContaining({ pointer: '#/inpatientDepartments/1/beds' }),
    );
    expect((await put(caseId, '"1"', { beds: 10 })).status).toBe(200);
    expect((await read(caseId)).body.input).toEqual({ beds: 10 });
  });

  test('has only its own fields, and only so much room', async () => {
    const caseId = await drafted(world);
    const unknown = await put(caseId, '"0"', { unitName: '示例', 'a/b': 1 });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/a~1b' }] } });
    expect((await put(caseId, '"0"', { unitName: '字'.repeat(100_000) })).status).toBe(413);
    expect((await read(caseId)).body.version).toBe(0);
    const most = {
      unitName: 'x'.repeat(200_000),
      inpatientDepartments: Array.from({ length: 10_000 }, () => []),
    };
    expect((await put(caseId, '"0"', most)).status).toBe(201);
  });

  test('that is not of this procedure or not for this kind of applicant is not there', async () => {
    const caseId = await drafted(world);
    for (const other of ['liaocheng/acceptance-checks', 'nowhere/none', 'x/y']) {
      const told = await world.get(`/api/cases/${caseId}/forms/${other}`, { as: 'applicant' });
      expect(told.status, other).toBe(404);
    }
  });

  test('cannot be changed once it was handed in', async () => {
    const caseId = await submitted(world);
    expect(await put(caseId, '"1"', {})).toMatchObject({ status: 409, body: { code: 'closed' } });
    expect((await read(caseId)).body.complete).toBe(true);
  });
});

describe('uploads', () => {
  test('a file is posted straight to the store with what the API hands out', async () => {
    const caseId = await drafted(world);
    const material = PROCEDURE.materials[0]?.id;
    const told = await world.call('POST', `/api/cases/${caseId}/uploads`, {
      as: 'applicant',
      body: { material },
    });
    expect(told).toMatchObject({ status: 201, body: { material, expiresIn: 3600 } });
    expect(told.body.fields.key).toMatch(`uploads/${caseId}/${material}/${told.body.upload}/`);
    expect(told.body.maxBytes).toBeGreaterThan(1_000_000);
    const none = await world.call('POST', `/api/cases/${caseId}/uploads`, {
      as: 'applicant',
      body: { material: 'none' },
    });
    expect(none).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/material' }] } });
  });

  test('are listed with what each material needs, and taken out while the application is open', async () => {
    const caseId = await filledIn(world);
    const path = `/api/cases/${caseId}/uploads`;
    const { body } = await world.get(path, { as: 'applicant' });
    const mine = body.items.find(({ uploads }: { uploads: unknown[] }) => uploads.length > 0);
    expect(mine.uploads).toMatchObject([{ upload: 'u1', state: 'usable', fileName: '扫描件.pdf' }]);
    const remove = () => world.call('DELETE', `${path}/${mine.material}/u1`, { as: 'applicant' });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    const handedIn = await submitted(world);
    const closed = await world.call('DELETE', `/api/cases/${handedIn}/uploads/${mine.material}/u1`, {
      as: 'applicant',
    });
    expect(closed).toMatchObject({ status: 409, body: { code: 'closed' } });
    const officer = await world.get(`/api/cases/${handedIn}/uploads`, { as: 'clerk' });
    expect(officer.status).toBe(200);
  });
});
