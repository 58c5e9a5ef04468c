import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import {
  judgeRate,
  RATE_LIMITS,
  type RateLimit,
  type RateLimitId,
  type RateVerdict,
} from '../use-cases/rate-limit.ts';
import type { WebApp, WebContext, WebDeps } from './context.ts';
import { problemPage } from './problem.ts';

/** What the gateway hands over beside the request. */
const Gateway = z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) });

/** Puts the limits of the pages before every route mounted after it. The API counts its own, once it knows who calls. */
export function mountRateLimits(app: WebApp, deps: WebDeps): void {
  app.use(async (context, next) => {
    const limit = limitOf(context);
    const verdict = limit && (await countedFor(deps, context, limit));
    if (!verdict) return await next();
    if (!verdict.allowed) return await tooMany(deps, context, verdict);
    await next();
    for (const [name, value] of Object.entries(rateHeaders(verdict))) context.res.headers.set(name, value);
  });
}

/**
 * Counts this request; undefined where the table does not answer. A limit that cannot be counted stops nobody: what needs the table
 * fails by itself.
 */
export async function countedFor(
  deps: WebDeps,
  context: WebContext,
  limit: RateLimitId,
): Promise<RateVerdict | undefined> {
  const { by }: RateLimit = RATE_LIMITS[limit];
  const subject = by === 'subject' ? context.get('viewer')?.sub : undefined;
  const who = subject === undefined ? `address ${addressOf(context)}` : `subject ${subject}`;
  const { table, sessionNow, now, rateScale } = deps;
  try {
    // By the machine's clock: moving the law's would hand out new quotas.
    return await judgeRate(
      { table, now: sessionNow ?? now, ...(rateScale && { scale: rateScale }) },
      limit,
      who,
    );
  } catch (error) {
    console.error(
      JSON.stringify({ fault: 'rate-limit', limit, error: error instanceof Error && error.name }),
    );
    return undefined;
  }
}

/** Headers after draft-ietf-httpapi-ratelimit-headers; `Retry-After` (RFC 9110) beside them on a refusal. */
export function rateHeaders({
  limit,
  quota,
  seconds,
  allowed,
  remaining,
  waitSeconds,
}: RateVerdict): Record<string, string> {
  return {
    'ratelimit-policy': `"${limit}";q=${quota};w=${seconds}`,
    ratelimit: `"${limit}";r=${remaining};t=${waitSeconds}`,
    ...(!allowed && { 'retry-after': String(waitSeconds) }),
  };
}

/**
 * Where a request comes from, as the gateway saw it; never as a header claims. Of IPv6 the network of 64 bits, which one customer
 * has to himself.
 */
export function addressOf(context: WebContext): string {
  const source = Gateway.safeParse(context.env).data?.requestContext.http.sourceIp;
  if (source === undefined || !ipaddr.isValid(source)) return '-';
  const address = ipaddr.process(source);
  if (address.kind() === 'ipv4') return address.toString();
  return address.toByteArray().slice(0, 8).join('.');
}

function limitOf(context: WebContext): RateLimitId | undefined {
  const method = context.req.method === 'HEAD' ? 'GET' : context.req.method;
  const entries: readonly (readonly [string, RateLimit])[] = Object.entries(RATE_LIMITS);
  const found = entries.find(([, { pages }]) =>
    pages.some(
      (page) =>
        page.method === method &&
        page.path.test(context.req.path) &&
        (page.query === undefined || context.req.query(page.query) !== undefined),
    ),
  );
  return found && isLimit(found[0]) ? found[0] : undefined;
}

const isLimit = (id: string): id is RateLimitId => Object.hasOwn(RATE_LIMITS, id);

async function tooMany(deps: WebDeps, context: WebContext, verdict: RateVerdict): Promise<Response> {
  const { waitSeconds } = verdict;
  const response = await problemPage(deps, context, {
    status: 429,
    heading: '请求太频繁，请稍等',
    text: `同一个网络地址在短时间内来得太多。请等${waitSeconds}秒以后再试；已经填写的内容可以用浏览器的后退找回。`,
  });
  for (const [name, value] of Object.entries(rateHeaders(verdict))) response.headers.set(name, value);
  return response;
}
