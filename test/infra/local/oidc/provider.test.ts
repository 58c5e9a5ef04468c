import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainLogin } from '../../../../infra/local/oidc/pages.ts';
import { openOidcStore, openSecrets } from '../../../../infra/local/oidc/provider.ts';
import { type Browser, openBrowser, type Page } from './browser.ts';
import { ACCOUNTS, type House, openHouse } from './house.ts';

let house: House;
const at = (path: string) => house.origin + path;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

async function loginPage(browser: Browser): Promise<Page> {
  return await browser.follow(await browser.go(at('/sign-in?returnTo=/whoami')));
}

async function signedIn(id: string): Promise<Browser> {
  const browser = openBrowser();
  const fields = { account: id, password: `pass-${id}` };
  const page = await browser.follow(await browser.submit(await loginPage(browser), fields));
  expect(JSON.parse(page.text)).toMatchObject({ sub: id });
  return browser;
}

describe('the sign-in page', () => {
  test('has labels, the accounts with their passwords, and no script; its form may lead to the application only', async () => {
    const page = await loginPage(openBrowser());
    expect(page.status).toBe(200);
    for (const { name, password } of ACCOUNTS) {
      expect(page.text).toContain(name);
      if (password) expect(page.text).toContain(password);
    }
    expect(page.text).toMatch(/<html lang="zh-CN">.*<label for="account">.*<label for="password">/s);
    expect(page.text).not.toContain('<script');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain(`form-action 'self' ${house.origin};`);
    expect(policy).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('of another look gets what it needs, and the plain one escapes what it shows', () => {
    const account = { id: 'a"b', name: '<b>', role: 'reviewer', agency: 'county' } as const;
    const html = plainLogin({ uid: 'u', action: '/oidc/interaction/u?"', accounts: [account], error: '<i>' });
    expect(html).not.toMatch(/<b>|<i>|a"b|u\?"/);
  });

  test('is good for the browser it was made for, in its own place, and for forms', async () => {
    const page = await loginPage(openBrowser());
    const stranger = openBrowser();
    expect((await stranger.go(page.url)).status).toBe(400);
    const browser = openBrowser();
    const own = await loginPage(browser);
    expect((await browser.go(own.url.replace(/\w+$/, 'other'))).status).toBe(400);
    const big = await browser.submit(own, { account: 'x'.repeat(20_000) });
    expect(big.status).toBe(400);
    const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
    expect((await browser.go(own.url, json)).status).toBe(400);
    expect((await browser.go(own.url, { method: 'DELETE' })).status).toBe(400);
  });

  test('takes no account that is not there', async () => {
    const browser = openBrowser();
    expect((await browser.submit(await loginPage(browser), { account: 'nobody', password: '' })).status).toBe(
      401,
    );
  });
});

/** What the application asks the provider for, with some of it changed or (empty) left out. */
async function authorize(change: Record<string, string>): Promise<Page> {
  const begun = await openBrowser().go(at('/sign-in'));
  const url = new URL(begun.headers.get('location') ?? '');
  for (const [name, value] of Object.entries(change)) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return await openBrowser().go(url.href);
}

/** The status a program gets for these credentials. */
async function tokenStatus(id: string, secret: string): Promise<number> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: secret,
  });
  return (await fetch(at('/oidc/token'), { method: 'POST', body })).status;
}

describe('what the provider refuses', () => {
  test('a redirect to anywhere but the application, with a page in Chinese and no redirect', async () => {
    const page = await authorize({ redirect_uri: 'https://evil.example/' });
    expect([page.status, page.headers.get('location')]).toEqual([400, null]);
    expect(page.text).toContain('登录没有完成');
  });

  test('a request without PKCE, and one for tokens instead of a code', async () => {
    const bare = await authorize({ code_challenge: '', code_challenge_method: '' });
    expect(bare.headers.get('location')).toContain('error=invalid_request');
    const implicit = await authorize({ response_type: 'id_token' });
    expect(implicit.headers.get('location')).toContain('error=unsupported_response_type');
  });

  test('a program with a wrong secret, and the web client asking as a program', async () => {
    expect(await tokenStatus('dingdian-cli', 'wrong')).toBe(401);
    expect(await tokenStatus('dingdian-web', house.secrets.clientSecret('dingdian-web'))).toBe(400);
  });
});

describe('signing out at the provider', () => {
  test('asks first when nothing proves who is meant, and signs out when told so', async () => {
    const browser = await signedIn('clerk');
    const ask = await browser.go(at('/oidc/session/end'));
    expect(ask.text).toContain('要退出登录吗');
    const form = /name="xsrf" value="(\w+)"/.exec(ask.text)?.[1] ?? '';
    const done = await browser.follow(
      await browser.post(at('/oidc/session/end/confirm'), { xsrf: form, logout: 'yes' }),
    );
    expect(done.text).toContain('已经退出登录');
    browser.jar.delete('session');
    expect((await loginPage(browser)).text).toContain('<form');
  });

  test('leads nowhere but to the application', async () => {
    const browser = await signedIn('clerk');
    const page = await browser.go(
      at('/oidc/session/end?client_id=dingdian-web&post_logout_redirect_uri=https://evil.example/'),
    );
    expect([page.status, page.headers.get('location')]).toEqual([400, null]);
  });
});

describe('what lasts', () => {
  test('a restart keeps people signed in at the provider, and their keys and clients the same', async () => {
    const browser = await signedIn('reviewer');
    house.restartProvider();
    browser.jar.delete('session');
    const page = await loginPage(browser);
    expect(JSON.parse(page.text)).toMatchObject({ sub: 'reviewer' });
    expect(openSecrets(house.folder).clientSecret('dingdian-web')).toBe(
      house.secrets.clientSecret('dingdian-web'),
    );
  });

  test('secrets are for their owner alone, differ from folder to folder, and are not replaced when damaged', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dingdian-oidc-'));
    try {
      const file = join(folder, 'oidc-secrets.json');
      const made = openSecrets(folder);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(made.clientSecret('dingdian-web')).not.toBe(house.secrets.clientSecret('dingdian-web'));
      expect(made.clientSecret('dingdian-web')).not.toBe(made.clientSecret('dingdian-cli'));
      writeFileSync(file, '{"keys":[]}');
      expect(() => openSecrets(folder)).toThrow(file);
      expect(readFileSync(file, 'utf8')).toBe('{"keys":[]}');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('the store forgets what has ended, and what belongs to a revoked grant', async () => {
    const clock = { now: 1_000_000 };
    const store = openOidcStore(':memory:', () => clock.now);
    const [codes, sessions] = [store.adapter('AuthorizationCode'), store.adapter('Session')];
    await codes.upsert('c1', { jti: 'c1', grantId: 'g1' }, 60);
    await sessions.upsert('s1', { jti: 's1', uid: 'u1' }, 3600);
    await codes.consume('c1');
    expect(await codes.find('c1')).toEqual({ jti: 'c1', grantId: 'g1', consumed: 1000 });
    expect(await sessions.findByUid('u1')).toMatchObject({ jti: 's1' });
    expect(await codes.find('s1')).toBeUndefined();
    await codes.revokeByGrantId('g1');
    expect(await codes.find('c1')).toBeUndefined();
    clock.now += 3_601_000;
    expect(await sessions.find('s1')).toBeUndefined();
    expect(await sessions.findByUid('u1')).toBeUndefined();
    await expect(sessions.findByUserCode('x')).rejects.toThrow('not implemented');
    store.close();
  });
});
