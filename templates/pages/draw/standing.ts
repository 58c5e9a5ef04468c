import { addDays, type CivilDate, civilDate, daysBetween, yearOf } from '../../../domain/time/civil-date.ts';
import type { StandingWord } from '../views/public-register.ts';

/** A span of days; both are inside. */
export interface DrawnSpan {
  standing: StandingWord;
  from: CivilDate;
  /** Absent: it goes on. */
  until?: CivilDate;
}

const WIDTH = 720;
const LEFT = 8;
const CHART = WIDTH - 2 * LEFT;
const AXIS = 26;
const TOP = 34;
const BAR = 22;

/**
 * How an institution stood through the years, on one axis: designated a full bar, suspended a hatched one, afterwards a thin line. The
 * present day is marked. The words stand in the list below it.
 */
export function drawStanding(spans: readonly DrawnSpan[], today: CivilDate): string {
  const [first] = spans;
  if (!first) return '<svg viewBox="0 0 1 1" width="1" height="1"><title>没有记录</title></svg>';
  const last = spans.at(-1) ?? first;
  const known = [today, last.from, ...(last.until ? [last.until] : [])].sort().at(-1) ?? today;
  const start = civilDate(`${first.from.slice(0, 7)}-01`);
  // A little room behind the last day, and never less than a year: a week must not fill the picture.
  const length = Math.max(365, Math.ceil(daysBetween(start, known) * 1.04) + 7);
  const x = (date: CivilDate): number =>
    Math.round((LEFT + (Math.max(0, Math.min(length, daysBetween(start, date))) / length) * CHART) * 10) / 10;
  const end = addDays(start, length);
  const years = yearStarts(start, end).map(
    (date) =>
      `<path d="M${x(date)} ${AXIS - 16}V${TOP + BAR + 6}" stroke="#d5dfe0"/><text x="${x(date) + 4}" y="${AXIS - 6}" font-size="12" fill="#4a5957">${yearOf(date)}年</text>`,
  );
  const bars = spans.map(({ standing, from, until }) => {
    const left = x(from);
    // What nobody knows yet is not drawn.
    const right = x(addDays(until ?? (from > today ? from : today), 1));
    return DRAWN[standing](left, Math.max(3, right - left));
  });
  const now = x(today);
  const side = now > WIDTH - 60 ? `x="${now - 5}" text-anchor="end"` : `x="${now + 5}"`;
  const mark = `<path d="M${now} ${TOP - 5}V${TOP + BAR + 20}" stroke="#17201e" stroke-width="1.5"/><text ${side} y="${TOP + BAR + 19}" font-size="12" fill="#17201e">今天</text>`;
  const height = TOP + BAR + 26;
  return (
    `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">` +
    `<title>历年状态，文字见图下</title>${years.join('')}${bars.join('')}${mark}</svg>`
  );
}

const DRAWN: Readonly<Record<StandingWord, (x: number, width: number) => string>> = {
  designated: (x, width) => `<rect x="${x}" y="${TOP}" width="${width}" height="${BAR}" fill="#0b5563"/>`,
  suspended: (x, width) =>
    `<rect x="${x}" y="${TOP}" width="${width}" height="${BAR}" fill="#fff" stroke="#b0201c" stroke-width="1.5"/>${hatch(x, width)}`,
  ended: (x, width) =>
    `<path d="M${x} ${TOP}v${BAR}M${x} ${TOP + BAR / 2}h${width}" stroke="#5b6b69" stroke-width="2" fill="none"/>`,
};

/** Strokes across a bar, cut at its edges. */
function hatch(x: number, width: number): string {
  const strokes: string[] = [];
  for (let at = 0; at < width + BAR; at += 7) {
    const [low, high] = [Math.max(0, at - BAR), Math.min(width, at)];
    if (high <= low) continue;
    const [fromY, toY] = [TOP + at - low, TOP + at - high];
    strokes.push(`M${round(x + low)} ${round(fromY)}L${round(x + high)} ${round(toY)}`);
  }
  return `<path d="${strokes.join('')}" stroke="#b0201c" stroke-width="1.5" fill="none"/>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** First days of years inside; every so many where there are too many for their names. */
function yearStarts(start: CivilDate, end: CivilDate): CivilDate[] {
  // A name needs so many days of room.
  const room = Math.ceil((daysBetween(start, end) * 44) / CHART);
  const all = Array.from({ length: yearOf(end) - yearOf(start) + 1 }, (_, n) =>
    civilDate(`${String(yearOf(start) + n).padStart(4, '0')}-01-01`),
  ).filter((date) => date >= start && date <= addDays(end, -room));
  const step = Math.ceil(all.length / 10);
  return all.filter((_, n) => n % step === 0);
}
