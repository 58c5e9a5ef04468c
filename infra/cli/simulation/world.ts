import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Actor } from '../../../domain/case/event.ts';
import { type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';
import { recordUpload } from '../../../functions/adapters/drafts.ts';
import { awaitRecordFile, recordArrivedFile } from '../../../functions/adapters/record-files.ts';
import { depsOf, once, type Runtime } from '../../../functions/runtime.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { createRenderer, type Renderer } from '../../../templates/engine/render.ts';
import { visibleOnly } from '../../../templates/engine/seal.ts';
import { type LambdaEnvironment, pointSdkAt } from '../../local/environment.ts';
import { localLambdas } from '../../local/lambdas.ts';
import { provision } from '../../local/provision.ts';
import { openServices, type Services } from '../../local/services.ts';
import type { FunctionName } from '../../manifest.ts';
import { paperEngine } from './paper-engine.ts';

/** The house on a folder of its own that is thrown away, with a clock that only the scenario moves. */
export interface World {
  deps: Deps;
  /** The data folder, for whoever wants to look into it before it is closed. */
  folder: string;
  /** Lets time pass until `to`, stopping wherever something is due; ends with nothing due. */
  advance(to: Instant): Promise<void>;
  /** Does what has become due at the clock's present. */
  settle(): Promise<void>;
  /** Hands in one material: a file in the bucket and its record, as after a good inspection. */
  handIn(caseId: string, material: string, mediaType: string): Promise<void>;
  /** A file that an officer adds to the record, as after a good inspection; an act names it by `upload`. */
  addFile(caseId: string, upload: string, by: Actor): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the embedded AWS, the functions and the timeline, at an instant. With `render` the documents are printed for
 * good; without, every template is filled and checked but the paper holds only a line, which is much faster.
 */
export async function openWorld(
  begin: Instant,
  { render, register = false }: { render: boolean; register?: boolean },
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-simulate-'));
  let now = millisecondsOf(begin);
  const clock = { now: () => now };
  const renderer = once((): Renderer => createRenderer(render ? {} : { engine: paperEngine() }));
  // Nobody signs in here, so the names of the identity provider stay empty.
  const env = { ...NOWHERE };
  const runtime: Runtime = {
    // Read when a function is first called: the timeline has its name only once the services are open.
    get env() {
      return { ...env };
    },
    clock: clock.now,
  };
  const invoke = localLambdas(runtime, renderer, visibleOnly);
  // Nobody is outside, and nobody reads the public register unless it is asked for.
  const without: readonly FunctionName[] = [
    'tell-outside',
    'deliver-webhooks',
    ...(register ? [] : (['project-register', 'publish-register'] as const)),
  ];
  const services = await openServices({ data: folder, clock, invoke, live: false, without });
  const unquiet = quieten();
  let deps: Deps | undefined;
  const close = async () => {
    await services.close();
    await renderer().close();
    deps?.table.client.destroy();
    deps?.files.client.destroy();
    deps?.files.presigner.destroy();
    deps?.timelines.client.destroy();
    rmSync(folder, { recursive: true, force: true });
    unquiet();
  };
  try {
    pointSdkAt(services.endpoint, services.credentials);
    Object.assign(env, {
      TABLE_NAME: 'simulation',
      UPLOADS_BUCKET: 'simulation-uploads',
      ISSUED_BUCKET: 'simulation-issued',
      TIMELINE_ARN: services.timelineArn,
      BATCH_ARN: services.batchArn,
    });
    await provision(env, 'http://localhost');
    services.connectPipe(env.TABLE_NAME);
    deps = depsOf(runtime);
  } catch (error) {
    await close();
    throw error;
  }
  const open = deps;
  return {
    deps: open,
    folder,
    settle: () => services.settleAll(),
    async advance(to) {
      const until = millisecondsOf(to);
      let rounds = 0;
      for (let next = nextWake(services); next !== undefined && next <= until; next = nextWake(services)) {
        rounds = next > now ? 0 : rounds + 1;
        // Something that stays due however often it is done would hold the clock for ever.
        if (rounds > 100) throw new Error(`time stands still at ${new Date(now).toISOString()}`);
        now = Math.max(now, next);
        await services.settleAll();
      }
      now = Math.max(now, until);
      await services.settleAll();
    },
    handIn: (caseId, material, mediaType) => handIn(open, caseId, material, mediaType),
    addFile: (caseId, upload, by) => addFile(open, caseId, upload, by),
    close,
  };
}

const NOWHERE: LambdaEnvironment = {
  TABLE_NAME: '',
  UPLOADS_BUCKET: '',
  ISSUED_BUCKET: '',
  TIMELINE_ARN: '',
  BATCH_ARN: '',
  BUS_NAME: '',
  WEBHOOK_HOSTS: '',
  PUBLIC_ORIGIN: '',
  UPLOAD_ORIGIN: '',
  OIDC_ISSUER: '',
  OIDC_CLIENT_ID: '',
  OIDC_CLIENT_SECRET: '',
  OIDC_REDIRECT_URI: '',
};

function nextWake({ s3, events, states }: Services): number | undefined {
  const times = [s3.nextWakeAt(), events.nextWakeAt(), states.nextWakeAt()].flatMap((at) => at ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** The content's inspection is not what a simulation is about, so the file stands in for any that passes it. */
async function handIn(
  { files, table, now }: Deps,
  caseId: string,
  material: string,
  mediaType: string,
): Promise<void> {
  const upload = `${material}-${createHash('sha256').update(now()).digest('hex').slice(0, 8)}`;
  const key = `stand-ins/${caseId}/${material}/${upload}`;
  const body = Buffer.from(`simulated ${material}\n`);
  const { VersionId } = await files.client.send(
    new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body }),
  );
  await recordUpload(table, caseId, {
    material,
    upload,
    fileName: `${material}（模拟）`,
    size: body.byteLength,
    state: 'usable',
    mediaType,
    sha256: createHash('sha256').update(body).digest('hex'),
    key,
    ...(VersionId && { versionId: VersionId }),
    receivedAt: now(),
  });
}

async function addFile(
  { files, table, now }: Deps,
  caseId: string,
  upload: string,
  by: Actor,
): Promise<void> {
  const key = `stand-ins/${caseId}/record/${upload}`;
  const body = Buffer.from(`simulated ${upload}\n`);
  await files.client.send(new PutObjectCommand({ Bucket: files.uploads, Key: key, Body: body }));
  await awaitRecordFile(table, caseId, { upload, by, askedAt: now() });
  await recordArrivedFile(table, caseId, upload, {
    state: 'usable',
    fileName: `${upload}（模拟）`,
    size: body.byteLength,
    mediaType: 'application/pdf',
    sha256: createHash('sha256').update(body).digest('hex'),
    key,
    receivedAt: now(),
  });
}

/** The functions log for CloudWatch on standard output, which here belongs to the report. Complaints still show. */
function quieten(): () => void {
  const { log } = console;
  console.log = () => {};
  return () => {
    console.log = log;
  };
}
