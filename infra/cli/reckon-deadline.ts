import type { Citation } from '../../domain/citation.ts';
import { effectInWords } from '../../domain/effect-words.ts';
import type { Deadline, DeadlineEffect, Procedure } from '../../domain/procedure.ts';
import { ROLE_LABELS, type Role } from '../../domain/role.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { type CivilDate, isCivilDate } from '../../domain/time/civil-date.ts';
import { type DayNote, firstDayAfter, type Pause, reckon } from '../../domain/time/count.ts';
import type { Length } from '../../domain/time/length.ts';
import { lengthInWords, weekdayInWords } from '../../domain/time/words.ts';
import { WrongUse } from './command.ts';

/** From when, with which pauses, seen from which day. */
export interface DeadlineQuestion {
  start: CivilDate;
  pauses: readonly Pause[];
  today: CivilDate;
  calendar: Calendar;
}

/** What `deadline --json` prints. Dates are `YYYY-MM-DD`; `null` where the document gives no number. */
export interface DeadlineAnswer {
  procedure: { id: string; version: string; title: string };
  deadline: string;
  label: string;
  rule: string;
  length: Length;
  lengthInWords: string;
  binds: Role;
  bindsLabel: string;
  start: CivilDate;
  today: CivilDate;
  pauses: readonly Pause[];
  /** The last day on which the thing is in time. */
  end: CivilDate | null;
  /** The day on which the end takes effect. */
  effectiveOn: CivilDate | null;
  /** False: 暂估. */
  firm: boolean;
  /** 确定, or 暂估 with the reason. */
  standing: string;
  /** Years whose State Council paper is missing and could move the end. */
  leansOn: number[];
  /** A pause still runs. */
  open: boolean;
  /** Days counted and not counted; `null` for months and years, which go from date to date. */
  counted: number | null;
  skipped: number | null;
  days: (DayNote & { weekday: string })[];
  explanation: string | null;
  effect: DeadlineEffect;
  effectInWords: string;
  citations: readonly Citation[];
  assumptions: readonly { id: string; title: string; reading: string }[];
}

/** Reckons one period of a procedure. @throws {WrongUse} naming `--start` when it leaves the years 1 to 9999. */
export function reckonDeadline(
  procedure: Procedure,
  deadline: Deadline,
  question: DeadlineQuestion,
): DeadlineAnswer {
  const { length, rule, binds, effect } = deadline;
  const { start, pauses, today } = question;
  const reckoning = within(() => reckon({ length, rule, ...question }));
  const effectiveOn = reckoning ? within(() => firstDayAfter(reckoning)) : null;
  const days = (reckoning?.days ?? []).map((day) => ({ ...day, weekday: weekdayInWords(day.date) }));
  const counted = days.filter((day) => day.counted).length;
  const byDays = reckoning !== undefined && length.unit !== 'months' && length.unit !== 'years';
  return {
    procedure: { id: procedure.id, version: procedure.version, title: procedure.title },
    deadline: deadline.id,
    label: deadline.label,
    rule,
    length,
    lengthInWords: lengthInWords(length),
    binds,
    bindsLabel: ROLE_LABELS[binds],
    start,
    today,
    pauses,
    end: reckoning?.end ?? null,
    effectiveOn,
    firm: reckoning?.firm ?? false,
    standing: standingOf(reckoning),
    leansOn: reckoning?.leansOn ?? [],
    open: reckoning?.open ?? false,
    counted: byDays ? counted : null,
    skipped: byDays ? days.length - counted : null,
    days,
    explanation: reckoning?.explanation ?? null,
    effect,
    effectInWords: effectInWords(deadline, procedure, effectiveOn ?? undefined),
    citations: deadline.citations,
    assumptions: procedure.assumptions
      .filter(({ id }) => deadline.assumptions?.includes(id))
      .map(({ id, title, reading }) => ({ id, title, reading })),
  };
}

/** A date an option gives. @throws {WrongUse} naming the option. */
export function dateFrom(text: string, option: string): CivilDate {
  if (!isCivilDate(text)) throw new WrongUse(option, `“${text}”不是存在的日期，请写成 2026-09-30 的样式`);
  return text;
}

/** `FROM..UNTIL`, or `FROM..` for a pause that still runs. @throws {WrongUse} naming `--pause`. */
export function pauseFrom(text: string): Pause {
  const [first, last, ...more] = text.split('..');
  if (first === undefined || last === undefined || more.length > 0) {
    throw new WrongUse('--pause', `“${text}”不是起止日期，请写成 2026-10-12..2026-10-14 的样式`);
  }
  const from = dateFrom(first, '--pause');
  if (last === '') return { from };
  const until = dateFrom(last, '--pause');
  if (until < from) throw new WrongUse('--pause', `“${text}”止日早于起日`);
  return { from, until };
}

function standingOf(reckoning: ReturnType<typeof reckon>): string {
  if (!reckoning) return '文件未规定期限';
  if (reckoning.firm) return '确定';
  const why = [
    ...(reckoning.leansOn.length > 0 ? [`缺 ${reckoning.leansOn.join('、')} 年放假安排`] : []),
    ...(reckoning.open ? ['暂停尚未结束'] : []),
  ];
  return `暂估：${why.join('，')}`;
}

function within<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError && /year/.test(error.message)) {
      throw new WrongUse('--start', '推算结果超出公元 1 年至 9999 年');
    }
    throw error;
  }
}
