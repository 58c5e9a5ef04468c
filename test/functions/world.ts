import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import type { Agency } from '../../domain/agency.ts';
import { type Institution, putAgency, putInstitution } from '../../functions/adapters/directory.ts';
import { depsOf, type Runtime } from '../../functions/runtime.ts';
import type { NoticeDeps } from '../../functions/use-cases/issue-notice.ts';
import { type InProcessHandler, inProcessHandler } from '../../infra/local/aws/in-process.ts';
import type { InvokeFunction } from '../../infra/local/aws/service.ts';
import { type Faults, type LocalDynamo, openDynamo } from '../../infra/local/dynamodb/service.ts';
import { localLambdas } from '../../infra/local/lambdas.ts';
import { openS3, type S3Service } from '../../infra/local/s3/service.ts';
import { openStepFunctions, substitute } from '../../infra/local/step-functions/index.ts';
import type { StepFunctionsService } from '../../infra/local/step-functions/service.ts';
import { BATCH, TABLE, TIMELINE } from '../../infra/manifest.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import { type StandInSealer, standInSealer } from './stand-in-sealer.ts';
import { insist } from './use-cases/cases.ts';

const definitionOf = ({ definition, substitutions }: typeof TIMELINE | typeof BATCH) =>
  substitute(readFileSync(new URL(`../../${definition}`, import.meta.url), 'utf8'), {
    ...substitutions,
    Partition: 'aws',
  });
const CREDENTIALS = { accessKeyId: 'LOCAL', secretAccessKey: 'secret' };
const CLIENT = { region: 'local-1', endpoint: 'http://127.0.0.1', credentials: CREDENTIALS, maxAttempts: 1 };

/** Which of the SDK's calls breaks, counted from 1 over all services, and on which side of the service's work. */
export interface Break {
  call: number;
  when: 'before' | 'after';
}

/** The embedded services in virtual time, with the real use cases, handlers and timeline on top; only the paper is a stub. */
export interface World {
  deps: NoticeDeps;
  dynamo: LocalDynamo;
  s3: S3Service;
  states: StepFunctionsService;
  /** Instant in China, `2026-09-07T10:00`, or a day at 10 o'clock. Time only runs forward. */
  moveTo(when: string): void;
  /** Calls a function as Lambda would. */
  invoke(name: string, payload?: unknown): Promise<unknown>;
  /** Does all that is due, stopping wherever something comes due on the way. */
  runUntil(when: string): Promise<void>;
  /** The same for so many minutes from now. */
  runFor(minutes: number): Promise<void>;
  /** Names of the SDK's calls made so far. */
  calls: string[];
  /** From now on the calls are counted anew, and this one breaks; undefined mends it. */
  breakAt(broken?: Break): void;
  /** Makes every rendering fail while true. */
  setPaperJam(jammed: boolean): void;
  renderings(): number;
  sealer: StandInSealer;
  close(): Promise<void>;
}

/** What a broken call throws: like a lost connection, so that nothing takes it for an answer. */
export class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

