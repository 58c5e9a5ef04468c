import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOutlet } from '../../../functions/use-cases/webhooks/addresses.ts';
import { openWorld, type Who, type World } from './world.ts';

let world: World;
const server = createServer((request, response) => {
  request.resume();
  response.writeHead(request.url === '/bad' ? 500 : 200).end('said');
});
let url = '';
beforeAll(async () => {
  world = await openWorld();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(world.deps, { outlet: openOutlet('127.0.0.1') });
});
afterAll(async () => {
  server.close();
  await world.close();
});

async function made(as: Who, body: object = { url: `${url}/a` }) {
  const told = await world.post('/api/webhooks', { as, body });
  expect(told.status).toBe(201);
  return told.body as { id: string; secret?: string };
}

describe('webhooks', () => {
  test('are made with a key that is told once, even where the answer is asked for again', async () => {
    const ask = { as: 'applicant' as const, body: { url: `${url}/a` }, key: 'webhook-key-1' };
    const first = await world.post('/api/webhooks', ask);
    expect(first.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(first.headers.get('location')).toBe(`/api/webhooks/${first.body.id}`);
    const again = await world.post('/api/webhooks', ask);
    expect(again.body).toMatchObject({ id: first.body.id });
    expect(again.body.secret).toBeUndefined();
    const list = await world.get('/api/webhooks', { as: 'applicant' });
    expect(JSON.stringify(list.body)).not.toContain('whsec_');
    expect(list.body.items).toHaveLength(1);
  });

  test('belong to an institution or to an agency, and do not exist for anybody else', async () => {
    const { id } = await made('leading group');
    const path = `/api/webhooks/${id}`;
    for (const as of ['applicant', 'other applicant'] as const)
      expect((await world.get(path, { as })).status, as).toBe(404);
    for (const as of ['reviewer', 'city reviewer', 'seal keeper', 'authority'] as const)
      expect((await world.get(path, { as })).status, as).toBe(403);
    // The receiving clerk sees how it goes and changes nothing.
    expect((await world.get(path, { as: 'clerk' })).body).toMatchObject({ id, types: [] });
    expect((await world.get(`${path}/deliveries`, { as: 'clerk' })).body.waiting).toEqual([]);
    for (const act of ['pause', 'resume', 'rotate', 'test'])
      expect((await world.post(`${path}/${act}`, { as: 'clerk' })).status, act).toBe(403);
    expect((await world.get(path, { as: 'other clerk' })).status).toBe(404);
  });

  test('are tested, stopped, given a new key and removed', async () => {
    const { id, secret } = await made('other applicant', {
      url: `${url}/bad`,
      types: [],
      description: '测试',
    });
    const as = 'other applicant';
    const path = `/api/webhooks/${id}`;
    const tested = await world.post(`${path}/test`, { as });
    expect(tested.body).toMatchObject({ delivered: false, attempt: { status: 500, excerpt: 'said' } });
    expect((await world.get(`${path}/deliveries`, { as })).body.delivered).toHaveLength(1);
    expect((await world.post(`${path}/pause`, { as })).body.paused).toMatchObject({ because: 'owner' });
    expect((await world.post(`${path}/resume`, { as })).body.paused).toBeUndefined();
    const rotated = await world.post(`${path}/rotate`, { as });
    expect(rotated.body.secret).not.toBe(secret);
    expect((await world.get(path, { as })).body.bothKeysUntil).toBe('2026-09-29T10:00:00+08:00');
    expect((await world.post(`${path}/parked/msg_${'0'.repeat(27)}/again`, { as })).status).toBe(404);
    expect((await world.call('DELETE', path, { as })).status).toBe(204);
    expect((await world.get(path, { as })).status).toBe(404);
  });

  test('lead nowhere but into the public internet, and say what is wrong in Chinese', async () => {
    for (const bad of ['https://10.0.0.1/', 'https://printer.local/', 'http://example.org/', 'nonsense']) {
      const told = await world.post('/api/webhooks', { as: 'applicant', body: { url: bad } });
      expect(told.status, bad).toBe(422);
      expect(told.body.errors[0]).toMatchObject({
        pointer: '#/url',
        detail: expect.stringMatching(/[\u4e00-\u9fff]/),
      });
    }
    const wrong = { url: `${url}/a`, types: ['cn.dingdian.webhook.ping.v1'] };
    expect((await world.post('/api/webhooks', { as: 'applicant', body: wrong })).status).toBe(422);
  });

  test('the types that can be had are told to anybody', async () => {
    const told = await world.get('/api/event-types');
    expect(told.body.items.length).toBeGreaterThan(10);
    expect(told.body.items[0].dataschema).toContain(
      '/developers/events/cn.dingdian.case.stage-changed.v1.json',
    );
  });
});
