import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  dateOf,
  dayNumber,
  fromDayNumber,
  instant,
  instantOf,
  inWords,
  isCivilDate,
  millisecondsOf,
  startOf,
  weekday,
} from '../../../domain/time/civil-date.ts';

describe('civil dates', () => {
  it.each([
    '2026-02-29',
    '2025-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-01-01',
    '2026-1-1',
    '0000-01-01',
    '2026-01-01T00:00',
    '1900-02-29',
  ])('%s is not a date', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow(RangeError);
  });

  it('exist on leap days', () => {
    expect(['2024-02-29', '2000-02-29', '9999-12-31', '0001-01-01'].every(isCivilDate)).toBe(true);
  });

  it('agree with UTC dates from 1583 to 9999, in every time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -141_000, max: 2_932_896 }), (days) => {
        const there = new Date(days * 86_400_000);
        const date = fromDayNumber(days);
        expect(date).toBe(there.toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
        expect(weekday(date) % 7).toBe(there.getUTCDay());
      }),
      { numRuns: 500 },
    );
  });

  it('stop at the ends of their range instead of turning into something else', () => {
    expect(() => addDays(civilDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addMonths(civilDate('0001-01-01'), -1)).toThrow(RangeError);
  });

  it('clamp to the last of the month where there is no corresponding day (民法典第二百零二条)', () => {
    expect(addMonths(civilDate('2025-11-30'), 3)).toBe('2026-02-28');
    expect(addMonths(civilDate('2026-05-31'), -3)).toBe('2026-02-28');
    expect(addMonths(civilDate('2026-01-31'), 2)).toBe('2026-03-31');
    expect(addMonths(civilDate('2025-12-15'), 1)).toBe('2026-01-15');
  });

  it('are written without leading zeros', () => {
    expect(inWords(civilDate('2026-03-05'))).toBe('2026年3月5日');
  });
});

describe('instants', () => {
  it('carry the date of Asia/Shanghai', () => {
    expect(instantOf(Date.UTC(2026, 2, 4, 16, 0, 0))).toBe('2026-03-05T00:00:00+08:00');
    expect(dateOf(instantOf(Date.UTC(2026, 2, 4, 15, 59, 59, 999)))).toBe('2026-03-04');
    expect(startOf(civilDate('2026-03-05'))).toBe('2026-03-05T00:00:00+08:00');
  });

  it('survive the way to milliseconds and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
        const at = instantOf(seconds * 1000);
        expect(millisecondsOf(at)).toBe(seconds * 1000);
        expect(instant(at)).toBe(at);
      }),
    );
  });

  it.each(['2026-03-05T00:00:00Z', '2026-03-05T24:00:00+08:00', '2026-02-30T00:00:00+08:00', '2026-03-05'])(
    '%s is not an instant',
    (text) => {
      expect(() => instant(text)).toThrow(RangeError);
    },
  );
});
