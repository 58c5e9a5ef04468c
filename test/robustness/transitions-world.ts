import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutBucketVersioningCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { Actor } from '../../domain/case/event.ts';
import { millisecondsOf } from '../../domain/time/civil-date.ts';
import { recordUpload } from '../../functions/adapters/drafts.ts';
import { awaitRecordFile, recordArrivedFile } from '../../functions/adapters/record-files.ts';
import { depsOf, type Runtime } from '../../functions/runtime.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import type { World } from '../../infra/cli/simulation/world.ts';
import { type InProcessHandler, inProcessHandler } from '../../infra/local/aws/in-process.ts';
import { type LocalDynamo, openDynamo } from '../../infra/local/dynamodb/service.ts';
import { localLambdas } from '../../infra/local/lambdas.ts';
import { openS3, type S3Service } from '../../infra/local/s3/service.ts';
import { openStepFunctions, substitute } from '../../infra/local/step-functions/index.ts';
import type { StepFunctionsService } from '../../infra/local/step-functions/service.ts';
import { BATCH, TABLE, TIMELINE } from '../../infra/manifest.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import { standInSealer } from '../functions/stand-in-sealer.ts';
import { type Line, openLine } from './transitions-faults.ts';

const CREDENTIALS = { accessKeyId: 'LOCAL', secretAccessKey: 'secret' };
const CLIENT = { region: 'local-1', endpoint: 'http://127.0.0.1', credentials: CREDENTIALS, maxAttempts: 1 };

/** A state of the world at rest: a data folder, and the clock (milliseconds). */
export interface Snapshot {
  folder: string;
  now: number;
}

/**
 * The embedded services on one snapshot at a time, in virtual time, with the real use cases, functions and timeline on top;
 * the paper is a line and the seal another.
 */
export interface ForkingWorld extends World {
  line: Line;
  /** Acts that were refused, and why; the one who looks empties it. */
  refused: string[];
  invoke(name: string, payload?: unknown): Promise<unknown>;
  states(): StepFunctionsService;
  /** Goes on from a copy of the snapshot; what was open is closed and stays in its folder. */
  open(from?: Snapshot): Promise<void>;
  /** Closes what is open, and hands it over. */
  rest(): Promise<Snapshot>;
}

interface Services {
  folder: string;
  dynamo: LocalDynamo;
  s3: S3Service;
  states: StepFunctionsService;
}

const definitionOf = ({ definition, substitutions }: typeof TIMELINE | typeof BATCH) =>
  substitute(readFileSync(new URL(`../../${definition}`, import.meta.url), 'utf8'), {
    ...substitutions,
    Partition: 'aws',
  });

