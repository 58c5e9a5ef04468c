import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../infra/local/oidc/browser.ts';
import { ACCOUNTS, type House, openHouse } from '../infra/local/oidc/house.ts';
import { stepsAt } from '../infra/local/oidc/steps.ts';

let house: House;
const { at, toLogin, untilCode, signIn, viewerIn } = stepsAt(() => house);

beforeAll(async () => {
  house = await openHouse();
});

afterAll(() => house.close());

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
});
