import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import type { Agency } from '../../../domain/agency.ts';
import { instant, instantOf, millisecondsOf } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { putAgency, putInstitution } from '../../../functions/adapters/directory.ts';
import { openFiles } from '../../../functions/adapters/files.ts';
import { openTable } from '../../../functions/adapters/table.ts';
import { openTimelines } from '../../../functions/adapters/timelines.ts';
import { mountApi } from '../../../functions/api/mount.ts';
import { ROUTES } from '../../../functions/api/routes.ts';
import { Problem } from '../../../functions/api/schemas/common.ts';
import type { Viewer } from '../../../functions/viewer.ts';
import type { WebDeps, WebEnv } from '../../../functions/web/context.ts';
import { type InProcessHandler, inProcessHandler } from '../../../infra/local/aws/in-process.ts';
import { openDynamo } from '../../../infra/local/dynamodb/service.ts';
import { openS3 } from '../../../infra/local/s3/service.ts';
import { TABLE } from '../../../infra/manifest.ts';

/** One person a role, and strangers to the case: another institution's clerk, another agency's officers. */
export const VIEWERS = {
  applicant: { sub: 'a1', name: '甲', role: 'applicant', institution: 'hospital' },
  'other applicant': { sub: 'a2', name: '乙', role: 'applicant', institution: 'pharmacy' },
  clerk: { sub: 'c1', name: '丙', role: 'receiving-clerk', agency: 'county' },
  reviewer: { sub: 'r1', name: '丁', role: 'reviewer', agency: 'county' },
  'leading group': { sub: 'l1', name: '戊', role: 'leading-group', agency: 'county' },
  'seal keeper': { sub: 's1', name: '己', role: 'seal-keeper', agency: 'county' },
  authority: { sub: 'b1', name: '庚', role: 'authority', agency: 'county' },
  'city reviewer': { sub: 'y1', name: '辛', role: 'city-reviewer', agency: 'city' },
  'city clerk': { sub: 'c2', name: '壬', role: 'receiving-clerk', agency: 'city' },
  settlements: { sub: 'z1', name: '丑', role: 'settlement-system', agency: 'county' },
  'other clerk': { sub: 'c3', name: '癸', role: 'receiving-clerk', agency: 'other-county' },
  'other city reviewer': { sub: 'y2', name: '子', role: 'city-reviewer', agency: 'other-city' },
} as const satisfies Record<string, Viewer>;

export type Who = keyof typeof VIEWERS;

const isWho = (name: string): name is Who => Object.hasOwn(VIEWERS, name);

/** Everybody's name. */
export const PEOPLE: readonly Who[] = Object.keys(VIEWERS).filter(isWho);

/** A request as a test writes it. `body` is sent as JSON unless it is text. */
export interface Ask {
  as?: Who;
  body?: unknown;
  headers?: Record<string, string>;
}

/** An answer, read. */
export interface Told {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into many shapes of JSON
  body: any;
}

const agency = (id: string, level: Agency['level'], parent?: string): Agency => ({
  id,
  name: `示例${id}经办机构`,
  level,
  ...(parent && { parent }),
  region: '示例市',
  address: '示例路1号',
  phone: '0635-8888888',
  numberPrefix: `示${id}`,
  demonstration: true,
});

