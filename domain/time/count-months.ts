import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import { type Count, type CountContext, pausedNote, startNote } from './count-days.ts';
import type { Length } from './length.ts';
import { pausedDays } from './pauses.ts';
import { lengthInWords, PAUSED_REASON } from './words.ts';

/** A length in months or years. */
export type MonthsOrYears = Extract<Length, { unit: 'months' | 'years' }>;

/** A length in months, years or days, which has a corresponding day. */
export type Span = Extract<Length, { unit: 'months' | 'years' | 'days' }>;

/** The day that corresponds to `date` `span` later, or earlier with `direction` -1; the month's last day where there is none. */
export function corresponding(date: CivilDate, span: Span, direction: 1 | -1 = 1): CivilDate {
  if (span.unit === 'days') return addDays(date, direction * span.n);
  // One step from the start: a chain of single months would turn the 31st into the 28th for good.
  return addMonths(date, direction * (span.unit === 'years' ? 12 * span.n : span.n));
}

/**
 * Rules R2, R4, R5: to the corresponding day (民法典第二百零二条). Each paused day inside moves the end one day on; days that
 * this brings inside count as paused too, so the end is never a paused day. No roll-forward yet.
 */
export function countMonths(start: CivilDate, length: MonthsOrYears, { paused }: CountContext): Count {
  const base = corresponding(start, length);
  let [end, off] = [base, pausedDays(paused, start, base)];
  while (addDays(base, off.length) !== end) {
    end = addDays(base, off.length);
    off = pausedDays(paused, start, end);
  }
  const clamped = base.slice(8) !== start.slice(8);
  const reason = `满${lengthInWords(length)}${clamped ? '，当月无对应日，取月末日' : '的对应日'}`;
  const days = [startNote(start), ...off.map(pausedNote)];
  if (off.includes(base))
    days.splice(off.indexOf(base) + 1, 1, {
      date: base,
      counted: false,
      reason: `${reason}，${PAUSED_REASON}`,
    });
  else days.push({ date: base, counted: true, reason });
  if (end !== base) days.push({ date: end, counted: true, reason: `补足暂停的${off.length}天后的末日` });
  return { end, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)), leansOn: [] };
}

/** @throws {RangeError} for a length that has no corresponding day. */
export function spanOf(length: Length): Span {
  if (length.unit !== 'days' && length.unit !== 'months' && length.unit !== 'years') {
    throw new RangeError(`no corresponding day for ${length.unit}`);
  }
  checkNumber(length.n);
  return length;
}

/** @throws {RangeError} unless `n` is a positive whole number. */
export function checkNumber(n: number): void {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`not a positive whole number: ${n}`);
}
