import { join } from 'node:path';
import { ROLE_LABELS } from '../../domain/role.ts';
import { renderPage } from '../../templates/pages/render.ts';
import { ACCOUNTS, AGENCIES, INSTITUTIONS } from './demo/directory.ts';
import type { LambdaEnvironment } from './environment.ts';
import type { Aside } from './http.ts';
import { type Account, type LoginView, openOidcStore, openProvider } from './oidc/provider.ts';

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
    ],
    keyFolder: join(data, 'oidc'),
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