/** Opens a world with nothing in it, at an instant. */
export async function forkingWorld(begin: number): Promise<ForkingWorld> {
  const root = mkdtempSync(join(tmpdir(), 'dingdian-forks-'));
  const machines = [
    { name: 'timeline', definition: definitionOf(TIMELINE) },
    { name: 'batch', definition: definitionOf(BATCH) },
  ];
  let now = begin;
  let count = 0;
  let current: Services | undefined;
  const clock = () => now;
  const line = openLine();
  const open = (): Services => {
    if (!current) throw new Error('no snapshot is open');
    return current;
  };
  // One set of clients for all snapshots: what they speak to changes.
  const watched = (of: (services: Services) => LocalDynamo | S3Service | StepFunctionsService) => {
    const known = new WeakMap<Services, InProcessHandler>();
    const idle = inProcessHandler({ signingName: 's3', handle: () => Promise.reject(), close: () => {} });
    return line.watched('', () => {
      if (!current) return idle;
      const handler = known.get(current) ?? inProcessHandler(of(current));
      known.set(current, handler);
      return handler;
    });
  };
  const runtime: Runtime = {
    env: {
      TABLE_NAME: 'dingdian',
      UPLOADS_BUCKET: 'uploads',
      ISSUED_BUCKET: 'issued',
      TIMELINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:timeline',
      BATCH_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:batch',
      PUBLIC_ORIGIN: 'https://verify.invalid',
    },
    clock,
    clients: {
      dynamodb: { ...CLIENT, requestHandler: watched(({ dynamo }) => dynamo) },
      s3: { ...CLIENT, forcePathStyle: true, requestHandler: watched(({ s3 }) => s3) },
      states: { ...CLIENT, requestHandler: watched(({ states }) => states) },
    },
  };
  const invoke = line.invoking(localLambdas(runtime, paper, standInSealer()));
  const deps = depsOf(runtime);
  const close = async () => {
    const gone = current;
    current = undefined;
    await gone?.states.close();
    await gone?.s3.close();
    await gone?.dynamo.close();
    return gone;
  };
  const openOn = (folder: string) => {
    const states = openStepFunctions({
      file: join(folder, 'states.sqlite'),
      clock,
      live: false,
      random: () => 0.5,
      invoke,
      machines,
    });
    const s3 = openS3({ folder: join(folder, 's3'), clock, credentials: CREDENTIALS, live: false });
    const dynamo = openDynamo({ file: join(folder, 'dynamodb.sqlite'), clock });
    current = { folder, states, s3, dynamo };
  };
  const world: ForkingWorld = {
    deps,
    line,
    refused: [],
    invoke,
    get folder() {
      return open().folder;
    },
    states: () => open().states,
    async settle() {
      await open().states.tick();
      await open().states.idle();
    },
    async advance(to) {
      const until = millisecondsOf(to);
      for (;;) {
        await world.settle();
        const next = open().states.nextWakeAt();
        if (next === undefined || next > until) break;
        now = Math.max(now, next);
      }
      now = Math.max(now, until);
    },
    handIn: (caseId, material, mediaType) => handIn(deps, caseId, material, mediaType),
    addFile: (caseId, upload, by) => addFile(deps, caseId, upload, by),
    async open(from) {
      await close();
      count += 1;
      const folder = join(root, String(count));
      if (from) cpSync(from.folder, folder, { recursive: true });
      now = from?.now ?? begin;
      openOn(folder);
      if (!from) await furnish(deps);
    },
    async rest() {
      const { folder } = open();
      await close();
      return { folder, now };
    },
    async close() {
      await close();
      deps.table.client.destroy();
      deps.files.client.destroy();
      deps.timelines.client.destroy();
      rmSync(root, { recursive: true, force: true });
    },
  };
  return world;
}

function paper(): Renderer {
  return {
    html: () => '',
    pdf: ({ id }) => Promise.resolve(Buffer.from(`%PDF-1.7 ${id}`)),
    engine: {
      print: () => Promise.reject(new Error('the paper is a stub')),
      healthy: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
    close: () => Promise.resolve(),
  };
}

const keySchema = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];

async function furnish({ table, files }: Deps): Promise<void> {
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
    const ObjectLockEnabledForBucket = Bucket === files.issued;
    await files.client.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket }));
    const VersioningConfiguration = { Status: 'Enabled' as const };
    await files.client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
  }
}

/** One file for every material of a case: its inspection is not what these tests are about. */
async function put({ files }: Deps, key: string, mediaType: string) {
  const body = Buffer.from(`simulated ${key}\n`);
  await files.client.send(new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body }));
  const sha256 = createHash('sha256').update(body).digest('hex');
  return { key, size: body.byteLength, sha256, mediaType, fileName: '扫描件.pdf', state: 'usable' } as const;
}

async function handIn(deps: Deps, caseId: string, material: string, mediaType: string): Promise<void> {
  const file = await put(deps, `stand-ins/${caseId}/${material}`, mediaType);
  await recordUpload(deps.table, caseId, { ...file, material, upload: material, receivedAt: deps.now() });
}

async function addFile(deps: Deps, caseId: string, upload: string, by: Actor): Promise<void> {
  const file = await put(deps, `stand-ins/${caseId}/record/${upload}`, 'application/pdf');
  await awaitRecordFile(deps.table, caseId, { upload, by, askedAt: deps.now() });
  await recordArrivedFile(deps.table, caseId, upload, { ...file, receivedAt: deps.now() });
}