/** The API over the embedded DynamoDB and S3, in this process, with a clock the test moves and people it names. */
export async function openWorld(start = '2026-09-28T10:00:00+08:00') {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-api-'));
  const clock = { now: millisecondsOf(instant(start)) };
  const credentials = { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' };
  const common = { region: 'local-1', credentials, endpoint: 'http://127.0.0.1', maxAttempts: 3 };
  const pending: Interleaving = {};
  const dynamo = openDynamo({ file: ':memory:', clock: () => clock.now });
  const s3 = openS3({ folder, clock: () => clock.now, credentials });
  const dynamoConfig = { ...common, requestHandler: interleaving(inProcessHandler(dynamo), pending) };
  const s3Config = { ...common, forcePathStyle: true, requestHandler: inProcessHandler(s3) };
  await createTable(new DynamoDBClient(dynamoConfig));
  const buckets = new S3Client(s3Config);
  for (const Bucket of ['uploads', 'issued']) await buckets.send(new CreateBucketCommand({ Bucket }));
  const deps: WebDeps = {
    now: () => instantOf(clock.now),
    calendar: stateCouncil,
    table: openTable('dingdian', dynamoConfig),
    files: openFiles('uploads', 'issued', s3Config),
    timelines: openTimelines('arn:aws:states:local-1:000000000000:stateMachine:timeline', common),
    batches: openTimelines('arn:aws:states:local-1:000000000000:stateMachine:batch', common),
    sessionNow: () => instantOf(clock.now),
    renderer: () => {
      throw new Error('the API renders nothing');
    },
    ownOrigin: 'http://127.0.0.1',
    uploadOrigin: 'http://127.0.0.1',
    identityIssuer: 'http://127.0.0.1/oidc',
  };
  for (const one of [
    agency('city', 'city'),
    agency('county', 'county', 'city'),
    agency('other-city', 'city'),
    agency('other-county', 'county', 'other-city'),
  ]) {
    await putAgency(deps.table, one);
  }
  await putInstitution(deps.table, {
    id: 'hospital',
    name: '示例医院',
    address: '示例路2号',
    kind: 'medical-institution',
  });
  await putInstitution(deps.table, {
    id: 'pharmacy',
    name: '示例药房',
    address: '示例路3号',
    kind: 'retail-pharmacy',
  });
  const people = new Map<string, Viewer>(Object.entries(VIEWERS));
  const app = new Hono<WebEnv>();
  app.use(async (context, next) => {
    const who = context.req.header('x-test-viewer');
    context.set('reference', 'test');
    context.set('viewer', people.get(who ?? ''));
    await next();
  });
  mountApi(app, deps);

  async function call(method: string, path: string, { as, body, headers = {} }: Ask = {}): Promise<Told> {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
    const response = await app.request(path, {
      method,
      headers: {
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...(as && { 'x-test-viewer': as }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    });
    await conforms(method, path, response);
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const said =
      isJson && method !== 'HEAD' ? await response.json() : new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: response.headers, body: said };
  }

  return {
    app,
    deps,
    call,
    get: (path: string, ask?: Ask) => call('GET', path, ask),
    post: (path: string, ask: Ask & { key?: string } = {}) => call('POST', path, keyed(ask)),
    /** After the next table call that mentions `text`, and before its caller hears of it, `happen` runs to its end. */
    between(text: string, happen: () => Promise<unknown>) {
      Object.assign(pending, { text, happen });
    },
    /** Moves the clock to a date's ten o'clock. */
    moveTo(date: string) {
      clock.now = millisecondsOf(instant(`${date}T10:00:00+08:00`));
    },
    async close() {
      await dynamo.close();
      await s3.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

interface Interleaving {
  text?: string;
  happen?: () => Promise<unknown>;
}

/** A handler that lets a test do something at one exact moment. */
function interleaving(handler: InProcessHandler, pending: Interleaving): InProcessHandler {
  return {
    ...handler,
    async handle(request) {
      const answer = await handler.handle(request);
      const { text, happen } = pending;
      if (text && happen && mentions(request.body, text)) {
        delete pending.text;
        await happen();
      }
      return answer;
    },
  };
}

function mentions(body: unknown, text: string): boolean {
  if (typeof body === 'string') return body.includes(text);
  return body instanceof Uint8Array && Buffer.from(body).includes(text);
}

/** Every answer of every test is held against what the OpenAPI document promises for it. */
async function conforms(method: string, path: string, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) {
    if (method !== 'HEAD') Problem.strict().parse(await response.clone().json());
    return;
  }
  const route = ROUTES.find((one) => one.method.toUpperCase() === method && fits(one.path, path));
  if (!route) return;
  const answer = route.answers[response.status];
  if (!answer) throw new Error(`${route.operationId} promises no ${response.status}`);
  for (const header of answer.headers ?? []) {
    if (!response.headers.has(header)) throw new Error(`${route.operationId} promises ${header}`);
  }
  if (answer.schema) answer.schema.parse(await response.clone().json());
}

function fits(template: string, path: string): boolean {
  const pattern = template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+');
  return new RegExp(`^${pattern}$`).test(path.split('?')[0] ?? '');
}

let keys = 0;

function keyed({ key, ...ask }: Ask & { key?: string }): Ask {
  keys += 1;
  return { ...ask, headers: { 'idempotency-key': key ?? `test-key-${keys}`, ...ask.headers } };
}

function keySchema(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
}

/** The table as it is deployed. */
async function createTable(client: DynamoDBClient): Promise<void> {
  const { partitionKey, sortKey, indexes, timeToLive } = TABLE;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [`${index}pk`, `${index}sk`])];
  await client.send(
    new CreateTableCommand({
      TableName: 'dingdian',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keySchema(partitionKey, sortKey),
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      GlobalSecondaryIndexes: indexes.map((IndexName) => ({
        IndexName,
        KeySchema: keySchema(`${IndexName}pk`, `${IndexName}sk`),
        Projection: { ProjectionType: 'ALL' },
      })),
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    }),
  );
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: 'dingdian',
      TimeToLiveSpecification: { Enabled: true, AttributeName: timeToLive },
    }),
  );
}
