import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { putAgency, putInstitution } from '../../functions/adapters/directory.ts';
import { depsOf, outgoingOf, type Runtime } from '../../functions/runtime.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { createWebhook } from '../../functions/use-cases/webhooks/manage.ts';
import { paperEngine } from '../../infra/cli/simulation/paper-engine.ts';
import { pointSdkAt } from '../../infra/local/environment.ts';
import { localLambdas } from '../../infra/local/lambdas.ts';
import { provision } from '../../infra/local/provision.ts';
import { BUS, openServices, type Services } from '../../infra/local/services.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { visibleOnly } from '../../templates/engine/seal.ts';
import { APPLICANT, done, submitted } from '../functions/use-cases/cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingdian-outgoing-'));
let now = Date.parse('2026-09-07T10:00:00+08:00');
let services: Services;
let deps: Deps;
const env: Record<string, string> = {};
const runtime: Runtime = {
  get env() {
    return { ...env };
  },
  clock: () => now,
  // Receivers compare with the machine's clock, however far the house's is from it.
  machine: Date.now,
};
const received: { id: string; type: string }[] = [];
let secret = '';
let down = true;
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (down) return response.writeHead(503).end();
    const headers = request.headers as Record<string, string>;
    const event = new Webhook(secret).verify(Buffer.concat(chunks).toString('utf8'), headers) as {
      type: string;
    };
    received.push({ id: headers['webhook-id'] ?? '', type: event.type });
    return response.writeHead(204).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const renderer = createRenderer({ engine: paperEngine() });
  const invoke = localLambdas(runtime, () => renderer, visibleOnly);
  services = await openServices({ data: folder, clock: { now: () => now }, invoke, live: false });
  pointSdkAt(services.endpoint, services.credentials);
  Object.assign(env, {
    TABLE_NAME: 'outgoing',
    UPLOADS_BUCKET: 'outgoing-uploads',
    ISSUED_BUCKET: 'outgoing-issued',
    TIMELINE_ARN: services.timelineArn,
    BATCH_ARN: services.batchArn,
    BUS_NAME: BUS,
    WEBHOOK_HOSTS: '127.0.0.1',
    PUBLIC_ORIGIN: 'https://verify.invalid',
  });
  await provision(env as never, 'http://localhost');
  services.connectPipe('outgoing');
  deps = depsOf(runtime);
  const place = {
    address: '某路1号',
    region: '某市',
    phone: '0000',
    numberPrefix: '某医保',
    demonstration: true,
  };
  await putAgency(deps.table, { ...place, id: 'city', name: '某市医保中心', level: 'city' });
  await putInstitution(deps.table, {
    id: 'hospital',
    name: '某医院',
    address: '某路2号',
    kind: 'medical-institution',
  });
});
afterAll(async () => {
  receiver.close();
  await services.close();
  rmSync(folder, { recursive: true, force: true });
});

test('from the act through stream, bus and sweep to the receiver, by itself; failures are made up for by the minute', async () => {
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const owner = { kind: 'institution', id: 'hospital' } as const;
  const entry = { url, types: [], description: '' };
  const made = await createWebhook({ ...deps, ...outgoingOf(runtime) }, owner, APPLICANT, entry);
  secret = made.kind === 'created' ? (made.secret ?? '') : '';
  const caseId = await submitted(deps);
  await services.settleAll();
  expect(received).toEqual([]);
  down = false;
  now += 61_000;
  await services.settleAll();
  expect(received.map(({ type }) => type)).toEqual(['cn.dingdian.case.stage-changed.v1']);
  await done(deps, caseId, APPLICANT, 'withdraw', { reason: '另行申请' });
  await services.settleAll();
  // No minute has passed: what is queued is delivered at once.
  expect(received.map(({ type }) => type)).toEqual([
    'cn.dingdian.case.stage-changed.v1',
    'cn.dingdian.case.stage-changed.v1',
  ]);
  expect(new Set(received.map(({ id }) => id)).size).toBe(2);
  const told = services.events.recentEvents(100).filter(({ source }) => source === 'dingdian.outgoing');
  expect(told.map((event) => event['detail-type']).sort()).toEqual(received.map(({ type }) => type).sort());
  expect(services.events.deadLetters()).toEqual([]);
});
