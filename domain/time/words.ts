import type { DayKind, YearArrangement } from './calendar.ts';
import { type CivilDate, weekday } from './civil-date.ts';
import type { Length } from './length.ts';

/** Why the day of the event does not count (民法典第二百零一条). */
export const START_REASON = '起始当日不计入';

/** Why a paused day does not count. */
export const PAUSED_REASON = '暂停';

/** A day counted whether it is worked or not. */
export const NATURAL_REASON = '自然日';

/** A last day that is a day off (民法典第二百零三条), and the working day it gives way to. */
export const MOVED_REASON = '末日顺延';
export const ROLLED_REASON = '顺延后的末日';

/** 周一 … 周日. */
export function weekdayInWords(date: CivilDate): string {
  return `周${'一二三四五六日'.charAt(weekday(date) - 1)}`;
}

/** A paper as it is cited: its title, and its number where it is known. */
export function paperInWords({ title, number }: YearArrangement['paper']): string {
  return number ? `《${title}》（${number}）` : `《${title}》`;
}

/** Why a day is worked or not, and the paper that says so. */
export function describeDay(kind: DayKind, date: CivilDate): { reason: string; paper: { paper?: string } } {
  const reasons = {
    weekday: '工作日',
    weekend: weekdayInWords(date),
    holiday: `${kind.name}放假`,
    'make-up-workday': '调休上班',
  } as const satisfies Record<DayKind['reason'], string>;
  const reason = kind.known ? reasons[kind.reason] : `${reasons[kind.reason]}（暂估）`;
  return { reason, paper: kind.paper ? { paper: paperInWords(kind.paper) } : {} };
}

const NUMBERED = { 'working-days': '个工作日', days: '日', months: '个月', years: '年' } as const;

const UNNUMBERED = {
  'same-working-day': '即时（同一工作日内）',
  named: '以文书载明的日期为准',
  none: '文件未规定期限',
} as const;

/** `5个工作日`, `180日`, `3个月`, `1年`: a length in the documents' words. */
export function lengthInWords(length: Length): string {
  return 'n' in length ? `${length.n}${NUMBERED[length.unit]}` : UNNUMBERED[length.unit];
}
