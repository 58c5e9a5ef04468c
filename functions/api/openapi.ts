import { z } from 'zod';
import { procedures } from '../../procedures/registry.ts';
import type { WebDeps } from '../web/context.ts';
import { exampleOf } from './example.ts';
import { LAW_EXAMPLES } from './operations/law.ts';
import { PROBLEMS, type ProblemCode } from './problem.ts';
import { takesMany } from './request.ts';
import type { Answer, ApiRoute } from './route.ts';
import { Problem } from './schemas/common.ts';
import { NAMED } from './schemas/named.ts';

type Json = Record<string, unknown>;

interface Draft {
  paths: Record<string, Json>;
  schemas: Json;
}

const drafts = new WeakMap<readonly ApiRoute[], Draft>();

/** The OpenAPI 3.1 document of these routes, made from what mounts them. */
export function openApiDocument(
  routes: readonly ApiRoute[],
  { identityIssuer }: Pick<WebDeps, 'identityIssuer'>,
): Json {
  const { paths, schemas } = drafts.get(routes) ?? draft(routes);
  drafts.set(routes, { paths, schemas });
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: '医药机构医保定点服务接口',
      version: '1.0',
      description:
        '凡不符合规定的请求都以 application/problem+json 说明原因；依规定不能办理的，附所依据的原文。',
    },
    servers: [{ url: '/', description: '本站' }],
    paths,
    components: { schemas, headers: HEADERS, securitySchemes: securitySchemes(identityIssuer) },
  };
}

/** What every answer tells of the limits, and a refusal of when to come back. */
const HEADERS: Json = {
  RateLimit: {
    description: '剩余次数 r 和还有多少秒 t（draft-ietf-httpapi-ratelimit-headers）',
    schema: { type: 'string' },
    example: '"api";r=1199;t=42',
  },
  'RateLimit-Policy': {
    description: '每 w 秒最多 q 次；登录的按人，未登录的按网络地址',
    schema: { type: 'string' },
    example: '"api";q=1200;w=60',
  },
  'Retry-After': { description: '多少秒以后再试', schema: { type: 'integer' }, example: 12 },
};

const headerRefs = (...names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

function draft(routes: readonly ApiRoute[]): Draft {
  const paths: Record<string, Json> = {};
  // First the operations: some of them name further schemas.
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  const { schemas } = z.toJSONSchema(NAMED, { target: 'draft-2020-12', io: 'input', uri: placeOf });
  return {
    paths,
    schemas: Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, component(schema)])),
  };
}

function placeOf(id: string): string {
  return `#/components/schemas/${id}`;
}

/** A component needs no identity of its own: it is found by its place. */
function component({ $id: _id, $schema: _dialect, ...schema }: Json): Json {
  return schema;
}

function securitySchemes(identityIssuer: string): Json {
  return {
    openIdConnect: {
      type: 'openIdConnect',
      openIdConnectUrl: `${identityIssuer}/.well-known/openid-configuration`,
      description: 'Authorization: Bearer <访问令牌>',
    },
    cookie: {
      type: 'apiKey',
      in: 'cookie',
      name: '__Host-session',
      description: '网页登录后的会话；本机演示版的名称为 session',
    },
  };
}

function operation(route: ApiRoute): Json {
  const { operationId, summary, description, access, answers } = route;
  const body = requestBody(route);
  return {
    operationId,
    summary,
    ...(description && { description }),
    ...(access.kind === 'public'
      ? { security: [] }
      : { security: [{ openIdConnect: [] }, { cookie: [] }], 'x-permission': access.permission }),
    parameters: parameters(route),
    ...(body && { requestBody: body }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer)])),
      ...problems(route),
    },
  };
}

