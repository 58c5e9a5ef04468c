const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What is waited after each failure, in milliseconds; the last goes on. A sweep comes every minute, so that seconds are at least. */
export const GAPS: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  12 * HOUR,
];

/** For how long an event is tried: an attempt that fails later than this is the last. */
export const TRIED_FOR = 72 * HOUR;

/** What waits in the table, and what was given up, is kept so long; what arrived, this long. In milliseconds. */
export const KEPT = { waiting: 90 * 24 * HOUR, delivered: 7 * 24 * HOUR } as const;

export function gapAfter(tries: number): number {
  return GAPS[Math.min(tries, GAPS.length) - 1] ?? GAPS[0] ?? 0;
}
