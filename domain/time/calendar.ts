import { addDays, type CivilDate, monthOf, weekday, yearOf } from './civil-date.ts';

/** What the State Council's yearly paper arranges: whole days off, and the weekend days worked in return. */
export interface YearArrangement {
  year: number;
  paper: { title: string; number?: string; publishedOn: CivilDate };
  /** Days off as the paper lists them, both ends inside. New Year may begin in the December before. */
  holidays: readonly { name: string; from: CivilDate; to: CivilDate }[];
  /** 调休上班: weekend days that are worked. */
  makeUpWorkdays: readonly CivilDate[];
}

/** The years whose arrangements are known, as data. Every other day falls back to Monday to Friday and is not `known`. */
export interface Calendar {
  arrangements: readonly YearArrangement[];
}

/** What one day is, why, and by which paper. */
export interface DayKind {
  working: boolean;
  reason: 'weekday' | 'weekend' | 'holiday' | 'make-up-workday';
  /** The holiday's name. */
  name?: string;
  /** The paper that makes it a holiday or a make-up workday. */
  paper?: YearArrangement['paper'];
  /** False while a paper that could still change this day is missing: then the answer is only Monday to Friday. */
  known: boolean;
}

/** What `date` is. The last paper that names the day wins, so that an amending paper may be appended. */
export function dayKind(calendar: Calendar, date: CivilDate): DayKind {
  const known = missingYears(calendar, date).length === 0;
  for (const { paper, holidays, makeUpWorkdays } of calendar.arrangements.toReversed()) {
    const holiday = holidays.find(({ from, to }) => from <= date && date <= to);
    if (holiday) return { working: false, reason: 'holiday', name: holiday.name, paper, known: true };
    if (makeUpWorkdays.includes(date))
      return { working: true, reason: 'make-up-workday', paper, known: true };
  }
  return weekday(date) <= 5
    ? { working: true, reason: 'weekday', known }
    : { working: false, reason: 'weekend', known };
}

/**
 * The years whose papers could still change `date` and are not in the calendar: its own year, and for a December day
 * the year after too, because New Year may take December days off or have them worked.
 */
export function missingYears(calendar: Calendar, date: CivilDate): number[] {
  const year = yearOf(date);
  const needed = monthOf(date) === 12 ? [year, year + 1] : [year];
  return needed.filter((one) => !calendar.arrangements.some((arrangement) => arrangement.year === one));
}

/** Whether `date` is worked: Monday to Friday, less the days off, plus the make-up workdays. */
export function isWorkingDay(calendar: Calendar, date: CivilDate): boolean {
  return dayKind(calendar, date).working;
}

/** The first working day strictly after `date`. */
export function nextWorkingDay(calendar: Calendar, date: CivilDate): CivilDate {
  return workingDayOnOrAfter(calendar, addDays(date, 1));
}

/** `date` itself if it is worked, else the first working day after it. */
export function workingDayOnOrAfter(calendar: Calendar, date: CivilDate): CivilDate {
  return seekWorkingDay(calendar, date, 1);
}

/** `date` itself if it is worked, else the last working day before it. */
export function workingDayOnOrBefore(calendar: Calendar, date: CivilDate): CivilDate {
  return seekWorkingDay(calendar, date, -1);
}

function seekWorkingDay(calendar: Calendar, date: CivilDate, step: 1 | -1): CivilDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, step);
  return day;
}
