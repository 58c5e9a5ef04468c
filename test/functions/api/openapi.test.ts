import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { payloadExample, payloadSchema } from '../../../functions/api/payload-schema.ts';
import { PROBLEMS } from '../../../functions/api/problem.ts';
import { ROUTES } from '../../../functions/api/routes.ts';
import { Problem } from '../../../functions/api/schemas/common.ts';
import { NAMED } from '../../../functions/api/schemas/named.ts';
import { procedures } from '../../../procedures/registry.ts';
import { openWorld, type World } from './world.ts';

let world: World;
// biome-ignore lint/suspicious/noExplicitAny: a JSON document of many shapes
type Json = any;

let document: Json;

beforeAll(async () => {
  world = await openWorld();
  const told = await world.get('/api/openapi.json');
  expect(told.status).toBe(200);
  document = told.body;
});
afterAll(() => world.close());

/** Every object in a JSON document with the way to it. */
function* objects(value: unknown, at = '#'): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value];
  for (const [name, part] of Object.entries(value)) yield* objects(part, `${at}/${name}`);
}

function resolve(reference: string): unknown {
  const steps = reference
    .replace(/^#\//, '')
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return steps.reduce<Json>((node, step) => node?.[step], document);
}

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1, and every reference in it leads somewhere', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const references = [...objects(document)].flatMap(([at, { $ref }]) =>
      typeof $ref === 'string' ? [[at, $ref] as const] : [],
    );
    expect(references.length).toBeGreaterThan(50);
    for (const [at, reference] of references) {
      expect(reference, at).toMatch(/^#\/components\/(?:schemas|headers)\/[A-Za-z0-9._-]+$/);
      expect(resolve(reference), `${at} -> ${reference}`).toBeTypeOf('object');
    }
    expect(JSON.stringify(document)).not.toContain('"$id"');
  });

  test('holds every route that is mounted and no other, each with answers, access and all its path parameters', () => {
    const described = Object.entries<Record<string, never>>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(described.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
    const mounted = world.app.routes.filter(
      ({ method, path }) => method !== 'ALL' && path.startsWith('/api'),
    );
    expect(mounted).toHaveLength(ROUTES.length);
    expect(new Set(ROUTES.map(({ operationId }) => operationId)).size).toBe(ROUTES.length);
    for (const { path, method, access } of ROUTES) {
      const operation = document.paths[path][method];
      const about = `${method} ${path}`;
      expect(
        Object.keys(operation.responses).some((status) => status.startsWith('2')),
        about,
      ).toBe(true);
      for (const answer of Object.values<{ description: string }>(operation.responses))
        expect(answer.description, about).not.toBe('');
      const inPath = operation.parameters
        .filter((one: { in: string }) => one.in === 'path')
        .map((one: { name: string }) => one.name);
      expect(inPath, about).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      expect(operation.security, about).toHaveLength(access.kind === 'public' ? 0 : 2);
      if (access.kind !== 'public')
        expect(Object.keys(operation.responses), about).toEqual(expect.arrayContaining(['401', '403']));
    }
    for (const scheme of ['openIdConnect', 'cookie'])
      expect(document.components.securitySchemes[scheme]).toBeDefined();
  });

  test('says problem details for everything that is not a success', () => {
    for (const [at, node] of objects(document.paths)) {
      const status = /\/responses\/([45]\d\d)$/.exec(at)?.[1];
      if (!status) continue;
      const { content } = node;
      expect(Object.keys(content), at).toEqual(['application/problem+json']);
      for (const { value } of Object.values<Json>(content['application/problem+json'].examples)) {
        expect(Problem.parse(value).status, at).toBe(Number(status));
      }
    }
    for (const { title, detail } of Object.values(PROBLEMS))
      expect(title + detail).toMatch(/[\u4e00-\u9fff]/);
  });

  test('its examples are what its schemas take', () => {
    for (const route of ROUTES) {
      for (const [name, example] of Object.entries(route.examples?.() ?? {})) {
        expect(route.body?.safeParse(example).error, `${route.operationId} ${name}`).toBeUndefined();
        expect(route.bodyAs?.().safeParse(example).error, `${route.operationId} ${name}`).toBeUndefined();
      }
      for (const [status, { schema, example }] of Object.entries(route.answers)) {
        if (example !== undefined)
          expect(schema?.safeParse(example).error, `${route.operationId} ${status}`).toBeUndefined();
      }
    }
    for (const procedure of procedures) {
      for (const step of procedure.steps) {
        const example = payloadExample(step, procedure);
        expect(payloadSchema(step, procedure).safeParse(example).error, step.id).toBeUndefined();
      }
    }
  });

  test('says of every step what has to be said with it, in strict objects', () => {
    for (const procedure of procedures) {
      for (const step of procedure.steps) {
        const id = NAMED.get(payloadSchema(step, procedure))?.id ?? '';
        const schema = document.components.schemas[id];
        expect(schema.additionalProperties, step.id).toBe(false);
        expect(Object.keys(schema.properties), step.id).toEqual(step.payload.map(({ name }) => name));
        const required = step.payload.filter((field) => field.required).map(({ name }) => name);
        expect(schema.required ?? [], step.id).toEqual(required);
      }
    }
    expect(document.components.schemas.StepPayload.anyOf).toHaveLength(
      procedures.flatMap(({ steps }) => steps).length,
    );
  });

  test('its schemas say the same as the code: zod can be made of them again', () => {
    const { Started, UploadRequest } = document.components.schemas;
    expect(z.fromJSONSchema(Started).safeParse({ caseId: 'x' }).success).toBe(true);
    expect(z.fromJSONSchema(UploadRequest).safeParse({ material: 1 }).success).toBe(false);
  });
});
