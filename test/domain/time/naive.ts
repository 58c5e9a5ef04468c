import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CivilDate, civilDate } from '../../../domain/time/civil-date.ts';

/**
 * A second counter, written without looking at the first: it walks one day at a time on JavaScript's UTC dates and takes
 * days off from the chinese-days package. Its data file is read, not its functions, which shift by the machine's time zone.
 */
const HOLIDAYS = new Set(Object.keys(table.holidays));
const WORKDAYS = new Set(Object.keys(table.workdays));

export interface NaivePause {
  from: CivilDate;
  until: CivilDate;
}

export function step(date: CivilDate, days: number): CivilDate {
  const [y, m, d] = numbers(date);
  return civilDate(new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10));
}

export function works(date: CivilDate): boolean {
  if (WORKDAYS.has(date)) return true;
  const [y, m, d] = numbers(date);
  const weekday = new Date(Date.UTC(y, m - 1, d)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.has(date);
}

export function naiveWorkingDays(start: CivilDate, n: number, pauses: readonly NaivePause[]): CivilDate {
  let day = start;
  for (let left = n; left > 0; ) {
    day = step(day, 1);
    if (works(day) && !paused(day, pauses)) left -= 1;
  }
  return day;
}

export function naiveDays(start: CivilDate, n: number, pauses: readonly NaivePause[]): CivilDate {
  let day = start;
  for (let left = n; left > 0; ) {
    day = step(day, 1);
    if (!paused(day, pauses)) left -= 1;
  }
  return day;
}

/** Walks to the corresponding day month by month on the calendar, then as many unpaused days as lie before it. */
export function naiveMonths(start: CivilDate, months: number, pauses: readonly NaivePause[]): CivilDate {
  const [y, m, d] = numbers(start);
  const total = y * 12 + m - 1 + months;
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const target = civilDate(
    [year, month, Math.min(d, last)].map((part) => String(part).padStart(2, '0')).join('-'),
  );
  let length = 0;
  for (let day = start; day < target; day = step(day, 1)) length += 1;
  return naiveDays(start, length, pauses);
}

export function naiveRoll(end: CivilDate, pauses: readonly NaivePause[]): CivilDate {
  let day = end;
  while (!works(day) || paused(day, pauses)) day = step(day, 1);
  return day;
}

function paused(day: CivilDate, pauses: readonly NaivePause[]): boolean {
  return pauses.some(({ from, until }) => from <= day && day <= until);
}

function numbers(date: CivilDate): [number, number, number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
}
