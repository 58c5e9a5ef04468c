import { createPrivateKey } from 'node:crypto';
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
import { openBrowser } from '../infra/local/oidc/browser.ts';
import { environment, type House, openHouse } from '../infra/local/oidc/house.ts';
import { stepsAt } from '../infra/local/oidc/steps.ts';

let house: House;
const { at, signIn, viewerIn } = stepsAt(() => house);

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

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
  test('cookies have the __Host- prefix and are sent by https only, where the application is reached by it', async () => {
    const app = mounted({ OIDC_REDIRECT_URI: 'https://dingdian.example/sign-in/callback' });
    const answer = await app.request('https://dingdian.example/sign-in');
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Host-sign-in=.*Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

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
