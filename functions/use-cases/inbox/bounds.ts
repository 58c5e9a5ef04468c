import { type Instant, millisecondsOf } from '../../../domain/time/civil-date.ts';
import { countRequest } from '../../adapters/rates.ts';
import type { Table } from '../../adapters/table.ts';
import { judged } from '../rate-limit.ts';
import { blinded } from './sealing.ts';

/** How much anybody may do who has no account: so many times in so many seconds. */
export const BOUNDS = {
  /** Matters handed in from one address, and on one notice. */
  'report-address': { quota: 10, seconds: 3_600 },
  'report-notice': { quota: 300, seconds: 86_400 },
  /** Tries at a number with its check value, from one address and on one number. */
  'try-address': { quota: 30, seconds: 900 },
  'try-number': { quota: 10, seconds: 900 },
} as const;

/** Counts once and says whether that is within bounds. `now`: of the machine, which nobody moves. */
export async function within(
  table: Table,
  now: Instant,
  bound: keyof typeof BOUNDS,
  who: string,
): Promise<boolean> {
  const { quota, seconds } = BOUNDS[bound];
  const at = millisecondsOf(now) / 1000;
  const window = Math.floor(at / seconds);
  // Addresses are few enough to be tried one by one: only a keyed hash keeps those who stay unknown unknown.
  const counts = await countRequest(table, { limit: bound, who: await blinded(table, who), window, seconds });
  return judged(counts, { quota, seconds, passed: at - window * seconds }).allowed;
}
