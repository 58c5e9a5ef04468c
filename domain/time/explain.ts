import { dayKind } from './calendar.ts';
import { addDays, type CivilDate, inWords } from './civil-date.ts';
import type { Count } from './count-days.ts';
import type { CountedRule, CountInput, DayNote } from './reckoning.ts';
import { describeDay, lengthInWords, MOVED_REASON, PAUSED_REASON, START_REASON } from './words.ts';

/** How the end was found, in a sentence or two that an applicant can check by hand. */
export function explain(rule: CountedRule, input: CountInput, count: Count, open: boolean): string {
  const provisional =
    count.leansOn.length > 0
      ? `${count.leansOn.join('年、')}年放假安排尚未公布或尚未录入，此日期为暂估。`
      : '';
  const pausing = open ? `暂停尚未结束，此日期按${inWords(input.today)}结束暂停推算。` : '';
  return `${SENTENCES[rule](input, count)}。${provisional}${pausing}`;
}

type Sentence = (input: CountInput, count: Count) => string;

const workingDays: Sentence = ({ start, length }, { days, end }) =>
  `自${inWords(start)}次日起数${lengthInWords(length)}${passed(days)}，至${inWords(end)}止`;

const rolled: Sentence = (input, { days, end }) => {
  const { start, length } = input;
  const counting = length.unit === 'days' ? `连续数${lengthInWords(length)}` : `数${lengthInWords(length)}`;
  return `自${inWords(start)}次日起${counting}${withoutPauses(days)}，${lastDay(input, days, end)}`;
};

const SENTENCES: Readonly<Record<CountedRule, Sentence>> = {
  R1: workingDays,
  R2: rolled,
  R3: rolled,
  R4: ({ start, length }, { days, end }) =>
    `自${inWords(start)}次日起满${lengthInWords(length)}${withoutPauses(days)}，至${inWords(end)}二十四时届满，${inWords(addDays(end, 1))}起可以办理；等待期不因休息日顺延或提前`,
  R5: ({ start, length }, { days, end }) =>
    `自${inWords(start)}起${lengthInWords(length)}内不得办理${withoutPauses(days)}，${inWords(end)}当日仍在期内，${inWords(addDays(end, 1))}起不再受限；禁止期不因休息日延长`,
  R8: (input, count) =>
    `${workingDays(input, count)}（当日二十四时），${inWords(addDays(count.end, 1))}起方可进行后续步骤`,
  R9: ({ start, length }, { end }) =>
    `自${inWords(start)}起${lengthInWords(length)}，首日计入，至${inWords(end)}止，不因休息日顺延`,
  R10: ({ start, length }, { days, end }) =>
    `自${inWords(start)}次日起连续数${lengthInWords(length)}${withoutPauses(days)}，${inWords(end)}尚未超过，${inWords(addDays(end, 1))}起为超过${lengthInWords(length)}`,
  R11: ({ start }, { days, end }) =>
    start === end
      ? `应于${inWords(end)}当日办结`
      : `${inWords(start)}为${days[0]?.reason}，应于其后第一个工作日${inWords(end)}办结`,
};

/** Where the last day fell, and whether it moved. */
function lastDay({ calendar, length }: CountInput, days: readonly DayNote[], end: CivilDate): string {
  const moved = days.find(({ reason }) => reason.endsWith(MOVED_REASON));
  const last = moved?.date ?? end;
  const kind = dayKind(calendar, last);
  const clamped = days.some(({ reason }) => reason.includes('当月无对应日'));
  const extended = withoutPauses(days) ? '并补足暂停的天数，' : '';
  const which = clamped ? `当月无对应日，取月末日，${extended}末日` : '末日';
  if (moved) return `${which}${inWords(last)}为${describeDay(kind, last).reason}，顺延至${inWords(end)}止`;
  const makeUp = kind.reason === 'make-up-workday' ? '（调休上班日，不顺延）' : '';
  return clamped || length.unit === 'days' || makeUp
    ? `${which}为${inWords(end)}${makeUp}`
    : `至${inWords(end)}止`;
}

/** `，其间跳过周末2天、国庆节放假7天，计入调休上班的2026年10月10日（《……》）`, as far as it applies. */
function passed(days: readonly DayNote[]): string {
  const skipped = [
    ...tally(
      days.filter(({ counted, reason }) => !counted && reason !== START_REASON && reason !== PAUSED_REASON),
    ),
  ];
  const worked = days.filter(({ counted, paper }) => counted && paper).map(({ date }) => inWords(date));
  const papers = [...new Set(days.flatMap(({ paper }) => paper ?? []))];
  const clauses = [
    skipped.length > 0 ? `跳过${skipped.map(([what, n]) => `${what}${n}天`).join('、')}` : [],
    worked.length > 0 ? `计入调休上班的${worked.join('、')}` : [],
  ].flat();
  const why = papers.length > 0 ? `（依${papers.join('、')}）` : '';
  return `${clauses.length > 0 ? `，其间${clauses.join('，')}${why}` : ''}${withoutPauses(days)}`;
}

/** `，扣除暂停3天`: what a count of months or natural days leaves out. */
function withoutPauses(days: readonly DayNote[]): string {
  const n = days.filter(({ reason }) => reason.endsWith(PAUSED_REASON)).length;
  return n > 0 ? `，扣除暂停${n}天` : '';
}

/** Days by what they are, in order of first appearance; Saturdays and Sundays together. */
function tally(days: readonly DayNote[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of days) {
    const what = /^周[六日]/.test(reason) ? '周末' : reason;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}
