import {
  addDays,
  type CivilDate,
  inWords,
  monthOf,
  weekday,
  yearOf,
} from '../../../domain/time/civil-date.ts';
import type { Reckoning } from '../../../domain/time/reckoning.ts';
import { PAUSED_REASON, START_REASON } from '../../../domain/time/words.ts';
import type { DayCell } from '../views.ts';

/** A reckoning's days as cells; months are named on the first cell and on each first day of a month. */
export function dayCells(
  { days, end, leansOn }: Pick<Reckoning, 'days' | 'end' | 'leansOn'>,
  today: CivilDate,
): DayCell[] {
  let month = 0;
  return days.map(({ date, counted, index, reason, paper }) => {
    const newMonth = monthOf(date) !== month;
    month = monthOf(date);
    return {
      iso: date,
      day: String(Number(date.slice(8))),
      ...(newMonth ? { month: `${month}月` } : {}),
      weekday: '一二三四五六日'.charAt(weekday(date) - 1),
      state: stateOf(counted, reason),
      ...(index === undefined ? {} : { index }),
      note: reason === START_REASON ? '起算日' : reason,
      ...(paper ? { paper } : {}),
      end: date === end,
      today: date === today,
      ...(leansOn.includes(yearOf(date)) ? { provisional: true } : {}),
    };
  });
}

function stateOf(counted: boolean, reason: string): DayCell['state'] {
  if (reason === START_REASON) return 'start';
  if (reason.endsWith(PAUSED_REASON)) return 'paused';
  return counted ? 'counted' : 'skipped';
}

/** Why a date may still move, in one sentence; undefined where it is firm. */
export function whyProvisional({
  firm,
  leansOn,
  open,
}: Pick<Reckoning, 'firm' | 'leansOn' | 'open'>): string | undefined {
  if (firm) return undefined;
  return open
    ? '暂停还没有结束，结束之后截止日会相应后移。'
    : `${leansOn.join('年、')}年的放假安排公布之后，截止日可能变动。`;
}

/** `2026年10月12日（周一）`. */
export function dateWithWeekday(date: CivilDate): string {
  return `${inWords(date)}（周${'一二三四五六日'.charAt(weekday(date) - 1)}）`;
}

/** The stretches that did not count, e.g. `2026年10月9日至2026年10月13日`, as far as the reckoning names their days. */
export function pausesInWords({ days }: Pick<Reckoning, 'days'>): string[] {
  const stretches: { from: CivilDate; until: CivilDate }[] = [];
  for (const { date } of days.filter(({ reason }) => reason.endsWith(PAUSED_REASON))) {
    const open = stretches.at(-1);
    if (open && addDays(open.until, 1) === date) open.until = date;
    else stretches.push({ from: date, until: date });
  }
  return stretches.map(({ from, until }) =>
    from === until ? inWords(from) : `${inWords(from)}至${inWords(until)}`,
  );
}
