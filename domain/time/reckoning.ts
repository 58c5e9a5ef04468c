import type { Calendar } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import type { Length } from './length.ts';

/** The counting rules that give an end. R6 and R7 are questions of their own; R12 and R13 have no end to count to. */
export type CountedRule = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R8' | 'R9' | 'R10' | 'R11';

/** Whole days from..until, both inside, do not count; the pause still runs when `until` is absent. */
export interface Pause {
  from: CivilDate;
  until?: CivilDate;
}

/** What one day is worth to a count, and why. */
export interface DayNote {
  date: CivilDate;
  counted: boolean;
  /** 1, 2, 3 … in counts of days; absent where months or years are counted. */
  index?: number;
  /** Plain Chinese, e.g. 周六, 国庆节放假, 调休上班, 起始当日不计入, 暂停. */
  reason: string;
  /** The State Council paper that makes the day what it is. */
  paper?: string;
}

/** What is to be counted. */
export interface CountInput {
  length: Length;
  /** R1 … R11; says what the length means. */
  rule: string;
  /** The day of the event that starts the period. */
  start: CivilDate;
  pauses?: readonly Pause[];
  /** An open pause is reckoned as if it ended today. */
  today: CivilDate;
  calendar: Calendar;
}

/** A period's end, and how it was found. */
export interface Reckoning {
  rule: string;
  start: CivilDate;
  end: CivilDate;
  /** False = 暂估: the date leans on a year whose arrangement is unknown, or a pause still runs. */
  firm: boolean;
  /** The years whose arrangements are missing and could move the end. */
  leansOn: number[];
  /** A pause still runs: `end` is the date if it ended today. */
  open: boolean;
  /** Counts of days: every day. Months and years: the start, paused days, the corresponding day, roll-forward days. */
  days: DayNote[];
  /** One plain Chinese sentence or two. */
  explanation: string;
}
