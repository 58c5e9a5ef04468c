import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const SETTLED = { kind: 'settled', creditCode: '52999999MB1A000056', settledOn: '2026-01-05' };
const tell = (facts: unknown) => world.post('/api/settlements', { as: 'settlements', body: { facts } });

test('a batch of settlement facts is answered one by one, and what is wrong with one spoils no other', async () => {
  const { status, body } = await tell([
    { id: 'a', ...SETTLED },
    { id: 'b', ...SETTLED, creditCode: '52999999MB1A000057' },
    { id: 'c', ...SETTLED, settledOn: '2026-02-30' },
    { id: 'd', ...SETTLED, agency: 'other-county' },
    { id: 'e', ...SETTLED, kind: 'unheard-of' },
    { id: 'f', ...SETTLED, more: true },
    7,
  ]);
  expect(status).toBe(200);
  const told = body.items.map(({ id, result, errors }: Record<string, [{ pointer: string }]>) => [
    id,
    result,
    errors?.[0].pointer,
  ]);
  expect(told).toEqual([
    // There is no such agreement in this world.
    ['a', 'refused', '#/creditCode'],
    ['b', 'refused', '#/creditCode'],
    ['c', 'refused', '#/settledOn'],
    ['d', 'refused', '#/agency'],
    ['e', 'refused', '#/kind'],
    ['f', 'refused', '#'],
    [undefined, 'refused', '#'],
  ]);
});

test('more than a hundred facts, none, or somebody else are refused as a whole', async () => {
  const one = { id: 'a', ...SETTLED };
  expect((await tell(Array.from({ length: 101 }, () => one))).status).toBe(422);
  expect((await tell([])).status).toBe(422);
  const stranger = await world.post('/api/settlements', { as: 'clerk', body: { facts: [one] } });
  expect(stranger.status).toBe(403);
  expect((await world.post('/api/settlements', { body: { facts: [one] } })).status).toBe(401);
});
