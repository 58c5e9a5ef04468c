import { deadlinesOf, type RunningDeadline, waitsForCalendar } from '../../domain/case/deadlines.ts';
import { changesIn, type DateChange } from '../../domain/case/recompute.ts';
import type { Citation } from '../../domain/citation.ts';
import { effectInWords } from '../../domain/effect-words.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { ROLE_LABELS } from '../../domain/role.ts';
import type { Calendar } from '../../domain/time/calendar.ts';
import { addDays, type CivilDate, dateOf, type Instant } from '../../domain/time/civil-date.ts';
import type { DayNote } from '../../domain/time/count.ts';
import { lengthInWords, PAUSED_REASON, weekdayInWords } from '../../domain/time/words.ts';
import type { LoadedCase } from '../../functions/use-cases/load-case.ts';

/** One deadline of a case, with all that led to its date. Dates are `YYYY-MM-DD`; `null` where there is none. */
export interface ExplainedDeadline {
  deadline: string;
  label: string;
  rule: string;
  lengthInWords: string;
  binds: string;
  /** The event that started it: its place in the history, and the day counted from. */
  start: { event: number; type: string; on: CivilDate };
  status: RunningDeadline['status'];
  /** The event that ended it. */
  endedBy: number | null;
  end: CivilDate | null;
  effectiveOn: CivilDate | null;
  firm: boolean;
  /** 确定, 暂估 with the reason, or 文件未规定期限. */
  standing: string;
  leansOn: readonly number[];
  pauses: readonly { from: CivilDate; until: CivilDate }[];
  days: readonly (DayNote & { weekday: string })[];
  /** The papers of the State Council that the count leans on. */
  papers: readonly string[];
  explanation: string | null;
  effectInWords: string;
  /** How new calendars changed it. */
  changes: readonly (DateChange & { on: CivilDate })[];
  citations: readonly Citation[];
  assumptions: readonly { id: string; title: string; reading: string }[];
}

/** Every deadline of a case as of an instant, in the order in which they began. */
export function explainCase(
  { procedure, state }: Pick<LoadedCase, 'procedure' | 'state'>,
  calendar: Calendar,
  now: Instant,
): ExplainedDeadline[] {
  const told = state.history.flatMap((event) =>
    changesIn(event).map((change) => ({ ...change, on: dateOf(event.at) })),
  );
  return deadlinesOf(procedure, state, calendar, dateOf(now)).map((running) => {
    const { deadline, startedBy, start, reckoning, status } = running;
    const { id, label, rule, length, binds, citations } = deadline;
    const days = (reckoning?.days ?? []).map((day) => ({ ...day, weekday: weekdayInWords(day.date) }));
    return {
      deadline: id,
      label,
      rule,
      lengthInWords: lengthInWords(length),
      binds: ROLE_LABELS[binds],
      start: { event: startedBy, type: state.history[startedBy - 1]?.type ?? '', on: start },
      status,
      endedBy: running.endedBy ?? null,
      end: running.end ?? null,
      effectiveOn: running.effectiveOn ?? null,
      firm: reckoning?.firm ?? running.end !== undefined,
      standing: standingOf(running),
      leansOn: reckoning?.leansOn ?? [],
      pauses: pausesIn(days),
      days,
      papers: [...new Set(days.flatMap(({ paper }) => paper ?? []))],
      explanation: reckoning?.explanation ?? null,
      effectInWords: effectInWords(deadline, procedure, running.effectiveOn),
      changes: told.filter((change) => change.deadline === id && change.startedBy === startedBy),
      citations,
      assumptions: assumptionsOf(procedure, deadline.assumptions),
    };
  });
}

function standingOf(running: RunningDeadline): string {
  const { reckoning, end } = running;
  if (!reckoning) return end ? '以文书载明的日期为准' : '文件未规定期限';
  if (reckoning.firm) return '确定';
  const why = [
    ...(reckoning.leansOn.length > 0 ? [`缺 ${reckoning.leansOn.join('、')} 年放假安排`] : []),
    ...(reckoning.open ? ['暂停尚未结束'] : []),
    ...(waitsForCalendar(running) ? ['推算的末日已过，补录放假安排之前不认定逾期'] : []),
  ];
  return `暂估：${why.join('，')}`;
}

/** Days on which the count stood still, put together. */
function pausesIn(days: readonly DayNote[]): { from: CivilDate; until: CivilDate }[] {
  const spans: { from: CivilDate; until: CivilDate }[] = [];
  for (const { date, reason } of days) {
    if (!reason.endsWith(PAUSED_REASON)) continue;
    const last = spans.at(-1);
    if (last && addDays(last.until, 1) === date) last.until = date;
    else spans.push({ from: date, until: date });
  }
  return spans;
}

function assumptionsOf({ assumptions }: Procedure, ids: readonly string[] = []) {
  return assumptions
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, reading }) => ({ id, title, reading }));
}
