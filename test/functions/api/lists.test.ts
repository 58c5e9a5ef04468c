import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../functions/api/cursor.ts';
import { figureKinds } from '../../../functions/use-cases/registers/kinds.ts';
import { askedForMore, drafted } from './stories.ts';
import { openWorld, PEOPLE, type Told, type Who, type World } from './world.ts';

let world: World;
let caseId = '';
// biome-ignore lint/suspicious/noExplicitAny: a JSON document of many shapes
let document: any;

/** What of an operation is looked at. */
interface Operation {
  operationId: string;
  parameters: List['parameters'];
  responses: Record<string, { content?: Record<string, { schema?: { $ref?: string } }> }>;
}

/** An operation that answers with items, as the OpenAPI document has it. */
interface List {
  path: string;
  operationId: string;
  parameters: readonly { name: string; in: string }[];
  schema: { properties: Record<string, unknown> };
}

let lists: List[];

beforeAll(async () => {
  world = await openWorld();
  ({ caseId } = await askedForMore(world));
  for (const _ of [1, 2]) await drafted(world);
  for (const year of [2025, 2026]) {
    for (const value of [10, 11]) {
      const body = { fact: figureKinds()[0]?.fact, year, value, on: '2026-01-31', source: '示例' };
      await world.post('/api/registers/figures', { as: 'clerk', body });
    }
  }
  document = (await world.get('/api/openapi.json')).body;
  lists = Object.entries<{ get?: Operation }>(document.paths).flatMap(([path, { get }]) => listOf(path, get));
});
afterAll(() => world.close());

/** The list that a GET is, if it is one. */
function listOf(path: string, get: Operation | undefined): List[] {
  const told = get?.responses['200']?.content?.['application/json']?.schema;
  const name = told?.$ref?.split('/').at(-1);
  const schema = name ? document.components.schemas[name] : told;
  if (!get?.operationId.startsWith('list') || !schema?.properties?.items) return [];
  return [{ path, operationId: get.operationId, parameters: get.parameters, schema }];
}

/** The address of a list with what its path names. */
const addressOf = ({ path }: List): string => path.replace('{caseId}', caseId);

/** The first person who may read it. */
async function readerOf(list: List): Promise<{ as?: Who; told: Told }> {
  for (const as of [undefined, ...PEOPLE]) {
    const told = await world.get(`${addressOf(list)}?limit=100`, as && { as });
    if (told.status === 200) return { told, ...(as && { as }) };
  }
  throw new Error(`nobody may read ${list.operationId}`);
}

const next = (told: Told): string | undefined => told.body.next;

describe('every list of the OpenAPI document', () => {
  test('takes a limit and a cursor, and says what comes next', () => {
    expect(lists.length).toBeGreaterThan(12);
    for (const { operationId, parameters, schema } of lists) {
      expect(
        parameters.map(({ name }) => name),
        operationId,
      ).toEqual(expect.arrayContaining(['limit', 'cursor']));
      expect(Object.keys(schema.properties), operationId).toContain('next');
    }
    const named = Object.values<{ get?: Operation }>(document.paths).flatMap(
      ({ get }) => get?.operationId ?? [],
    );
    expect(
      named.filter((id) => id.startsWith('list') && !lists.some((list) => list.operationId === id)),
    ).toEqual(['listWebhookDeliveries']);
  });

  test('page by page it is what it is as a whole; its cursor is of no use changed, elsewhere, or to anyone else', async () => {
    let walked = 0;
    for (const list of lists) {
      const { as, told: whole } = await readerOf(list);
      const ask = as && { as };
      const address = addressOf(list);
      const items: unknown[] = [];
      let told = await world.get(`${address}?limit=1`, ask);
      items.push(...told.body.items);
      const first = next(told);
      for (let cursor = first; cursor; cursor = next(told)) {
        expect(cursor, list.operationId).toMatch(/^[A-Za-z0-9_-]+$/);
        told = await world.get(`${address}?limit=1&cursor=${cursor}`, ask);
        expect(told.status, list.operationId).toBe(200);
        items.push(...told.body.items);
      }
      expect(items, list.operationId).toEqual(whole.body.items);
      if (!first) continue;
      walked += 1;
      const refused = { status: 400, body: { code: 'malformed', errors: [{ parameter: 'cursor' }] } };
      const changed = `${first.slice(0, -2)}${first.endsWith('AA') ? 'BB' : 'AA'}`;
      for (const cursor of [
        changed,
        `${first.startsWith('A') ? 'B' : 'A'}${first.slice(1)}`,
        first.slice(22),
        'e30',
      ]) {
        expect(
          await world.get(`${address}?cursor=${cursor}`, ask),
          `${list.operationId} ${cursor}`,
        ).toMatchObject(refused);
      }
      const other = lists.find(
        (one) => one !== list && one.operationId !== list.operationId && !one.path.includes('{'),
      );
      const elsewhere = await world.get(`${addressOf(other ?? list)}?cursor=${first}`, ask);
      expect([400, 401, 403], list.operationId).toContain(elsewhere.status);
      const stranger = as === 'city reviewer' ? 'other city reviewer' : 'city reviewer';
      const taken = await world.get(`${address}?cursor=${first}`, { as: stranger });
      expect([400, 401, 403, 404], list.operationId).toContain(taken.status);
    }
    expect(walked).toBeGreaterThan(5);
  });

  test('a cursor is bound to the question it belongs to', async () => {
    const told = await world.get('/api/registers/log?limit=1', { as: 'clerk' });
    const same = await world.get(`/api/registers/log?limit=2&cursor=${next(told)}`, { as: 'clerk' });
    expect(same.status).toBe(200);
    const otherwise = await world.get(`/api/registers/log?agency=county&cursor=${next(told)}`, {
      as: 'clerk',
    });
    expect(otherwise.status).toBe(400);
  });
});

describe('a list that is at hand as a whole', () => {
  test('goes on after the last item seen, also when items before it have come or gone', () => {
    const id = (item: string) => item;
    const first = pageOf(['a', 'b', 'c', 'd'], { limit: 2 }, id);
    const cursor = first.next;
    expect(first.items).toEqual(['a', 'b']);
    expect(pageOf(['a', 'b', 'c', 'd'], { cursor, limit: 2 }, id)).toEqual({ items: ['c', 'd'] });
    expect(pageOf(['0', 'a', 'b', 'c', 'd'], { cursor, limit: 2 }, id).items).toEqual(['c', 'd']);
    expect(pageOf(['a', 'c', 'd'], { cursor, limit: 2 }, id).items).toEqual(['d']);
    expect(pageOf([], { limit: 2 }, id)).toEqual({ items: [] });
  });
});

describe('scripts of other sites', () => {
  test('may read what is public, without cookies, and nothing else', async () => {
    const open = await world.get('/api/procedures', { headers: { origin: 'https://elsewhere.example' } });
    expect(open.headers.get('access-control-allow-origin')).toBe('*');
    expect(open.headers.has('access-control-allow-credentials')).toBe(false);
    expect(open.headers.get('access-control-expose-headers')).toContain('RateLimit');
    const own = await world.get('/api/queue', { as: 'clerk' });
    expect(own.headers.has('access-control-allow-origin')).toBe(false);
    const asked = await world.call('OPTIONS', '/api/procedures');
    expect(asked.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    for (const path of ['/api/applications', '/api/queue', `/api/cases/${caseId}`]) {
      const refused = await world.call('OPTIONS', path);
      expect(refused.headers.has('access-control-allow-origin'), path).toBe(false);
    }
  });
});
