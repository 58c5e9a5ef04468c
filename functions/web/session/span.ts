import { type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';

/** A session ends after an hour without a request, and after eight hours in any case. Seconds. */
const IDLE = 3600;
const LONGEST = 8 * 3600;
/** It is prolonged at most this often, so that not every request writes. */
const EVERY = 300;

/** An instant as seconds since 1970. */
export function seconds(now: Instant): number {
  return Math.floor(millisecondsOf(now) / 1000);
}

/** The times of a session that begins. */
export function begin(now: Instant): { startedAt: number; expiresAt: number } {
  const startedAt = seconds(now);
  return { startedAt, expiresAt: startedAt + IDLE };
}

/** When a session in use should end from now on; undefined while the recorded time is good enough. */
export function prolonged(
  { startedAt, expiresAt }: { startedAt: number; expiresAt: number },
  now: Instant,
): number | undefined {
  const wanted = Math.min(seconds(now) + IDLE, startedAt + LONGEST);
  return wanted - expiresAt >= EVERY || (wanted > expiresAt && wanted === startedAt + LONGEST)
    ? wanted
    : undefined;
}
