import { createPrivateKey } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { array, assert, constantFrom, property, string } from 'fast-check';
import { Hono } from 'hono';
import { type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { instantOf } from '../../domain/time/civil-date.ts';
import type { WebApp, WebEnv } from '../../functions/web/context.ts';
import { mountSession } from '../../functions/web/session/index.ts';
import { ownPath } from '../../functions/web/session/return-to.ts';
import { mayChange } from '../../functions/web/session/same-origin.ts';
import { type Browser, openBrowser, type Page } from '../infra/local/oidc/browser.ts';
import { ACCOUNTS, environment, type House, openHouse } from '../infra/local/oidc/house.ts';

let house: House;
const at = (path: string) => house.origin + path;

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

/** Goes as far as the provider's page. */
async function toLogin(browser: Browser, path = '/sign-in?returnTo=/whoami'): Promise<Page> {
  return await browser.follow(await browser.go(at(path)));
}

/** Signs in, up to the address that carries the code, which is not visited. */
async function untilCode(browser: Browser, id: string, path?: string): Promise<string> {
  const page = await toLogin(browser, path);
  const sent = await browser.submit(page, { account: id, password: `pass-${id}` });
  const stopped = await browser.follow(sent, (location) => location.includes('/sign-in/callback'));
  return stopped.headers.get('location') ?? '';
}

async function signIn(
  id: string,
  browser = openBrowser(),
  path?: string,
): Promise<{ browser: Browser; page: Page }> {
  const page = await browser.follow(await browser.go(await untilCode(browser, id, path)));
  return { browser, page };
}

async function viewerIn(browser: Browser): Promise<unknown> {
  return JSON.parse((await browser.go(at('/whoami'))).text);
}

describe('signing in', () => {
  test.each(ACCOUNTS.filter(({ id }) => id !== 'homeless'))(
    '$role signs in and is known by role and place',
    async (account) => {
      const { page } = await signIn(account.id);
      const { id, password: _, ...viewer } = account;
      expect(JSON.parse(page.text)).toEqual({ sub: id, ...viewer });
    },
  );

  test('a wrong password stays on the page and says so; the right one then works', async () => {
    const browser = openBrowser();
    const wrong = await browser.submit(await toLogin(browser), { account: 'clerk', password: 'pass-seal' });
    expect([wrong.status, wrong.text.includes('账户或者密码不对')]).toEqual([401, true]);
    expect(await viewerIn(browser)).toBeNull();
    const right = await browser.follow(
      await browser.submit(wrong, { account: 'clerk', password: 'pass-clerk' }),
    );
    expect(JSON.parse(right.text)).toMatchObject({ sub: 'clerk' });
  });

  test('an account without an agency is refused with a page that says what to do, and can be changed for another', async () => {
    const { browser, page } = await signIn('homeless');
    expect([page.status, page.text.includes('没有分配本系统的岗位')]).toEqual([403, true]);
    expect(await viewerIn(browser)).toBeNull();
    // The provider still knows the first account; asking again must show its page.
    const { page: changed } = await signIn('clerk', browser, '/sign-in?again=1&returnTo=/whoami');
    expect(JSON.parse(changed.text)).toMatchObject({ sub: 'clerk' });
  });

  test('two tabs that sign in side by side both arrive', async () => {
    const browser = openBrowser();
    const [first, second] = [
      await browser.go(at('/sign-in?returnTo=/whoami')),
      await browser.go(at('/sign-in')),
    ];
    const page = await browser.follow(first);
    const done = await browser.follow(await browser.submit(page, { account: 'seal', password: 'pass-seal' }));
    expect(done.url).toBe(at('/whoami'));
    expect((await browser.follow(second)).url).toBe(at('/'));
  });

  test('somebody signed in already goes straight on', async () => {
    const { browser } = await signIn('clerk');
    const page = await browser.go(at('/sign-in?returnTo=/change'));
    expect(page.headers.get('location')).toBe('/change');
  });

  test('a sign-in at localhost begins anew where its cookies will be read', async () => {
    const local = house.origin.replace('127.0.0.1', 'localhost');
    const answer = await house.app.request(`${local}/sign-in?returnTo=/a`);
    expect(answer.headers.get('location')).toBe(at('/sign-in?returnTo=/a'));
  });
});

describe('what must come back from the provider', () => {
  test('a tampered state is refused, and nobody is signed in', async () => {
    const browser = openBrowser();
    const url = new URL(await untilCode(browser, 'clerk'));
    url.searchParams.set('state', `${url.searchParams.get('state')}x`);
    const page = await browser.go(url.href);
    expect([page.status, page.text.includes('登录没有完成')]).toEqual([400, true]);
    expect(await viewerIn(browser)).toBeNull();
  });

  test('a code is good once: the same address again signs nobody in', async () => {
    const browser = openBrowser();
    const url = await untilCode(browser, 'clerk');
    expect((await browser.go(url)).status).toBe(303);
    browser.jar.delete('session');
    expect((await browser.go(url)).status).toBe(400);
    expect(await viewerIn(browser)).toBeNull();
  });

  test('a code is no good in another browser, so nobody can be signed in as somebody else unawares', async () => {
    const url = await untilCode(openBrowser(), 'clerk');
    const victim = openBrowser();
    await victim.go(at('/sign-in'));
    expect((await victim.go(url)).status).toBe(400);
    expect(await viewerIn(victim)).toBeNull();
  });

  test('a code of another sign-in of the same browser is refused by its nonce and verifier', async () => {
    const browser = openBrowser();
    const first = new URL(await untilCode(browser, 'clerk'));
    const second = await browser.go(at('/sign-in?again=1'));
    const state = new URL(second.headers.get('location') ?? '').searchParams.get('state') ?? '';
    first.searchParams.set('state', state);
    expect((await browser.go(first.href)).status).toBe(400);
    expect(await viewerIn(browser)).toBeNull();
  });

  test('a sign-in left lying for ten minutes is refused', async () => {
    const browser = openBrowser();
    const url = await untilCode(browser, 'clerk');
    house.clock.now += 601_000;
    expect((await browser.go(url)).status).toBe(400);
  });

  test('a refusal of the provider is told as such', async () => {
    const browser = openBrowser();
    const begun = await browser.go(at('/sign-in'));
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const iss = encodeURIComponent(at('/oidc'));
    const page = await browser.go(at(`/sign-in/callback?error=access_denied&state=${state}&iss=${iss}`));
    expect([page.status, page.text.includes('被取消')]).toEqual([400, true]);
  });
});

describe('a session', () => {
  test('ends after an hour without a request, and eight hours after it began in any case', async () => {
    const idle = await signIn('clerk');
    house.clock.now += 59 * 60_000;
    expect(await viewerIn(idle.browser)).not.toBeNull();
    house.clock.now += 61 * 60_000;
    expect(await viewerIn(idle.browser)).toBeNull();

    const { browser } = await signIn('clerk');
    for (let half = 1; half < 16; half += 1) {
      house.clock.now += 30 * 60_000;
      expect(await viewerIn(browser)).not.toBeNull();
    }
    house.clock.now += 30 * 60_000;
    expect(await viewerIn(browser)).toBeNull();
  });

  test('its cookie is for this origin and not for scripts, and the table does not hold it', async () => {
    const browser = openBrowser();
    const answer = await browser.go(await untilCode(browser, 'clerk'));
    const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('session='));
    expect(line).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const { Items } = await house.table.client.send(new ScanCommand({ TableName: house.table.name }));
    expect(JSON.stringify(Items)).not.toContain(browser.jar.get('session'));
  });

  test('never takes an id that somebody brought along, and ends the one before', async () => {
    const { browser } = await signIn('clerk');
    const before = browser.jar.get('session') ?? '';
    await signIn('seal', browser, '/sign-in?again=1');
    expect(browser.jar.get('session')).not.toBe(before);
    const planted = openBrowser();
    planted.jar.set('session', 'chosen-by-somebody-else');
    await signIn('clerk', planted);
    for (const id of [before, 'chosen-by-somebody-else']) {
      const thief = openBrowser();
      thief.jar.set('session', id);
      expect(await viewerIn(thief)).toBeNull();
    }
  });

  test('ends with signing out, here and at the provider, without any script', async () => {
    const { browser } = await signIn('clerk');
    const id = browser.jar.get('session') ?? '';
    const page = await browser.follow(await browser.post(at('/sign-out'), {}));
    expect([page.url, page.text]).toEqual([at('/'), 'home']);
    expect(browser.visited.some((url) => url.includes('/oidc/session/end'))).toBe(true);
    expect(browser.jar.has('session')).toBe(false);
    browser.jar.set('session', id);
    expect(await viewerIn(browser)).toBeNull();
    expect((await toLogin(browser)).text).toContain('<form');
  });

  test('that is over already can be signed out of, and opening the address signs nobody out', async () => {
    expect((await openBrowser().post(at('/sign-out'), {})).headers.get('location')).toBe('/');
    const { browser } = await signIn('clerk');
    expect((await browser.go(at('/sign-out'))).status).toBe(405);
    expect(await viewerIn(browser)).not.toBeNull();
  });

  test('has a cookie with the __Host- prefix where the application is reached by https', async () => {
    const app = mounted({ OIDC_REDIRECT_URI: 'https://dingdian.example/sign-in/callback' });
    const answer = await app.request('https://dingdian.example/sign-in');
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-sign-in=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe('where signing in leads', () => {
  test.each([
    ['/cases/1?tab=2#x', '/cases/1?tab=2#x'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['/a/..//evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-out', '/'],
  ])('an address like %.20j leads to %j', async (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });

  test('no address whatever leads to another site', () => {
    const pieces = constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      '\t',
      '\n',
      ':',
      '@',
      'evil.example',
      '%2f',
      '%5c',
      '?',
      '#',
      'https:',
    );
    assert(
      property(array(pieces, { maxLength: 7 }), string(), (parts, tail) => {
        const path = ownPath(`/${parts.join('')}${tail}`);
        expect(new URL(path, 'https://own.example').origin).toBe('https://own.example');
      }),
      { numRuns: 500 },
    );
  });

  test('a sign-in with a foreign returnTo ends on our first page', async () => {
    const { page } = await signIn('clerk', openBrowser(), '/sign-in?returnTo=//evil.example');
    expect(page.url).toBe(at('/'));
  });
});

describe('requests from other sites', () => {
  test('change nothing, whatever the browser says or leaves out', async () => {
    const { browser } = await signIn('clerk');
    const send = async (headers: Record<string, string>) =>
      (await browser.go(at('/change'), { method: 'POST', headers })).status;
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(200);
    expect(await send({ origin: house.origin })).toBe(200);
    expect(await send({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe(403);
    expect(await send({ 'sec-fetch-site': 'same-site', origin: house.origin })).toBe(403);
    expect(await send({ origin: 'https://evil.example' })).toBe(403);
    expect(await send({ origin: 'null' })).toBe(403);
    expect(await send({})).toBe(403);
    expect((await browser.go(at('/sign-out'), { method: 'POST', headers: { origin: 'null' } })).status).toBe(
      403,
    );
    expect(await viewerIn(browser)).not.toBeNull();
  });

  test('are judged the same for every unsafe method; programs without cookies say nothing and may go on', () => {
    const said = { site: undefined, origin: undefined, own: 'https://own.example', cookie: true };
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(mayChange({ ...said, method })).toBe(false);
      expect(mayChange({ ...said, method, cookie: false })).toBe(true);
      expect(mayChange({ ...said, method, cookie: false, origin: 'https://evil.example' })).toBe(false);
    }
    expect(mayChange({ ...said, method: 'GET', site: 'cross-site' })).toBe(true);
  });
});

/** What the provider gives a program that signs in as itself. */
async function programToken(): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: 'dingdian-cli',
    client_secret: house.secrets.clientSecret('dingdian-cli'),
  });
  const answer = z
    .object({ access_token: z.string() })
    .parse(await (await fetch(at('/oidc/token'), { method: 'POST', body })).json());
  return answer.access_token;
}

/** A token with the provider's own signature, or with a secret's. */
async function signed(claims: JWTPayload, alg = 'RS256', secret?: Uint8Array): Promise<string> {
  const [jwk] = house.secrets.keys;
  if (!jwk) throw new Error('no key');
  const payload = {
    iss: at('/oidc'),
    aud: 'dingdian-api',
    sub: 'program',
    exp: Math.floor(Date.now() / 1000) + 60,
    dingdian_role: 'reviewer',
    dingdian_agency: 'county',
    ...claims,
  };
  const key = secret ?? createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  return await new SignJWT(payload).setProtectedHeader({ alg, kid: String(jwk.kid) }).sign(key);
}

async function ask(authorization: string, more: Record<string, string> = {}): Promise<Response> {
  return await fetch(at('/change'), { method: 'POST', headers: { authorization, ...more } });
}

describe('bearer tokens', () => {
  test('a program gets one from the provider and is known by its fixed role; it needs no origin', async () => {
    const answer = await ask(`Bearer ${await programToken()}`);
    expect(await answer.json()).toEqual({
      sub: 'dingdian-cli',
      name: '命令行',
      role: 'receiving-clerk',
      agency: 'county',
    });
  });

  test('one signed by the provider for the API is good', async () => {
    expect(await (await ask(`Bearer ${await signed({})}`)).json()).toMatchObject({
      sub: 'program',
      role: 'reviewer',
    });
  });

  test.each<[string, () => Promise<string>]>([
    ['expired', () => signed({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ['without an end', () => signed({ exp: undefined })],
    ['for another audience', () => signed({ aud: 'dingdian-web' })],
    ['of another issuer', () => signed({ iss: 'https://evil.example' })],
    ['of an unknown role', () => signed({ dingdian_role: 'clock' })],
    ['without a place', () => signed({ dingdian_agency: undefined })],
    [
      'tampered with',
      async () => (await signed({})).replace(/\.[^.]+\./, `.${btoa('{"sub":"x"}').replace(/=/g, '')}.`),
    ],
    ['signed with the public key as a secret', () => signed({}, 'HS256', new TextEncoder().encode('public'))],
    [
      'without a signature',
      async () => `${btoa('{"alg":"none"}').replace(/=/g, '')}.${(await signed({})).split('.')[1]}.`,
    ],
    ['that is none', async () => 'words'],
  ])('one %s is refused', async (_, make) => {
    const answer = await ask(`Bearer ${await make()}`);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('invalid_token');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test('a bad token is refused even beside a good session, and other schemes are refused', async () => {
    const { browser } = await signIn('clerk');
    const cookie = `session=${browser.jar.get('session')}`;
    expect((await ask('Bearer words', { cookie, origin: house.origin })).status).toBe(401);
    expect((await ask('Basic Y2xlcms6cGFzcw==')).status).toBe(401);
  });
});

/** Another application of the same provider, told other things. */
function mounted(change: Record<string, string>): WebApp {
  const app = new Hono<WebEnv>();
  const env = { ...environment(house.origin, house.secrets), ...change };
  mountSession(app, { table: house.table, now: () => instantOf(house.clock.now), env });
  return app;
}

describe('settings and the provider', () => {
  test('http is for this machine only, and nothing may be missing', () => {
    expect(() => mounted({ OIDC_ISSUER: 'http://idp.example' })).toThrow('OIDC_ISSUER');
    expect(() => mounted({ OIDC_REDIRECT_URI: 'http://127.0.0.1.evil.example/' })).toThrow(
      'OIDC_REDIRECT_URI',
    );
    expect(() => mounted({ OIDC_CLIENT_SECRET: '' })).toThrow('OIDC_CLIENT_SECRET');
  });

  test('a provider that cannot be reached is told as such, to people and to programs, and is asked again later', async () => {
    const fault = vi.spyOn(console, 'error').mockReturnValue();
    const app = mounted({ OIDC_ISSUER: 'http://127.0.0.1:9/oidc' });
    const page = await app.request(at('/sign-in'));
    expect([page.status, (await page.text()).includes('暂时不能登录')]).toEqual([503, true]);
    const api = await app.request(at('/api/cases'), { headers: { authorization: 'Bearer a.b.c' } });
    expect(api.status).toBe(503);
    expect(fault).toHaveBeenCalledTimes(2);
    fault.mockRestore();
  });
});
