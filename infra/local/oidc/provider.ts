import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AdapterFactory, Provider } from 'oidc-provider';
import type { Account } from './accounts.ts';
import { configurationFor, type ProviderClient } from './configuration.ts';
import { interact } from './interaction.ts';
import { plainLogin, plainProblem, type RenderLogin } from './pages.ts';
import { openSecrets } from './secrets.ts';
import { withoutScript } from './sign-out.ts';

export type { Account } from './accounts.ts';
export type { ProviderClient } from './configuration.ts';
export type { LoginView, RenderLogin } from './pages.ts';
export { openSecrets } from './secrets.ts';
export { openOidcStore } from './store.ts';

export interface ProviderOptions {
  /** `http://127.0.0.1:PORT/oidc`; its path is where the callback must be mounted. */
  issuer: string;
  accounts: readonly Account[];
  clients: readonly ProviderClient[];
  /** Holds the signing key and the cookie secret, made on first start. */
  keyFolder: string;
  adapter: AdapterFactory;
  renderLogin?: RenderLogin;
}

/** The embedded identity provider. */
export interface EmbeddedProvider {
  /** Takes every request whose path is the issuer's or lies below it. */
  callback: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Opens the OpenID Connect provider of the local edition. The relying party does not know that it is embedded. */
export function openProvider(options: ProviderOptions): EmbeddedProvider {
  const { issuer, accounts, clients, adapter, renderLogin = plainLogin } = options;
  const mount = new URL(issuer).pathname.replace(/\/$/, '');
  const secrets = openSecrets(options.keyFolder);
  const provider = new Provider(issuer, configurationFor({ accounts, clients, secrets, mount, adapter }));
  provider.on('server_error', (_, error) => report(error));
  provider.use(withoutScript);
  const handle = provider.callback();
  const policy = contentSecurityPolicy(clients);
  return {
    callback: (request, response) => {
      response.setHeader('content-security-policy', policy);
      response.setHeader('x-content-type-options', 'nosniff');
      response.setHeader('referrer-policy', 'same-origin');
      const below = `/${request.url?.slice(mount.length + 1) ?? ''}`;
      const answered = below.startsWith('/interaction/')
        ? interact({ provider, accounts, renderLogin }, request, response)
        : handle(Object.assign(request, { originalUrl: request.url, url: below }), response);
      Promise.resolve(answered).catch((error: unknown) => {
        report(error);
        if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
        response.end(plainProblem('登录服务出了故障，请稍后再试。', '/sign-in'));
      });
    },
  };
}

/** The form leads, by redirects, to the clients' own pages; browsers hold each step against `form-action`. */
function contentSecurityPolicy(clients: readonly ProviderClient[]): string {
  const origins = clients.flatMap((client) =>
    client.kind === 'web' ? client.redirectUris.map((uri) => new URL(uri).origin) : [],
  );
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `form-action 'self' ${[...new Set(origins)].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

function report(error: unknown): void {
  console.error(JSON.stringify({ fault: 'identity-provider', message: String(error) }));
}
