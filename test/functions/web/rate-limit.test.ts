import { assert, integer, property } from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '../../../domain/time/civil-date.ts';
import { judged, RATE_LIMITS } from '../../../functions/use-cases/rate-limit.ts';
import type { WebEnv } from '../../../functions/web/context.ts';
import { addressOf, mountRateLimits } from '../../../functions/web/rate-limit.ts';
import { openWorld, type World } from '../api/world.ts';

let world: World;
let now = Date.parse('2026-09-28T02:00:00Z');
let pages: Hono<WebEnv>;

beforeAll(async () => {
  world = await openWorld();
  pages = new Hono<WebEnv>();
  pages.use(async (context, next) => {
    context.set('reference', 'test');
    await next();
  });
  // The smallest quotas there can be asked for: a tenth of each.
  mountRateLimits(pages, { ...world.deps, rateScale: 0.1, sessionNow: () => instantOf(now) });
  pages.all('*', (context) => context.text('through'));
});
afterAll(() => world.close());

const from = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });
const look = (ip: string, headers: Record<string, string> = {}, path = '/verify/ABCDEFGHJKLM') =>
  pages.request(path, { headers }, from(ip));
const QUOTA = RATE_LIMITS.verify.quota / 10;

async function spend(ip: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) expect((await look(ip)).status).toBe(200);
}

describe('pages that search or accept', () => {
  test('are open up to their quota, and then answer 429 with a page in plain words and when to come back', async () => {
    await spend('192.0.2.1', QUOTA);
    const refused = await look('192.0.2.1', { accept: 'text/html' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(refused.headers.get('ratelimit-policy')).toBe(`"verify";q=${QUOTA};w=60`);
    expect(refused.headers.get('ratelimit')).toMatch(/^"verify";r=0;t=\d+$/);
    expect(await refused.text()).toMatch(/请求太频繁/);
    const program = await look('192.0.2.1', { accept: 'application/json' });
    expect(program.headers.get('content-type')).toContain('application/problem+json');
    expect(await program.json()).toMatchObject({ status: 429 });
  });

  test('whoever waits as long as Retry-After says is let in again', async () => {
    await spend('192.0.2.2', QUOTA);
    const wait = Number((await look('192.0.2.2')).headers.get('retry-after'));
    now += wait * 1000;
    expect((await look('192.0.2.2')).status).toBe(200);
  });

  test('another address is counted by itself, whatever X-Forwarded-For claims; an IPv6 network is one customer', async () => {
    await spend('192.0.2.3', QUOTA);
    expect((await look('192.0.2.3', { 'x-forwarded-for': '198.51.100.9' })).status).toBe(429);
    expect((await look('192.0.2.4')).status).toBe(200);
    await spend('2001:db8:0:7::1', QUOTA);
    expect((await look('2001:db8:0:7:ffff::2')).status).toBe(429);
    expect((await look('2001:db8:0:8::1')).status).toBe(200);
    expect((await look('::ffff:192.0.2.3')).status).toBe(429);
  });

  test('pages that only show something are not counted', async () => {
    for (let n = 0; n < QUOTA + 5; n += 1) {
      const shown = await look('192.0.2.5', {}, '/verify');
      expect(shown.status).toBe(200);
      expect(shown.headers.has('ratelimit')).toBe(false);
    }
  });

  test('without an address from the gateway all are counted together', () => {
    for (const env of [undefined, {}, from('nonsense')]) {
      const context = { env: env ?? {} } as Parameters<typeof addressOf>[0];
      expect(addressOf(context)).toBe('-');
    }
  });
});

describe('the API', () => {
  test('tells its limit with every answer, and counts people rather than addresses', async () => {
    const clerk = await world.get('/api/queue', { as: 'clerk' });
    expect(clerk.headers.get('ratelimit-policy')).toBe('"api";q=1200;w=60');
    const left = (told: typeof clerk) => Number(/r=(\d+)/.exec(told.headers.get('ratelimit') ?? '')?.[1]);
    expect(left(await world.get('/api/queue', { as: 'clerk' }))).toBe(left(clerk) - 1);
    expect(left(await world.get('/api/queue', { as: 'reviewer' }))).toBe(1199);
    const open = await world.get('/api/procedures');
    expect(open.headers.get('ratelimit-policy')).toBe('"api-open";q=600;w=60');
  });

  test('answers 429 in problem details once the quota is used', async () => {
    world.deps.rateScale = 0.001;
    await world.get('/api/applications', { as: 'other applicant' });
    const refused = await world.get('/api/applications', { as: 'other applicant' });
    delete world.deps.rateScale;
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many', status: 429 } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

test('the sliding window never lets more through in any stretch of one window than the quota and what slid out', () => {
  assert(
    property(
      integer({ min: 1, max: 50 }),
      integer({ min: 0, max: 80 }),
      integer({ min: 0, max: 59 }),
      (quota, previous, passed) => {
        let current = 0;
        while (judged({ current: current + 1, previous }, { quota, seconds: 60, passed }).allowed)
          current += 1;
        expect(previous * (1 - passed / 60) + current).toBeLessThanOrEqual(Math.max(quota, previous) + 1e-6);
        const { waitSeconds } = judged({ current: current + 1, previous }, { quota, seconds: 60, passed });
        const later = passed + waitSeconds;
        const counts =
          later < 60
            ? { current: current + 2, previous }
            : { current: 1, previous: later < 120 ? current + 1 : 0 };
        expect(judged(counts, { quota, seconds: 60, passed: later % 60 }).allowed).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
