import type { Instant } from '../../../domain/time/civil-date.ts';
import { loadMatter, type Matter } from '../../adapters/inbox.ts';
import type { Table } from '../../adapters/table.ts';
import { within } from './bounds.ts';
import { checkOf, isSame, parseReceipt, type Receipt } from './sealing.ts';

/** What somebody finds who has a number and a check value; `unknown` whatever of the two is wrong. */
export type Enquiry<T> = { kind: 'found'; found: T } | { kind: 'unknown' } | { kind: 'too-many' };

/** Wrong and right pairs are answered after the same time at the least, in milliseconds: it tells nothing. */
export const LEAST_TIME = 250;

/** The matter that a pair opens. */
export async function findMatter(
  { table, now }: { table: Table; now: () => Instant },
  typed: Receipt,
  address: string,
): Promise<Enquiry<Matter>> {
  return await inEvenTime(async () => {
    const pair = parseReceipt(typed) ?? { number: '-', code: '-' };
    const [byAddress, byNumber] = await Promise.all([
      within(table, now(), 'try-address', `inbox ${address}`),
      within(table, now(), 'try-number', `inbox ${pair.number}`),
    ]);
    if (!byAddress || !byNumber) return { kind: 'too-many' };
    // Read and hashed whether there is such a number or not.
    const [matter, check] = await Promise.all([loadMatter(table, pair.number), checkOf(table, pair)]);
    return matter && isSame(matter.check, check) ? { kind: 'found', found: matter } : { kind: 'unknown' };
  });
}

/** Does something, and answers no sooner than `LEAST_TIME`. */
export async function inEvenTime<T>(work: () => Promise<T>): Promise<T> {
  const wait = new Promise((resolve) => setTimeout(resolve, LEAST_TIME));
  const [answer] = await Promise.all([work(), wait]);
  return answer;
}
