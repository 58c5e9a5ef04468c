import { addDays, type CivilDate, daysBetween, later } from './civil-date.ts';
import type { Pause } from './reckoning.ts';

/** Paused days as closed spans in order, none touching another. */
export type PausedSpans = readonly { from: CivilDate; until: CivilDate }[];

/**
 * Merges pauses that overlap or touch. An open one ends today; one that ends before it begins (or begins after today and
 * is open) holds no day at all.
 */
export function mergePauses(pauses: readonly Pause[], today: CivilDate): PausedSpans {
  const spans = pauses
    .map(({ from, until }) => ({ from, until: until ?? today }))
    .filter(({ from, until }) => from <= until)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const merged: { from: CivilDate; until: CivilDate }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= addDays(last.until, 1)) last.until = later(last.until, span.until);
    else merged.push(span);
  }
  return merged;
}

/** Whether `date` is paused. */
export function isPaused(spans: PausedSpans, date: CivilDate): boolean {
  return spans.some(({ from, until }) => from <= date && date <= until);
}

/** The paused days after `after`, up to and including `to`, in order. */
export function pausedDays(spans: PausedSpans, after: CivilDate, to: CivilDate): CivilDate[] {
  return spans.flatMap(({ from, until }) => {
    const first = later(from, addDays(after, 1));
    const count = daysBetween(first, until < to ? until : to) + 1;
    return Array.from({ length: Math.max(0, count) }, (_, n) => addDays(first, n));
  });
}
