import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { instantOf } from '../../../../domain/time/civil-date.ts';
import type { Table } from '../../../../functions/adapters/table.ts';
import type { WebApp, WebEnv } from '../../../../functions/web/context.ts';
import { mountSession } from '../../../../functions/web/session/index.ts';
import { type HttpFunction, serve } from '../../../../infra/local/http.ts';
import {
  type Account,
  openOidcStore,
  openProvider,
  openSecrets,
  type ProviderClient,
} from '../../../../infra/local/oidc/provider.ts';
import { openLocalTable } from '../../../functions/uploads/local-deps.ts';

const officer = { agency: 'county' };

/** One account a role, and one that nobody gave a role. */
export const ACCOUNTS: readonly Account[] = [
  { id: 'hospital', name: '苏文清', role: 'applicant', institution: 'hospital', password: 'pass-hospital' },
  { id: 'clerk', name: '韩立新', role: 'receiving-clerk', ...officer, password: 'pass-clerk' },
  { id: 'reviewer', name: '彭雅琴', role: 'reviewer', ...officer, password: 'pass-reviewer' },
  { id: 'leading', name: '罗建业', role: 'leading-group', ...officer, password: 'pass-leading' },
  { id: 'city', name: '周到', role: 'city-reviewer', agency: 'city', password: 'pass-city' },
  { id: 'seal', name: '范玉', role: 'seal-keeper', ...officer, password: 'pass-seal' },
  { id: 'authority', name: '鲁明', role: 'authority', ...officer },
  { id: 'homeless', name: '无所属', role: 'receiving-clerk', password: 'pass-homeless' },
];

/** The web application and the provider on one port, as the local edition has them. */
export interface House {
  origin: string;
  app: WebApp;
  table: Table;
  /** The clock sessions live by, in milliseconds. */
  clock: { now: number };
  folder: string;
  secrets: ReturnType<typeof openSecrets>;
  clientsOf(origin: string): ProviderClient[];
  /** Stops the provider and opens it again on the same folder. */
  restartProvider(): void;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-oidc-'));
  const clock = { now: Date.now() };
  const { table, close: closeTable } = await openLocalTable(() => clock.now);
  const app: WebApp = new Hono<WebEnv>();
  const secrets = openSecrets(folder);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Hono types the same events in its own way
  const lambda = handle(app) as unknown as HttpFunction;
  let provider: ReturnType<typeof openProvider> | undefined;
  const { server, port } = await serve(
    () => lambda,
    0,
    (request, response) => {
      if (!request.url?.startsWith('/oidc/')) return false;
      provider?.callback(request, response);
      return true;
    },
  );
  const origin = `http://127.0.0.1:${port}`;
  const clientsOf = (own: string): ProviderClient[] => [
    {
      kind: 'web',
      id: 'dingdian-web',
      secret: secrets.clientSecret('dingdian-web'),
      redirectUris: [`${own}/sign-in/callback`],
      postLogoutRedirectUris: [`${own}/`],
    },
    {
      kind: 'program',
      id: 'dingdian-cli',
      secret: secrets.clientSecret('dingdian-cli'),
      claims: { name: '命令行', role: 'receiving-clerk', agency: 'county' },
    },
  ];
  const openOne = () => {
    const store = openOidcStore(join(folder, 'oidc.sqlite'));
    const { adapter } = store;
    const options = {
      issuer: `${origin}/oidc`,
      accounts: ACCOUNTS,
      clients: clientsOf(origin),
      keyFolder: folder,
      adapter,
    };
    provider = openProvider(options);
    return store;
  };
  let store = openOne();
  mountSession(app, { table, now: () => instantOf(clock.now), env: environment(origin, secrets) });
  app.get('/', (context) => context.text('home'));
  app.get('/whoami', (context) => context.json(context.get('viewer') ?? null));
  app.post('/change', (context) => context.json(context.get('viewer') ?? null));
  return {
    origin,
    app,
    table,
    clock,
    folder,
    secrets,
    clientsOf,
    restartProvider: () => {
      store.close();
      store = openOne();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
      store.close();
      closeTable();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the web function is told of the provider. */
export function environment(origin: string, secrets: House['secrets']): Record<string, string> {
  return {
    OIDC_ISSUER: `${origin}/oidc`,
    OIDC_CLIENT_ID: 'dingdian-web',
    OIDC_CLIENT_SECRET: secrets.clientSecret('dingdian-web'),
    OIDC_REDIRECT_URI: `${origin}/sign-in/callback`,
  };
}