function parameters({ path, params, query, idempotent, ifMatch }: ApiRoute): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: inline(params?.shape[name] ?? z.string()),
    ...(LAW_EXAMPLES[name] && { example: LAW_EXAMPLES[name] }),
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { description, ...rest } = inline(schema);
    return {
      name,
      in: 'query',
      required: !z.safeParse(schema, undefined).success,
      ...(description !== undefined && { description }),
      ...(takesMany(schema) && { style: 'form', explode: true }),
      schema: rest,
    };
  });
  return [
    ...inPath,
    ...inQuery,
    ...(idempotent
      ? [
          header(
            'Idempotency-Key',
            true,
            '这次请求自己的键，重试时不变',
            '0b7cf6d0-2c1e-4b58-9d0f-5a3f7f0f5b11',
          ),
        ]
      : []),
    ...(ifMatch ? [header('If-Match', ifMatch === 'required', '读到的 ETag', '"1"')] : []),
  ];
}

function header(name: string, required: boolean, description: string, example: string): Json {
  return { name, in: 'header', required, description, schema: { type: 'string' }, example };
}

function requestBody({ body, bodyAs, examples }: ApiRoute): Json | undefined {
  if (!body) return undefined;
  const named = Object.entries(examples?.() ?? {}).map(([name, value]) => [name, { value }]);
  return {
    required: true,
    content: {
      'application/json': { schema: reference(bodyAs?.() ?? body), examples: Object.fromEntries(named) },
    },
  };
}

function response({ description, schema, mediaType, headers = [], example: given }: Answer): Json {
  const type = mediaType ?? 'application/json';
  const example = given ?? (schema && exampleOf(schema));
  const content = schema
    ? { [type]: { schema: reference(schema), ...(example !== undefined && { example }) } }
    : mediaType && { [type]: {} };
  const named = headers.map((name) => [name, { schema: { type: 'string' } }]);
  return {
    description,
    headers: { ...Object.fromEntries(named), ...headerRefs('RateLimit', 'RateLimit-Policy') },
    ...(content && { content }),
  };
}

/** By status: the problems that the route names, and those that follow from what it asks for. */
function problems(route: ApiRoute): Json {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set(problemCodes(route))) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const entries = [...byStatus].map(([status, codes]) => {
    const examples = Object.fromEntries(codes.map((code) => [code, { value: problemExample(code) }]));
    const description = codes.map((code) => PROBLEMS[code].title).join('；');
    return [
      status,
      {
        description,
        ...(status === 429 && { headers: headerRefs('Retry-After', 'RateLimit', 'RateLimit-Policy') }),
        content: { 'application/problem+json': { schema: reference(Problem), examples } },
      },
    ];
  });
  return Object.fromEntries(entries);
}

function problemCodes({
  access,
  params,
  query,
  body,
  idempotent,
  ifMatch,
  problems: named = [],
}: ApiRoute): ProblemCode[] {
  return [
    ...(query || body || ifMatch ? (['malformed'] as const) : []),
    ...(idempotent ? (['key-missing'] as const) : []),
    ...(access.kind === 'public' ? [] : (['sign-in', 'forbidden'] as const)),
    ...(params ? (['not-found'] as const) : []),
    ...named,
    ...(ifMatch === 'required' ? (['version-missing'] as const) : []),
    ...(body ? (['too-large', 'media-type', 'invalid'] as const) : []),
    'too-many',
    'fault',
  ];
}

function problemExample(code: ProblemCode): Json {
  const { title, status, detail } = PROBLEMS[code];
  const citations =
    code === 'refused'
      ? procedures[0]?.steps.find((step) => step.citations.length > 0)?.citations.slice(0, 1)
      : undefined;
  return { type: 'about:blank', title, status, detail, code, ...(citations && { citations }) };
}

/** A named schema by its name, any other in place. */
function reference(schema: z.ZodType): Json {
  const id = NAMED.get(schema)?.id;
  return id ? { $ref: placeOf(id) } : inline(schema);
}

function inline(schema: z.core.$ZodType): Json {
  return component({ ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' }) });
}
