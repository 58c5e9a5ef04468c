import type { YearArrangement } from '../../../domain/time/calendar.ts';
import type { Length } from '../../../domain/time/length.ts';

/**
 * The clock a second time, as somebody with a wall calendar and a pencil would count: a row of days, one finger moving from day
 * to day, a cross on every day that does not count. It shares no code with `domain/time`: the days come from JavaScript's UTC
 * dates, what is off and what is worked from the yearly papers, spread out here day by day.
 */
const FIRST_YEAR = 2012;
const LAST_YEAR = 2046;

interface Day {
  iso: string;
  year: number;
  december: boolean;
  weekend: boolean;
}

const DAYS: Day[] = [];
const AT = new Map<string, number>();
for (
  let time = Date.UTC(FIRST_YEAR, 0, 1);
  time < Date.UTC(LAST_YEAR + 1, 0, 1);
  time = new Date(time).setUTCDate(new Date(time).getUTCDate() + 1)
) {
  const date = new Date(time);
  const iso = date.toISOString().slice(0, 10);
  AT.set(iso, DAYS.length);
  DAYS.push({
    iso,
    year: date.getUTCFullYear(),
    december: date.getUTCMonth() === 11,
    weekend: date.getUTCDay() === 0 || date.getUTCDay() === 6,
  });
}

/** A day of the row, by its number in it. */
export function dayAt(index: number): string {
  const day = DAYS[index];
  if (!day) throw new RangeError(`the wall calendar has no day ${index}`);
  return day.iso;
}

/** The number of a day in the row. */
export function indexOf(iso: string): number {
  const index = AT.get(iso);
  if (index === undefined) throw new RangeError(`the wall calendar has no ${iso}`);
  return index;
}

/** What the papers say, day by day. */
export interface WallCalendar {
  off: ReadonlySet<string>;
  worked: ReadonlySet<string>;
  years: ReadonlySet<number>;
}

/** Hangs the papers on the wall: every day they name gets its mark; where two papers name a day, the later one's mark stays. */
export function hang(papers: readonly YearArrangement[]): WallCalendar {
  const off = new Set<string>();
  const worked = new Set<string>();
  for (const { holidays, makeUpWorkdays } of papers) {
    // Within one paper a day off is a day off, whatever else the paper says of it.
    for (const day of makeUpWorkdays) mark(day, worked, off);
    for (const { from, to } of holidays) {
      for (let at = indexOf(from); at <= indexOf(to); at += 1) mark(dayAt(at), off, worked);
    }
  }
  return { off, worked, years: new Set(papers.map(({ year }) => year)) };
}

function mark(day: string, as: Set<string>, notAs: Set<string>): void {
  as.add(day);
  notAs.delete(day);
}

/** A stretch of whole days that do not count; `until` absent while it still runs. */
export interface Stretch {
  from: string;
  until?: string;
}

export interface Question {
  rule: string;
  length: Length;
  start: string;
  pauses: readonly Stretch[];
  today: string;
}

export interface Answer {
  end: string;
  /** Missing papers the pencil had to guess at. */
  leansOn: number[];
  open: boolean;
}

/** Counts R1, R2, R3, R4, R5, R8, R9, R10 or R11; undefined where there is no number to count. */
export function ask({ off, worked, years }: WallCalendar, question: Question): Answer | undefined {
  const { rule, length, start, pauses, today } = question;
  if (length.unit === 'none' || length.unit === 'named') return undefined;
  const guessed = new Set<number>();
  const look = (at: number): boolean => {
    const day = DAYS[at];
    if (!day) throw new RangeError('beyond the wall calendar');
    if (!years.has(day.year)) guessed.add(day.year);
    // New Year's paper may take days of the December before.
    if (day.december && !years.has(day.year + 1)) guessed.add(day.year + 1);
    if (off.has(day.iso)) return false;
    return worked.has(day.iso) || !day.weekend;
  };
  const crossed = (at: number): boolean =>
    rule !== 'R9' && pauses.some(({ from, until = today }) => from <= dayAt(at) && dayAt(at) <= until);

  let at = indexOf(start);
  if (length.unit === 'working-days') {
    for (let counted = 0; counted < length.n; ) {
      at += 1;
      if (!crossed(at) && look(at)) counted += 1;
    }
  } else if (length.unit === 'same-working-day') {
    while (crossed(at) || !look(at)) at += 1;
  } else if (rule === 'R9') {
    at = indexOf(corresponding(start, length)) - 1;
  } else {
    // As many days must pass as lie between the start and its corresponding day, crosses not among them.
    const passing = indexOf(corresponding(start, length)) - at;
    for (let passed = 0; passed < passing; ) {
      at += 1;
      if (!crossed(at)) passed += 1;
    }
    // 民法典第二百零三条: who has to do something by a day off has until the next working day.
    if (rule === 'R2' || rule === 'R3') while (crossed(at) || !look(at)) at += 1;
  }
  const end = dayAt(at);
  const stretched = pauses.some(({ from, until }) => until === undefined && from <= today && from <= end);
  return { end, leansOn: [...guessed].sort((a, b) => a - b), open: rule !== 'R9' && stretched };
}

/** 民法典第二百零二条: the same day of the month that many months on, or that month's last day where there is none. */
export function corresponding(start: string, length: Length, backwards = false): string {
  if (length.unit === 'days') return dayAt(indexOf(start) + (backwards ? -length.n : length.n));
  if (length.unit !== 'months' && length.unit !== 'years') throw new RangeError('no corresponding day');
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (let left = length.unit === 'years' ? length.n * 12 : length.n; left > 0; left -= 1) {
    month += backwards ? -1 : 1;
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  for (let day = Number(start.slice(8)); day > 0; day -= 1) {
    const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    if (AT.has(iso)) return iso;
  }
  throw new RangeError(`the wall calendar has no ${year}`);
}
