import { z } from 'zod';
import { type Calendar, dayKind, type YearArrangement } from '../../domain/time/calendar.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  isCivilDate,
  weekday,
  yearOf,
} from '../../domain/time/civil-date.ts';
import { weekdayInWords } from '../../domain/time/words.ts';

const day = z.string().transform((value, context): CivilDate => {
  if (isCivilDate(value)) return value;
  context.addIssue(`“${value}”不是存在的日期，请写成 2027-01-01 的样式`);
  return z.NEVER;
});
const words = z.string().trim().min(1, '不能为空').max(200);

/** An arrangement as an operator copies it from the paper: the fields of `YearArrangement`. */
export const arrangementRecord = z.strictObject({
  year: z.int().min(2000).max(2100),
  paper: z.strictObject({ title: words, number: words.optional(), publishedOn: day }),
  holidays: z.array(z.strictObject({ name: words, from: day, to: day })),
  makeUpWorkdays: z.array(day),
}) satisfies z.ZodType<YearArrangement>;

/** What is wrong with an arrangement, and what only looks odd; plain Chinese. Something wrong must not come on record. */
export interface ArrangementFindings {
  wrong: readonly string[];
  odd: readonly string[];
}

/** Holds an arrangement against itself, against the days of the week and against what is known already. */
export function checkArrangement(read: YearArrangement, known: Calendar): ArrangementFindings {
  const amends = known.arrangements.some(({ year }) => year === read.year);
  return {
    wrong: [...wrongSpans(read), ...wrongWorkdays(read, known)],
    odd: [...oddPaper(read), ...(amends ? [AMENDS] : [...oddFestivals(read), ...oddBalance(read)])],
  };
}

const AMENDS = '这一年已有安排，本件将作为调整通知：只改变它写明的那些日子，其余照旧。';

function wrongSpans({ year, holidays }: YearArrangement): string[] {
  const ordered = [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1));
  const overlapping = ordered.filter((one, index) => one.from <= (ordered[index - 1]?.to ?? ''));
  return [
    ...(holidays.length === 0 ? ['没有写任何放假日期。'] : []),
    ...holidays.filter(({ from, to }) => to < from).map(({ name }) => `“${name}”的止日早于起日。`),
    ...holidays
      .filter(({ from, to }) => daysBetween(from, to) > LONGEST)
      .map(({ name }) => `“${name}”长达${LONGEST}天以上，请核对起止日期。`),
    ...holidays
      .filter(({ from, to }) => !inReach(year, from) || !inReach(year, to))
      .map(({ name }) => `“${name}”不在${year}年（元旦可以从上年12月开始）。`),
    ...overlapping.map(({ name, from }) => `“${name}”自${from}起的放假与前一假期重叠。`),
  ];
}

/** Days a holiday lasts at most; the longest so far had ten. */
const LONGEST = 15;

/** New Year may take days of the December before. */
function inReach(year: number, date: CivilDate): boolean {
  return yearOf(date) === year || (yearOf(date) === year - 1 && date.slice(5, 7) === '12');
}

function wrongWorkdays({ year, holidays, makeUpWorkdays }: YearArrangement, known: Calendar): string[] {
  return makeUpWorkdays.flatMap((date, index) => {
    if (makeUpWorkdays.indexOf(date) !== index) return [`调休上班日${date}写了两次。`];
    if (!inReach(year, date)) return [`调休上班日${date}不在${year}年。`];
    if (holidays.some(({ from, to }) => from <= date && date <= to)) return [`${date}既放假又上班。`];
    // A weekday is worked anyway, unless an earlier paper had made it a holiday.
    const plain = weekday(date) <= 5 && dayKind(known, date).reason !== 'holiday';
    return plain ? [`调休上班日${date}是${weekdayInWords(date)}，本来就上班，请核对日期。`] : [];
  });
}

function oddPaper({ year, paper: { title, publishedOn } }: YearArrangement): string[] {
  return [
    ...(title.includes(`${year}年`) && title.includes('国务院')
      ? []
      : [`文件名称没有写明“国务院”和“${year}年”。`]),
    ...(publishedOn < civilDate(`${year - 1}-09-01`) || yearOf(publishedOn) > year
      ? [`公布日期${publishedOn}与${year}年的安排不大相称，通常在上年10月至12月公布。`]
      : []),
  ];
}

/** The festivals of 全国年节及纪念日放假办法 and the days of the year between which each can fall. */
const FESTIVALS = [
  ['元旦', '01-01', '01-01'],
  ['春节', '01-21', '02-21'],
  ['清明', '04-04', '04-06'],
  ['劳动节', '05-01', '05-01'],
  ['端午', '05-25', '06-25'],
  ['中秋', '09-07', '10-08'],
  ['国庆', '10-01', '10-03'],
] as const;

function oddFestivals({ year, holidays }: YearArrangement): string[] {
  return FESTIVALS.flatMap(([name, first, last]) => {
    const found = holidays.filter((holiday) => holiday.name.includes(name));
    if (found.length === 0) return [`没有写“${name}”。`];
    const fits = found.some(({ from, to }) => from <= `${year}-${last}` && to >= `${year}-${first}`);
    return fits ? [] : [`“${name}”的放假日期里没有${name}本身（${first}至${last}之间）。`];
  });
}

/** Each statutory day frees one weekday in the end: weekdays off, less the weekend days worked in return. */
function oddBalance({ year, holidays, makeUpWorkdays }: YearArrangement): string[] {
  const off = holidays.flatMap(({ from, to }) =>
    Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n)),
  );
  const net = off.filter((date) => weekday(date) <= 5).length - makeUpWorkdays.length;
  const due = year >= 2025 ? 13 : 11;
  return net === due
    ? []
    : [`放假占用的周一至周五减去调休上班日共${net}天，法定节假日应为${due}天，请逐日核对。`];
}
