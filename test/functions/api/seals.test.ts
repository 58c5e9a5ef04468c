import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadAgency, putAgency } from '../../../functions/adapters/directory.ts';
import { NoticeList } from '../../../functions/api/schemas/cases.ts';
import { AwaitingSealPage } from '../../../functions/api/schemas/seals.ts';
import { askedForMore } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('what officers do to documents, through the API', () => {
  test('a document is withdrawn and another stands in its place, under a number and a code of its own', async () => {
    const { caseId, ref } = await askedForMore(world);
    const path = `/api/cases/${caseId}/notices`;
    const body = { reason: '文书所载地址有误。', reissue: true };
    const stale = await world.call('POST', `${path}/${ref}/withdraw`, {
      as: 'clerk',
      body,
      headers: { 'if-match': '"1"' },
    });
    expect(stale).toMatchObject({ status: 412, body: { since: expect.anything() } });
    const empty = await world.call('POST', `${path}/${ref}/withdraw`, { as: 'clerk', body: { reason: ' ' } });
    expect(empty).toMatchObject({ status: 422, body: { errors: [{ pointer: '#/reason' }] } });
    const told = await world.call('POST', `${path}/${ref}/withdraw`, { as: 'clerk', body });
    expect(told.status).toBe(200);
    expect(await world.call('POST', `${path}/${ref}/withdraw`, { as: 'clerk', body })).toMatchObject({
      body: told.body,
    });
    const { items } = NoticeList.parse((await world.get(path, { as: 'applicant' })).body);
    const [old, anew] = [
      items.find((one) => one.ref === ref),
      items.find((one) => one.replaces?.ref === ref),
    ];
    expect(old).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: body.reason, replacedBy: anew?.ref },
    });
    expect(anew).toMatchObject({ state: 'making', replaces: { number: old?.number } });
    expect(anew?.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(anew?.number).not.toBe(old?.number);
  });

  test('where the agency wants two persons the keeper lists, approves and returns, and whoever has no part in it may not', async () => {
    const county = await loadAgency(world.deps.table, 'county');
    if (county) await putAgency(world.deps.table, { ...county, sealing: 'two-persons' });
    const { caseId } = await askedForMore(world, false);
    const list = async () =>
      AwaitingSealPage.parse((await world.get('/api/seals', { as: 'seal keeper' })).body);
    const [waiting] = (await list()).items;
    expect(waiting).toMatchObject({ caseId, decidedBy: '受理岗' });
    const path = `/api/cases/${caseId}/notices/${waiting?.ref}`;
    expect((await world.call('POST', `${path}/approve-seal`, { as: 'clerk' })).status).toBe(403);
    const seen = { 'if-match': `"${waiting?.version}"` };
    const told = await world.call('POST', `${path}/approve-seal`, { as: 'seal keeper', headers: seen });
    expect(told).toMatchObject({ status: 200, body: { caseId } });
    expect((await list()).items).toEqual([]);
    const late = await world.call('POST', `${path}/return-seal`, {
      as: 'seal keeper',
      body: { reason: '有误' },
    });
    expect(late).toMatchObject({
      status: 409,
      body: { refusals: [{ message: '这份文书的用印已经核准。' }] },
    });
  });

  test('what the keeper sent back, and why, is told to the officers and not to the applicant', async () => {
    const county = await loadAgency(world.deps.table, 'county');
    if (county) await putAgency(world.deps.table, { ...county, sealing: 'two-persons' });
    const { caseId } = await askedForMore(world, false);
    const waiting = AwaitingSealPage.parse((await world.get('/api/seals', { as: 'seal keeper' })).body);
    const ref = waiting.items.find((item) => item.caseId === caseId)?.ref;
    const path = `/api/cases/${caseId}`;
    const body = { reason: '落款日期有误' };
    const returned = await world.call('POST', `${path}/notices/${ref}/return-seal`, {
      as: 'seal keeper',
      body,
    });
    expect(returned.status).toBe(200);
    const seen = async (as: 'applicant' | 'seal keeper') => (await world.get(path, { as })).body;
    expect(await seen('seal keeper')).toMatchObject({
      notices: expect.arrayContaining([
        expect.objectContaining({ state: 'returned', returned: body.reason }),
      ]),
    });
    const applicants = await seen('applicant');
    expect(applicants).toMatchObject({
      notices: expect.arrayContaining([expect.objectContaining({ ref, state: 'awaiting-seal' })]),
    });
    const told = JSON.stringify(applicants);
    expect(told).not.toContain(body.reason);
    expect(told).not.toContain('seal-returned');
  });

  test('a batch is refused with the place in the request, and one that does not exist is not found', async () => {
    const item = { caseId: '0123456789abcdef', expectedVersion: 1 };
    const post = (body: unknown) =>
      world.call('POST', '/api/batches', {
        as: 'clerk',
        body,
        headers: { 'idempotency-key': 'batch-of-many' },
      });
    expect(await post({ kind: 'step', step: 'refuse', items: [item] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '#/items', detail: '这一步需要逐件填写，不能批量办理。' }] },
    });
    expect((await post({ kind: 'step', step: 'accept', items: [] })).status).toBe(422);
    expect((await world.get(`/api/batches/${'0'.repeat(24)}`, { as: 'clerk' })).status).toBe(404);
  });
});
