import { addDays, type CivilDate, daysBetween, monthOf, yearOf } from '../../../domain/time/civil-date.ts';
import { escapeSvg, textWidth } from './svg.ts';

/** One step between its two days. */
export interface ForecastBar {
  label: string;
  earliest: CivilDate;
  latest: CivilDate;
  /** False where the document gives no number from here on: the latest day is open. */
  numbered: boolean;
}

const ROW = 26;
const WORDS = 14;
const AXIS = 34;
const CHART = 560;
const LONGEST = 20;

/** Steps below each other on one axis of days: a full dot at the earliest, a ring at the latest, an arrow where that is open. */
export function drawForecast(bars: readonly ForecastBar[]): string {
  const [first] = bars;
  if (!first) return '<svg viewBox="0 0 1 1" width="1" height="1"><title>没有步骤</title></svg>';
  const start = first.earliest;
  const end =
    bars
      .map(({ latest }) => latest)
      .sort()
      .at(-1) ?? start;
  const left = 16 + Math.ceil(Math.max(...bars.map(({ label }) => textWidth(cut(label)))) * WORDS);
  const unit = CHART / Math.max(30, daysBetween(start, end));
  const x = (date: CivilDate): number => Math.round((left + daysBetween(start, date) * unit) * 10) / 10;
  const height = AXIS + bars.length * ROW + 12;
  const months = monthStarts(start, end).map(
    (date) =>
      `<path d="M${x(date)} ${AXIS - 6}V${height - 8}" stroke="#d5dfe0"/><text x="${x(date) + 3}" y="${AXIS - 12}" font-size="12" fill="#4a5957">${monthOf(date) === 1 ? `${yearOf(date)}年1月` : `${monthOf(date)}月`}</text>`,
  );
  const rows = bars.map(({ label, earliest, latest, numbered }, index) => {
    const y = AXIS + index * ROW + ROW / 2;
    const open = numbered
      ? ''
      : `<path d="M${x(latest) + 7} ${y - 5}l7 5l-7 5" fill="none" stroke="#0b5563" stroke-width="1.5"/>`;
    return (
      `<text x="${left - 10}" y="${y + 5}" font-size="${WORDS}" text-anchor="end">${escapeSvg(cut(label))}</text>` +
      `<path d="M${x(earliest)} ${y}H${x(latest)}" stroke="#8fb6bc" stroke-width="7"/>` +
      `<circle cx="${x(latest)}" cy="${y}" r="5" fill="#fff" stroke="#0b5563" stroke-width="2"/>${open}` +
      `<circle cx="${x(earliest)}" cy="${y}" r="5" fill="#0b5563"/>`
    );
  });
  const width = left + CHART + 40;
  return (
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" fill="#17201e">` +
    `<title>各步骤最早和最迟的日期，文字见图下的表</title>${months.join('')}${rows.join('')}</svg>`
  );
}

function monthStarts(start: CivilDate, end: CivilDate): CivilDate[] {
  const days = Array.from({ length: daysBetween(start, end) + 1 }, (_, n) => addDays(start, n));
  const firsts = days.filter((day) => day.endsWith('-01'));
  // So many months that their names would touch: every third.
  return firsts.length > 14 ? firsts.filter((day) => monthOf(day) % 3 === 1) : firsts;
}

function cut(label: string): string {
  const letters = Array.from(label);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : label;
}
