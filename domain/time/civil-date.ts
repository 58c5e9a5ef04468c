/**
 * Civil dates of Asia/Shanghai as plain ISO strings, computed on integers. China has had one time zone and no
 * summer time since 1992, so an instant is written with its fixed +08:00 and its date is its first ten letters.
 */

// Brands: a plain string is neither, and one is never the other.
declare const dateBrand: unique symbol;
declare const instantBrand: unique symbol;

/** `YYYY-MM-DD`, a date that exists in the Gregorian calendar, 0001 to 9999. Compares as a string. */
export type CivilDate = string & { readonly [dateBrand]: true };

/** `YYYY-MM-DDTHH:mm:ss+08:00`. Compares as a string. */
export type Instant = string & { readonly [instantBrand]: true };

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/;

/** Whether `text` is a date that exists. */
export function isCivilDate(text: string): text is CivilDate {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws {RangeError} when `text` is not a date that exists. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`not a civil date: ${text}`);
  return text;
}

/** @throws {RangeError} when `text` is not an instant of the form above. */
export function instant(text: string): Instant {
  const match = INSTANT.exec(text);
  if (!match || !isCivilDate(match[1] ?? '')) throw new RangeError(`not an instant: ${text}`);
  return brandInstant(text);
}

/** The civil date on which `at` falls. */
export function dateOf(at: Instant): CivilDate {
  return brandDate(at.slice(0, 10));
}

/** The first instant of `date`. */
export function startOf(date: CivilDate): Instant {
  return brandInstant(`${date}T00:00:00+08:00`);
}

/** The instant a number of milliseconds since 1970 (UTC) stands for, whole seconds. */
export function instantOf(milliseconds: number): Instant {
  const seconds = Math.floor(milliseconds / 1000) + 8 * 3600;
  const days = Math.floor(seconds / 86400);
  const rest = seconds - days * 86400;
  const time = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), rest % 60]
    .map((part) => pad(part, 2))
    .join(':');
  return brandInstant(`${fromDayNumber(days)}T${time}+08:00`);
}

/** Milliseconds since 1970 (UTC) of an instant. */
export function millisecondsOf(at: Instant): number {
  const part = (from: number) => Number(at.slice(from, from + 2));
  const secondOfDay = part(11) * 3600 + part(14) * 60 + part(17);
  return (dayNumber(dateOf(at)) * 86400 + secondOfDay - 8 * 3600) * 1000;
}

/** Days since 1970-01-01. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = parts(date);
  // Years counted from March make the leap day the last of its year (Howard Hinnant's days_from_civil).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date that lies `days` after 1970-01-01. */
export function fromDayNumber(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return compose(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** The corresponding day `months` later (or earlier), or the last of that month where there is none (民法典第二百零二条). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = parts(date);
  const total = year * 12 + (month - 1) + months;
  const y = Math.floor(total / 12);
  const m = total - y * 12 + 1;
  return compose(y, m, Math.min(day, daysInMonth(y, m)));
}

/** Whole days from `from` to `to`. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** `2026年11月22日`: Arabic figures without leading zeros, as GB/T 9704-2012 writes dates. */
export function inWords(date: CivilDate): string {
  const { year, month, day } = parts(date);
  return `${year}年${month}月${day}日`;
}

/** The later of two dates. */
export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function parts(date: CivilDate): { year: number; month: number; day: number } {
  return { year: yearOf(date), month: monthOf(date), day: Number(date.slice(8, 10)) };
}

/** @throws {RangeError} beyond the years 1 to 9999, where text no longer compares as dates do. */
function compose(year: number, month: number, day: number): CivilDate {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  return brandDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** Text known to be a date, because it was composed of one. */
function brandDate(text: string): CivilDate {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists in types only
  return text as CivilDate;
}

function brandInstant(text: string): Instant {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists in types only
  return text as Instant;
}
