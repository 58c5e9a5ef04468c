import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { openTable } from '../../functions/adapters/table.ts';
import { depsOf, once, type Runtime } from '../../functions/runtime.ts';
import type { Demonstration } from '../../functions/web/context.ts';
import { webHandler } from '../../functions/web.ts';
import { createRenderer, type Renderer } from '../../templates/engine/render.ts';
import { visibleOnly } from '../../templates/engine/seal.ts';
import { openAuthority } from './authority/authority.ts';
import { enrolAgencies } from './authority/enrol.ts';
import { type MovableClock, openClock } from './clock.ts';
import { AGENCIES } from './demo/directory.ts';
import { seedDemonstration } from './demo/seed.ts';
import { type LambdaEnvironment, pointSdkAt } from './environment.ts';
import { serve } from './http.ts';
import { identityProvider } from './identity.ts';
import { localLambdas } from './lambdas.ts';
import { openSecrets } from './oidc/provider.ts';
import { documentsPreview } from './preview/index.ts';
import { provision } from './provision.ts';
import { type AwsFaults, BUS, openServices } from './services.ts';

export interface EditionOptions {
  /** Data folder; made when it is not there. */
  data: string;
  /** 0 takes a free one. */
  port: number;
  /** Cases to look at on the first start: all, none, or so many. */
  demonstrate: boolean | number;
  /** Stands in for the document engine, in tests that do not look at documents. */
  renderer?: Renderer;
  machine?: () => number;
  /** What AWS has and one machine lacks, for tests. */
  faults?: AwsFaults;
}

/** The whole service on one machine. */
export interface Edition {
  address: string;
  clock: MovableClock;
  /** Runs everything that is due by the clock. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything on one data folder. @throws {DataFileInUse} when another process has it. */
export async function openEdition(options: EditionOptions): Promise<Edition> {
  const { data } = options;
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const clock = openClock(data, options.machine);
  const port = options.port || (await freePort());
  const address = `http://127.0.0.1:${port}`;
  // Functions are called by services and call services: each is handed the other once both are there.
  let env = {} as LambdaEnvironment;
  const runtime: Runtime = {
    get env() {
      return env as unknown as Runtime['env'];
    },
    clock: () => clock.now(),
    machine: options.machine ?? Date.now,
  };
  const renderer = once(() => options.renderer ?? createRenderer({ chromium: { browsers: 1 } }));
  // What stands in for papers cannot be sealed.
  const lambdas = localLambdas(runtime, renderer, options.renderer && visibleOnly);
  // What was in flight when the process died is invoked again at once: it must find its environment.
  const ready = Promise.withResolvers<void>();
  const services = await openServices({
    data,
    clock,
    machine: options.machine ?? Date.now,
    invoke: async (name, payload) => {
      await ready.promise;
      return await lambdas(name, payload);
    },
    live: true,
    ...(options.faults && { faults: options.faults }),
  });
  pointSdkAt(services.endpoint, services.credentials);
  env = {
    TABLE_NAME: 'dingdian',
    UPLOADS_BUCKET: 'dingdian-uploads',
    ISSUED_BUCKET: 'dingdian-issued',
    TIMELINE_ARN: services.timelineArn,
    BATCH_ARN: services.batchArn,
    BUS_NAME: BUS,
    WEBHOOK_HOSTS: '127.0.0.1,localhost',
    PUBLIC_ORIGIN: address,
    UPLOAD_ORIGIN: services.endpoint,
    OIDC_ISSUER: `${address}/oidc`,
    OIDC_CLIENT_ID: 'dingdian-web',
    OIDC_CLIENT_SECRET: openSecrets(join(data, 'oidc')).clientSecret('dingdian-web'),
    OIDC_REDIRECT_URI: `${address}/sign-in/callback`,
    ...(process.env.RATE_LIMIT_SCALE && { RATE_LIMIT_SCALE: process.env.RATE_LIMIT_SCALE }),
  };
  await provision(env, address);
  if (options.demonstrate) await enrolAgencies(openTable(env.TABLE_NAME), openAuthority(data), AGENCIES);
  ready.resolve();
  services.connectPipe(env.TABLE_NAME);
  services.s3.onObjectCreated((event) => lambdas('inspect-upload', event), { bucket: env.UPLOADS_BUCKET });
  const demonstration: Demonstration = {
    ahead: clock.ahead,
    moveTo: async (milliseconds) => {
      if (!clock.moveTo(milliseconds)) return false;
      await services.settleAll();
      return true;
    },
  };
  if (options.demonstrate) {
    const machine = options.machine ?? Date.now;
    const deps = depsOf(runtime);
    const { demonstrate } = options;
    const stories = typeof demonstrate === 'number' ? demonstrate : undefined;
    await seedDemonstration({ data, deps, clock, machine, settleAll: services.settleAll, stories });
  }
  const handler = once(() =>
    webHandler(runtime, { demonstration, renderer, machine: options.machine ?? Date.now }),
  );
  const provider = identityProvider({ data, env, address });
  const preview = documentsPreview(renderer);
  const { server } = await serve(handler, port, (ask, reply) => provider(ask, reply) || preview(ask, reply));
  const sweeper = setInterval(() => services.sweepExpired(), 60_000);
  sweeper.unref();
  return {
    address,
    clock,
    settle: services.settleAll,
    close: async () => {
      clearInterval(sweeper);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await services.close();
      await renderer().close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
