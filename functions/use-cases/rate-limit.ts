import { type Instant, millisecondsOf } from '../../domain/time/civil-date.ts';
import { countRequest } from '../adapters/rates.ts';
import type { Table } from '../adapters/table.ts';

/** So many requests in so many seconds; which ones, and whom they are counted for. */
export interface RateLimit {
  quota: number;
  seconds: number;
  /** `subject`: whoever is signed in, or their address where nobody is. */
  by: 'address' | 'subject';
  /** Pages it holds for: a method, a pattern of the path, and the query parameter that makes it a search. API limits have none. */
  pages: readonly { method: 'GET' | 'POST'; path: RegExp; query?: string }[];
}

/**
 * Every limit, in one table. They are there against machines that try codes, numbers and names, and high enough for an office whose
 * people share one address. The gateway's own throttle stands before them.
 */
export const RATE_LIMITS = {
  'sign-in': {
    quota: 60,
    seconds: 60,
    by: 'address',
    pages: [{ method: 'GET', path: /^\/sign-in(?:\/callback)?$/ }],
  },
  verify: {
    quota: 120,
    seconds: 60,
    by: 'address',
    pages: [
      { method: 'GET', path: /^\/verify$/, query: 'code' },
      { method: 'GET', path: /^\/verify\/[^/]+$/ },
    ],
  },
  'verify-file': {
    quota: 30,
    seconds: 60,
    by: 'address',
    pages: [{ method: 'POST', path: /^\/verify\/file$/ }],
  },
  /** Papers that are printed when they are asked for. */
  print: {
    quota: 120,
    seconds: 60,
    by: 'address',
    pages: [{ method: 'GET', path: /^\/(?:(?:forms|samples)\/.+|guide)\.pdf$/ }],
  },
  /** Looking for cases, complaints and institutions. */
  search: {
    quota: 120,
    seconds: 60,
    by: 'address',
    pages: [
      { method: 'GET', path: /^\/register$/, query: 'q' },
      { method: 'GET', path: /^\/register\.(?:csv|json)$/ },
      { method: 'POST', path: /^\/(?:inbox-)?status$/ },
      { method: 'GET', path: /^\/(?:inbox-)?status$/, query: 'number' },
    ],
  },
  /** What the public hands in. */
  accept: {
    quota: 30,
    seconds: 60,
    by: 'address',
    pages: [{ method: 'POST', path: /^\/(?:public-notices|complaints|inbox-status\/files)(?:\/|$)/ }],
  },
  'api-open': { quota: 600, seconds: 60, by: 'address', pages: [] },
  api: { quota: 1200, seconds: 60, by: 'subject', pages: [] },
} as const satisfies Record<string, RateLimit>;

export type RateLimitId = keyof typeof RATE_LIMITS;

/** Whether a request may go on, and what to tell whoever asked. Seconds are whole and rounded up. */
export interface RateVerdict {
  limit: RateLimitId;
  quota: number;
  /** The window's length. */
  seconds: number;
  allowed: boolean;
  remaining: number;
  /** Until a further request is allowed, where this one was not; else until the window begins anew. */
  waitSeconds: number;
}

/**
 * Counts a request and judges it by a sliding window: this window's requests, and of the window before it the share that is less
 * than a window ago. One write a request, none is read. `scale` multiplies the quota.
 */
export async function judgeRate(
  { table, now, scale = 1 }: { table: Table; now: () => Instant; scale?: number },
  limit: RateLimitId,
  who: string,
): Promise<RateVerdict> {
  const { seconds, quota: usual } = RATE_LIMITS[limit];
  const quota = Math.max(1, Math.floor(usual * scale));
  const at = millisecondsOf(now()) / 1000;
  const window = Math.floor(at / seconds);
  const counts = await countRequest(table, { limit, who, window, seconds });
  return { limit, quota, seconds, ...judged(counts, { quota, seconds, passed: at - window * seconds }) };
}

/** The sliding window itself. `passed`: seconds since the present window began. */
export function judged(
  { current, previous }: { current: number; previous: number },
  { quota, seconds, passed }: { quota: number; seconds: number; passed: number },
): Pick<RateVerdict, 'allowed' | 'remaining' | 'waitSeconds'> {
  const used = previous * (1 - passed / seconds) + current;
  // Shares of a window are not exact.
  const allowed = used <= quota + 1e-6;
  const left = seconds - passed;
  if (allowed)
    return { allowed, remaining: Math.max(0, Math.floor(quota - used)), waitSeconds: Math.ceil(left) };
  // One more fits once enough of the earlier window has slid out; with this window full, of this one, after its end.
  const wait =
    current + 1 <= quota
      ? seconds * (1 - (quota - current - 1) / previous) - passed
      : left + seconds * Math.max(0, 1 - (quota - 1) / current);
  return { allowed, remaining: 0, waitSeconds: Math.max(1, Math.ceil(wait)) };
}
