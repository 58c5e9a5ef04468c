import type { Calendar } from './calendar.ts';
import { reckon } from './count.ts';
import type { CountInput, Reckoning } from './reckoning.ts';

/** Results kept for each set of arrangements (a calendar may come to have more of them); when there are more, all are let go. */
const KEPT = 5_000;

const known = new WeakMap<Calendar['arrangements'], Map<string, Reckoning | undefined>>();

/**
 * `reckon`, remembered: a case is looked at many times a day, and its periods are counted day by day. The answer depends on
 * today only while a pause runs. Results are shared: whoever gets one does not change it.
 */
export function reckonOnce(input: CountInput): Reckoning | undefined {
  const { calendar, today, pauses = [], length, rule, start } = input;
  const open = pauses.some(({ until }) => until === undefined);
  const key = JSON.stringify([rule, length, start, pauses, open && today]);
  const results = known.get(calendar.arrangements) ?? new Map<string, Reckoning | undefined>();
  known.set(calendar.arrangements, results);
  if (results.has(key)) return results.get(key);
  const result = reckon(input);
  if (results.size >= KEPT) results.clear();
  results.set(key, result);
  return result;
}
