import { type Calendar, workingDayOnOrBefore } from './calendar.ts';
import { addDays, type CivilDate, daysBetween } from './civil-date.ts';
import {
  type Count,
  type CountContext,
  countNaturalDays,
  countSameWorkingDay,
  countWorkingDays,
  rollForward,
} from './count-days.ts';
import { checkNumber, corresponding, countMonths, type Span, spanOf } from './count-months.ts';
import { explain } from './explain.ts';
import type { Length } from './length.ts';
import { mergePauses } from './pauses.ts';
import type { CountedRule, CountInput, Reckoning } from './reckoning.ts';
import { stateCouncil } from './state-council.ts';

export type { CountInput, DayNote, Pause, Reckoning } from './reckoning.ts';

/** Which lengths a rule counts, and whether a last day off rolls forward (民法典第二百零三条). */
const RULES: Readonly<Record<CountedRule, { units: readonly Length['unit'][]; rolls: boolean }>> = {
  R1: { units: ['working-days'], rolls: false },
  R2: { units: ['months', 'years'], rolls: true },
  R3: { units: ['days'], rolls: true },
  // R4 and R5 protect by lasting: a day off neither lengthens nor shortens them.
  R4: { units: ['months', 'years', 'days'], rolls: false },
  R5: { units: ['months', 'years', 'days'], rolls: false },
  R8: { units: ['working-days'], rolls: false },
  R9: { units: ['months', 'years', 'days'], rolls: false },
  R10: { units: ['days'], rolls: false },
  R11: { units: ['same-working-day'], rolls: false },
};

/**
 * Reckons a period under its rule: R1, R2, R3, R8, R11 (something must be done by the end); R4, R5 (the end is the
 * corresponding day, `firstDayAfter` the first day on which the thing is possible); R9 (a term, its first day counted and
 * never paused); R10 (the n-th day). Undefined for a length without a number and for one named in a notice (the caller has the date).
 *
 * @throws {RangeError} when the rule does not count such a length, or the length is not a positive whole number.
 */
export function reckon(input: CountInput): Reckoning | undefined {
  const { length, rule, start, today, calendar } = input;
  if (length.unit === 'none' || length.unit === 'named') return undefined;
  if (!isCountedRule(rule) || !RULES[rule].units.includes(length.unit))
    throw new RangeError(`rule ${rule} does not count ${length.unit}`);
  if ('n' in length) checkNumber(length.n);
  const pauses = rule === 'R9' ? [] : (input.pauses ?? []);
  const context = { calendar, paused: mergePauses(pauses, today) };
  const counted = countBy(rule, length, start, context);
  const count = RULES[rule].rolls ? rollForward(counted, context) : counted;
  // A pause that begins only after the period has run out no longer stops anything.
  const open = pauses.some(({ from, until }) => until === undefined && from <= today && from <= count.end);
  const firm = count.leansOn.length === 0 && !open;
  return { rule, start, ...count, firm, open, explanation: explain(rule, input, count, open) };
}

function isCountedRule(rule: string): rule is CountedRule {
  return Object.hasOwn(RULES, rule);
}

function countBy(
  rule: CountedRule,
  length: Exclude<Length, { unit: 'none' | 'named' }>,
  start: CivilDate,
  context: CountContext,
): Count {
  if (length.unit === 'working-days') return countWorkingDays(start, length.n, context);
  if (length.unit === 'same-working-day') return countSameWorkingDay(start, context);
  if (rule === 'R9') return countTerm(start, length);
  return length.unit === 'days'
    ? countNaturalDays(start, length.n, context)
    : countMonths(start, length, context);
}

function countTerm(start: CivilDate, length: Span): Count {
  const end = termEnd(start, length);
  const first = { date: start, counted: true, reason: '首日计入' };
  return {
    end,
    days: end === start ? [first] : [first, { date: end, counted: true, reason: '期限末日' }],
    leansOn: [],
  };
}

/** The day after the end: the thing becomes possible (R4, R5, R8), or the lapse or delay takes effect (R1, R2, R3, R10, R11). */
export function firstDayAfter({ end }: Pick<Reckoning, 'rule' | 'end'>): CivilDate {
  return addDays(end, 1);
}

/** Rule R6 (至少, 不少于): a state that began on `since`, its first day being one of it, has lasted `length` by `by`; the corresponding day suffices. */
export function hasLasted(since: CivilDate, length: Length, by: CivilDate): boolean {
  return by >= corresponding(since, spanOf(length));
}

/**
 * Rule R5 (未满, N年内不得): whether the ban that began on `since` still stands against `on`. The corresponding day is still
 * inside (民法典第一千二百五十九条: 不满 excludes the number). A day before `since` is inside too: what was found after
 * the application came in still bars it, because its years have not passed.
 */
export function isBanned(since: CivilDate, length: Length, on: CivilDate): boolean {
  return on <= corresponding(since, spanOf(length));
}

/**
 * Rule R7 (期满前3个月, 提前3个月): the latest day, counted back from `target` and never moved towards it; and the day to
 * advise, which is the working day on or before it.
 */
export function latestBackward(
  target: CivilDate,
  length: Length,
  calendar: Calendar = stateCouncil,
): { latest: CivilDate; advisable: CivilDate } {
  const latest = corresponding(target, spanOf(length), -1);
  return { latest, advisable: workingDayOnOrBefore(calendar, latest) };
}

/** Rule R9: the last day of a term whose first day counts (民法典第二百零四条, by agreement): start + length - 1 day. */
export function termEnd(start: CivilDate, length: Length): CivilDate {
  return addDays(corresponding(start, spanOf(length)), -1);
}

/** Rule R10 (超过180日): whether more than `days` days have passed since `last`; the n-th day itself does not exceed. */
export function exceeds(last: CivilDate, days: number, today: CivilDate): boolean {
  return daysBetween(last, today) > days;
}
