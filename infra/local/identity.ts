import { join } from 'node:path';
import { ROLE_LABELS } from '../../domain/role.ts';
import { renderPage } from '../../templates/pages/render.ts';
import { ACCOUNTS, AGENCIES, INSTITUTIONS } from './demo/directory.ts';
import type { LambdaEnvironment } from './environment.ts';
import type { Aside } from './http.ts';
import { type Account, type LoginView, openOidcStore, openProvider, openSecrets } from './oidc/provider.ts';

/** A program of the first agency's, for trying the API with a bearer token. */
export const API_CLIENT = {
  id: 'dingdian-api',
  claims: { name: '接口程序', role: 'receiving-clerk', agency: AGENCIES[0]?.id ?? '' },
} as const;

/** The settlement system's own program: it reports facts and can do nothing else. */
export const SETTLEMENT_CLIENT = {
  id: 'dingdian-settlements',
  claims: { name: '结算系统', role: 'settlement-system', agency: AGENCIES[0]?.id ?? '' },
} as const;

/** The embedded identity provider at /oidc, with the ready accounts and the product's look. */
export function identityProvider(options: { data: string; env: LambdaEnvironment; address: string }): Aside {
  const { data, env, address } = options;
  const accounts: Account[] = ACCOUNTS.map(({ id, name, role, institution, agency }) => ({
    id,
    name,
    role,
    ...(institution && { institution }),
    ...(agency && { agency }),
  }));
  const folder = join(data, 'oidc');
  const store = openOidcStore(join(data, 'oidc.sqlite'));
  const provider = openProvider({
    issuer: env.OIDC_ISSUER,
    accounts,
    clients: [
      {
        kind: 'web',
        id: env.OIDC_CLIENT_ID,
        secret: env.OIDC_CLIENT_SECRET,
        redirectUris: [env.OIDC_REDIRECT_URI],
        postLogoutRedirectUris: [`${address}/`],
      },
      // For programs that call the API: its secret is derived from the folder's own, its role is fixed.
      ...[API_CLIENT, SETTLEMENT_CLIENT].map(({ id, claims }) => ({
        kind: 'program' as const,
        id,
        secret: openSecrets(folder).clientSecret(id),
        claims,
      })),
    ],
    keyFolder: folder,
    adapter: store.adapter,
    renderLogin,
  });
  return (request, response) => {
    if (!/^\/oidc(?:[/?]|$)/.test(request.url ?? '')) return false;
    provider.callback(request, response);
    return true;
  };
}

function renderLogin({ action, error }: LoginView): string {
  return renderPage('sign-in', {
    frame: {
      title: '登录',
      service: '医药机构医保定点服务',
      homeHref: '/',
      audience: 'public',
      navigation: [],
      breadcrumb: [],
      footer: [{ href: '/guide', label: '办事指南' }],
    },
    provider: '演示身份提供方',
    client: '医药机构医保定点服务',
    target: { action, hidden: [] },
    accounts: ACCOUNTS.map(({ id, name, role, duty, agency, institution }) => ({
      value: id,
      name,
      role: ROLE_LABELS[role],
      organisation:
        [...AGENCIES, ...INSTITUTIONS].find((each) => each.id === (agency ?? institution))?.name ?? '',
      duty,
    })),
    ...(error && { error }),
    cancelHref: '/',
  });
}
