import createClient from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { paths } from '../../../functions/api/client/schema.d.ts';
import { typeOf } from '../../../functions/api/client/types.ts';
import { clientOnFile, generatedClient } from '../../../infra/cli/api-client.ts';
import { handInFiles, PROCEDURE, START, sampleOf } from './stories.ts';
import { openWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The client that anyone would make, on this process's application. */
function clientFor(who: string) {
  return createClient<paths>({
    baseUrl: 'http://127.0.0.1',
    headers: { 'x-test-viewer': who },
    fetch: (request: Request) => Promise.resolve(world.app.request(request)),
  });
}

test('the declarations on file are those of today’s OpenAPI document (dingdian api-client writes them)', () => {
  expect(clientOnFile() === generatedClient()).toBe(true);
});

describe('a program with the generated client', () => {
  test('begins an application, fills it in, hands it in and finds it, page by page', async () => {
    const client = clientFor('applicant');
    const started = await client.POST('/api/applications', {
      params: { header: { 'Idempotency-Key': 'client-start-1' } },
      body: START,
    });
    const caseId = started.data?.caseId ?? '';
    expect(caseId).toMatch(/^[0-9a-z]{16}$/);
    for (const { form: id, appliesTo } of PROCEDURE.forms) {
      if (!appliesTo.includes(START.applicantKind)) continue;
      const [place = '', form = ''] = id.split('/');
      const saved = await client.PUT('/api/cases/{caseId}/forms/{place}/{form}', {
        params: { path: { caseId, place, form }, header: { 'If-Match': '"0"' } },
        body: sampleOf(id),
      });
      expect(saved.data?.complete, id).toBe(true);
    }
    await handInFiles(world, caseId);
    const { data } = await client.GET('/api/cases/{caseId}', { params: { path: { caseId } } });
    const submit = data?.options.find(({ step }) => step === 'submit');
    expect(submit?.open).toBe(true);
    const taken = await client.POST('/api/cases/{caseId}/steps/{step}', {
      params: { path: { caseId, step: 'submit' }, header: { 'Idempotency-Key': 'client-submit-1' } },
      body: {},
    });
    expect(taken.data?.receiptNumber).toMatch(/〔2026〕1号$/);
    for (const n of [1, 2]) {
      const header = { 'Idempotency-Key': `client-more-${n}` };
      await client.POST('/api/applications', { params: { header }, body: START });
    }
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 1, ...(cursor !== undefined && { cursor }) };
      const page = await client.GET('/api/applications', { params: { query } });
      found.push(...(page.data?.items.map((one) => one.caseId) ?? []));
      cursor = page.data?.next;
    } while (cursor !== undefined);
    expect(found).toHaveLength(3);
    expect(found).toContain(caseId);
  });

  test('is told in typed problem details why something is refused', async () => {
    const { error, response } = await clientFor('clerk').POST('/api/applications', {
      params: { header: { 'Idempotency-Key': 'client-start-2' } },
      body: START,
    });
    expect(response.status).toBe(403);
    expect(error?.code).toBe('forbidden');
    expect(error?.detail).toMatch(/权限/);
  });
});

test('a JSON Schema becomes the type that says the same', () => {
  expect(typeOf({ type: 'array', items: { enum: ['a', 1] } })).toBe('("a" | 1)[]');
  expect(typeOf({ anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'string' }] })).toBe('string | null');
  expect(typeOf({ $ref: '#/components/schemas/Case' })).toBe('components["schemas"]["Case"]');
  expect(typeOf({ $ref: '#/components/schemas/form.somewhere.x' })).toBe('{ [name: string]: unknown }');
  expect(typeOf({ type: 'object', properties: { a: { type: 'integer' } }, required: ['a'] })).toBe(
    '{\na: number;\n}',
  );
  expect(typeOf({})).toBe('unknown');
});