/** Opens a world on its own folder, with the demonstration agencies of these tests in it. */
export async function openWorld(faults?: Faults): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-world-'));
  let now = millisecondsIn('2026-09-07');
  const clock = () => now;
  const dynamo = openDynamo({ file: ':memory:', clock, ...(faults && { faults }) });
  const s3 = openS3({ folder, clock, credentials: CREDENTIALS });
  const calls: string[] = [];
  let broken: Break | undefined;
  const watched = (handler: InProcessHandler): InProcessHandler => ({
    ...handler,
    async handle(request) {
      const target = request.headers['x-amz-target'] ?? `${request.method} ${request.path}`;
      const mine = broken?.call === calls.push(target) ? broken.when : undefined;
      if (mine === 'before') throw new ConnectionLost(target);
      const answer = await handler.handle(request);
      if (mine === 'after') throw new ConnectionLost(target);
      return answer;
    },
  });
  const sealer = standInSealer();
  let jammed = false;
  let renderings = 0;
  const renderer: Renderer = {
    html: () => '',
    pdf: () => {
      if (jammed) return Promise.reject(Object.assign(new Error('no paper'), { name: 'PaperJam' }));
      renderings += 1;
      return Promise.resolve(Buffer.from(`%PDF-1.7 stub ${renderings}`));
    },
    engine: {
      print: () => Promise.reject(new Error('the paper is a stub')),
      healthy: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
    close: () => Promise.resolve(),
  };
  // The timeline calls the functions, and the functions call the timeline.
  const functions: { invoke: InvokeFunction } = { invoke: () => Promise.reject(new Error('not open yet')) };
  const states = openStepFunctions({
    file: ':memory:',
    clock,
    live: false,
    random: () => 0.5,
    invoke: (name, payload) => functions.invoke(name, payload),
    machines: [
      { name: 'timeline', definition: definitionOf(TIMELINE) },
      { name: 'batch', definition: definitionOf(BATCH) },
    ],
  });
  const runtime: Runtime = {
    env: {
      TABLE_NAME: 'dingdian',
      UPLOADS_BUCKET: 'uploads',
      ISSUED_BUCKET: 'issued',
      TIMELINE_ARN: states.machineArn('timeline'),
      BATCH_ARN: states.machineArn('batch'),
      PUBLIC_ORIGIN: 'https://verify.invalid',
    },
    clock,
    clients: {
      dynamodb: { ...CLIENT, requestHandler: watched(inProcessHandler(dynamo)) },
      s3: { ...CLIENT, forcePathStyle: true, requestHandler: watched(inProcessHandler(s3)) },
      states: { ...CLIENT, requestHandler: watched(inProcessHandler(states)) },
    },
  };
  functions.invoke = localLambdas(runtime, () => renderer, sealer);
  const runTo = async (end: number) => {
    for (;;) {
      await states.tick();
      await states.idle();
      const next = states.nextWakeAt();
      if (next === undefined || next > end) break;
      now = Math.max(now, next);
    }
    now = Math.max(now, end);
  };
  const deps: NoticeDeps = { ...depsOf(runtime), renderer, sealer };
  await furnish(deps);
  calls.length = 0;
  return {
    deps,
    dynamo,
    s3,
    states,
    calls,
    moveTo(when) {
      now = Math.max(now, millisecondsIn(when));
    },
    invoke: (name, payload = null) => functions.invoke(name, payload),
    runUntil: (when) => runTo(millisecondsIn(when)),
    runFor: (minutes) => runTo(now + minutes * 60_000),
    breakAt(one) {
      broken = one;
      calls.length = 0;
    },
    setPaperJam(on) {
      jammed = on;
    },
    renderings: () => renderings,
    sealer,
    async close() {
      await states.close();
      await s3.close();
      await dynamo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function millisecondsIn(when: string): number {
  const milliseconds = Date.parse(when.includes('T') ? `${when}+08:00` : `${when}T10:00:00+08:00`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${when}`);
  return milliseconds;
}

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

async function furnish({ table, files }: NoticeDeps): Promise<void> {
  const { partitionKey, sortKey, indexes } = TABLE;
  const names = [partitionKey, sortKey, ...indexes.flatMap((index) => [`${index}pk`, `${index}sk`])];
  await table.client.send(
    new CreateTableCommand({
      TableName: table.name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: names.map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
      KeySchema: keySchema(partitionKey, sortKey),
      GlobalSecondaryIndexes: indexes.map((IndexName) => ({
        IndexName,
        KeySchema: keySchema(`${IndexName}pk`, `${IndexName}sk`),
        Projection: { ProjectionType: 'ALL' as const },
      })),
    }),
  );
  for (const Bucket of [files.uploads, files.issued]) {
    await files.client.send(new CreateBucketCommand({ Bucket }));
    await files.client.send(
      new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
  }
  const agency = {
    region: '某市',
    address: '某路1号',
    phone: '0000',
    numberPrefix: '某医保',
    demonstration: true,
  };
  const agencies: Agency[] = [
    { ...agency, id: 'city', name: '某市医保中心', level: 'city' },
    { ...agency, ...COUNTY, id: 'county', name: '某县医保中心', numberPrefix: '某县医保' },
    {
      ...agency,
      ...COUNTY,
      id: 'district',
      name: '某区医保中心',
      numberPrefix: '某区医保',
      sealing: 'two-persons',
    },
  ];
  for (const one of agencies) await insist(() => putAgency(table, one));
  for (const one of INSTITUTIONS) await insist(() => putInstitution(table, one));
}

const COUNTY = { level: 'county', parent: 'city' } as const;

const INSTITUTIONS: readonly Institution[] = [
  { id: 'hospital', name: '某医院', address: '某路2号', kind: 'medical-institution' },
  { id: 'pharmacy', name: '某药店', address: '某路3号', kind: 'retail-pharmacy' },
];
