import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../domain/time/calendar.ts';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
} from '../../../domain/time/civil-date.ts';
import { type Pause, type Reckoning, reckon } from '../../../domain/time/count.ts';
import type { Length } from '../../../domain/time/length.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { type NaivePause, naiveDays, naiveMonths, naiveRoll, naiveWorkingDays } from './naive.ts';

const RUNS = { numRuns: 150 };
const FIRST = civilDate('2023-01-01');

const dates = fc.integer({ min: 0, max: 1500 }).map((n) => addDays(FIRST, n));

/** A start, pauses around it of which some still run, and a today. */
const settings = fc
  .record({
    start: dates,
    today: fc.integer({ min: 0, max: 200 }),
    pauses: fc.array(
      fc.tuple(
        fc.integer({ min: -20, max: 150 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 9 }),
      ),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ start, today, pauses }) => ({
    start,
    today: addDays(start, today),
    pauses: pauses.map(([from, length, open]): Pause => {
      const first = addDays(start, from);
      return open === 0 ? { from: first } : { from: first, until: addDays(first, length) };
    }),
  }));

type Setting = { start: CivilDate; today: CivilDate; pauses: readonly Pause[] };

function count(rule: string, length: Length, setting: Setting, calendar: Calendar = stateCouncil): Reckoning {
  const reckoning = reckon({ rule, length, ...setting, calendar });
  if (!reckoning) throw new Error('nothing was reckoned');
  return reckoning;
}

const in2027 = (n: number) => addDays(civilDate('2027-01-01'), n);

const unpaused = (start: CivilDate): Setting => ({ start, today: start, pauses: [] });

const closed = ({ pauses, today }: Setting): NaivePause[] =>
  pauses.map(({ from, until }) => ({ from, until: until ?? today }));

describe('every count, against a naive walk from day to day', () => {
  it('R1: working days', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 90 }), (setting, n) => {
        const { end, days } = count('R1', { unit: 'working-days', n }, setting);
        expect(end).toBe(naiveWorkingDays(setting.start, n, closed(setting)));
        expect(days.filter(({ counted }) => counted).map(({ index }) => index)).toEqual(
          Array.from({ length: n }, (_, i) => i + 1),
        );
        expect(days.map(({ date }) => date)).toEqual(days.map((_, i) => addDays(setting.start, i)));
        expect(days.at(-1)?.date).toBe(end);
      }),
      RUNS,
    );
  });

  it('R3 and R10: natural days', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 200 }), (setting, n) => {
        const expected = naiveDays(setting.start, n, closed(setting));
        expect(count('R10', { unit: 'days', n }, setting).end).toBe(expected);
        expect(count('R3', { unit: 'days', n }, setting).end).toBe(naiveRoll(expected, closed(setting)));
      }),
      RUNS,
    );
  });

  it('R2, R4 and R5: months and years', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 15 }), fc.boolean(), (setting, n, inYears) => {
        const length: Length = inYears ? { unit: 'years', n: Math.ceil(n / 5) } : { unit: 'months', n };
        const expected = naiveMonths(setting.start, inYears ? 12 * Math.ceil(n / 5) : n, closed(setting));
        expect(count('R4', length, setting).end).toBe(expected);
        expect(count('R5', length, setting).end).toBe(expected);
        const { end, days } = count('R2', length, setting);
        expect(end).toBe(naiveRoll(expected, closed(setting)));
        const listed = days.map(({ date }) => date);
        expect(listed).toEqual([...new Set(listed)].sort());
        expect(listed.at(-1)).toBe(end);
      }),
      RUNS,
    );
  });
});

describe('what a count promises', () => {
  it('a firm date stays, whatever the next paper arranges', () => {
    const next = fc
      .record({
        off: fc.array(fc.integer({ min: -31, max: 364 }), { maxLength: 60 }),
        made: fc.array(fc.integer({ min: -31, max: 364 })),
      })
      .map(({ off, made }) => {
        const holidays = off.map((n) => ({ name: '新假日', from: in2027(n), to: in2027(n) }));
        const paper = { title: '一份假想的通知', publishedOn: civilDate('2026-11-30') };
        return { year: 2027, paper, holidays, makeUpWorkdays: made.map(in2027) };
      });
    const late = fc.integer({ min: 0, max: 120 }).map((n) => addDays(civilDate('2026-09-01'), n));
    const lengths: fc.Arbitrary<[string, Length]> = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map((n): [string, Length] => ['R1', { unit: 'working-days', n }]),
      fc.integer({ min: 1, max: 4 }).map((n): [string, Length] => ['R2', { unit: 'months', n }]),
      fc.integer({ min: 1, max: 120 }).map((n): [string, Length] => ['R3', { unit: 'days', n }]),
    );
    fc.assert(
      fc.property(late, lengths, next, (start, [rule, length], arrangement) => {
        const setting = unpaused(start);
        const before = count(rule, length, setting);
        const calendar = { arrangements: [...stateCouncil.arrangements, arrangement] };
        const after = count(rule, length, setting, calendar);
        if (before.firm) expect(after.end).toBe(before.end);
        else expect(before.leansOn).toContain(2027);
        expect(after.leansOn).not.toContain(2027);
      }),
      RUNS,
    );
  });

  it('a later start never gives an earlier end', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (start, gap, n) => {
          const later = addDays(start, gap);
          for (const [rule, unit] of [
            ['R1', 'working-days'],
            ['R2', 'months'],
            ['R3', 'days'],
          ] as const) {
            const length: Length = { unit, n };
            expect(count(rule, length, unpaused(start)).end <= count(rule, length, unpaused(later)).end).toBe(
              true,
            );
          }
        },
      ),
      RUNS,
    );
  });

  it('the order of pauses does not matter, and a pause never brings the end forward', () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 30 }), (setting, n) => {
        const length: Length = { unit: 'working-days', n };
        const { end } = count('R1', length, setting);
        expect(count('R1', length, { ...setting, pauses: setting.pauses.toReversed() }).end).toBe(end);
        expect(end >= count('R1', length, { ...setting, pauses: [] }).end).toBe(true);
      }),
      RUNS,
    );
  });

  it('the corresponding day is as many months away, and never in the month after', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -60, max: 60 }), (date, n) => {
        const there = addMonths(date, n);
        const monthsApart =
          (Number(there.slice(0, 4)) - Number(date.slice(0, 4))) * 12 +
          Number(there.slice(5, 7)) -
          Number(date.slice(5, 7));
        expect(monthsApart).toBe(n);
        expect(daysBetween(addMonths(there, -n), date)).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });
});
