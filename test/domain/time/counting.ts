import { civilDate } from '../../../domain/time/civil-date.ts';
import { type Reckoning, reckon } from '../../../domain/time/count.ts';
import type { Length } from '../../../domain/time/length.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';

/** Lengths, and counts on the State Council's calendar, in few words. */
export const workingDays = (n: number): Length => ({ unit: 'working-days', n });
export const days = (n: number): Length => ({ unit: 'days', n });
export const months = (n: number): Length => ({ unit: 'months', n });
export const years = (n: number): Length => ({ unit: 'years', n });

export type Span = readonly [from: string, until?: string];

/** @throws {Error} when nothing is reckoned. */
export function count(
  rule: string,
  length: Length,
  start: string,
  pauses: readonly Span[] = [],
  today = '2026-06-30',
): Reckoning {
  const reckoning = reckon({
    rule,
    length,
    start: civilDate(start),
    pauses: pauses.map(([from, until]) => ({
      from: civilDate(from),
      ...(until && { until: civilDate(until) }),
    })),
    today: civilDate(today),
    calendar: stateCouncil,
  });
  if (!reckoning) throw new Error('nothing was reckoned');
  return reckoning;
}
