import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/time/civil-date.ts';
import {
  exceeds,
  firstDayAfter,
  hasLasted,
  isBanned,
  latestBackward,
  reckon,
  termEnd,
} from '../../../domain/time/count.ts';
import type { Length } from '../../../domain/time/length.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { count, days, months, workingDays, years } from './counting.ts';

describe('R3 and R10 natural days', () => {
  it('第二十九条: the 180th day rolls to the next working day', () => {
    const { end, days: notes } = count('R3', days(180), '2026-03-02');
    expect(end).toBe('2026-08-31');
    expect(notes.filter(({ index }) => index !== undefined)).toHaveLength(180);
    expect(notes.slice(-3).map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-08-29 周六，末日顺延',
      '2026-08-30 周日',
      '2026-08-31 工作日，顺延后的末日',
    ]);
  });

  it('第三十一条（二）: more than 180 days begin on the 181st, day off or not', () => {
    const reckoning = count('R10', days(180), '2026-01-01');
    expect([reckoning.end, firstDayAfter(reckoning)]).toEqual(['2026-06-30', '2026-07-01']);
    expect(exceeds(civilDate('2026-01-01'), 180, civilDate('2026-06-30'))).toBe(false);
    expect(exceeds(civilDate('2026-01-01'), 180, civilDate('2026-07-01'))).toBe(true);
  });
});

describe('R4 waiting periods and R5 bans', () => {
  it('第十四条（后）（三）: three months of rectification end on the corresponding day, and neither roll nor lean', () => {
    const reckoning = count('R4', months(3), '2026-07-03');
    expect(reckoning).toMatchObject({ end: '2026-10-03', firm: true, leansOn: [] });
    expect(firstDayAfter(reckoning)).toBe('2026-10-04');
    expect(count('R4', months(3), '2026-01-31').end).toBe('2026-04-30');
    expect(count('R4', months(3), '2026-10-15')).toMatchObject({ end: '2027-01-15', firm: true });
  });

  it('第十条（五）: three years from discovery bar on the corresponding day itself and no longer on the next', () => {
    const [since, length] = [civilDate('2023-05-08'), years(3)];
    expect(isBanned(since, length, civilDate('2023-05-08'))).toBe(true);
    expect(isBanned(since, length, civilDate('2026-05-08'))).toBe(true);
    expect(isBanned(since, length, civilDate('2026-05-09'))).toBe(false);
    expect(firstDayAfter(count('R5', length, '2023-05-08'))).toBe('2026-05-09');
  });

  it('第十条（五）: what was found after the application came in bars it too', () => {
    expect(isBanned(civilDate('2026-05-08'), years(3), civilDate('2026-05-06'))).toBe(true);
  });

  it('a ban that began on 29 February ends with February', () => {
    expect(isBanned(civilDate('2024-02-29'), years(1), civilDate('2025-02-28'))).toBe(true);
    expect(isBanned(civilDate('2024-02-29'), years(1), civilDate('2025-03-01'))).toBe(false);
  });
});

describe('R6 states that have lasted', () => {
  it.each([
    ['2026-01-15', '2026-04-14', false],
    ['2026-01-15', '2026-04-15', true],
    ['2025-11-30', '2026-02-27', false],
    ['2025-11-30', '2026-02-28', true],
  ])('第六条（一）: three months in operation since %s by %s: %s', (since, by, expected) => {
    expect(hasLasted(civilDate(since), months(3), civilDate(by))).toBe(expected);
  });
});

describe('R7 backward periods', () => {
  it('第十九条: three months before the end, clamped, never moved later', () => {
    expect(latestBackward(civilDate('2026-05-31'), months(3), stateCouncil)).toEqual({
      latest: '2026-02-28',
      advisable: '2026-02-28',
    });
    expect(latestBackward(civilDate('2027-01-04'), months(3))).toEqual({
      latest: '2026-10-04',
      advisable: '2026-09-30',
    });
  });
});

describe('R8 publicity periods', () => {
  it('第十四条（后）（三）: seven working days are over at the end of the seventh; the next step comes the day after', () => {
    const reckoning = count('R8', workingDays(7), '2026-02-10');
    expect([reckoning.end, firstDayAfter(reckoning)]).toEqual(['2026-02-26', '2026-02-27']);
    expect(reckoning.explanation).toContain('2026年2月27日起方可进行后续步骤');
  });
});

describe('R9 terms', () => {
  it('第十六条: a year that begins on 1 January ends on 31 December, day off or not, paused or not', () => {
    expect(termEnd(civilDate('2026-01-01'), years(1))).toBe('2026-12-31');
    expect(count('R9', years(1), '2026-01-01', [['2026-02-01']])).toMatchObject({
      end: '2026-12-31',
      firm: true,
      open: false,
    });
    expect(termEnd(civilDate('2026-03-15'), years(2))).toBe('2028-03-14');
  });
});

describe('R11 at once', () => {
  it('第十二条 即时: the same working day, or the first one after a day off', () => {
    const atOnce: Length = { unit: 'same-working-day' };
    expect(count('R11', atOnce, '2026-10-09').end).toBe('2026-10-09');
    expect(count('R11', atOnce, '2026-10-10')).toMatchObject({
      end: '2026-10-10',
      explanation: '应于2026年10月10日当日办结。',
    });
    expect(count('R11', atOnce, '2026-10-01')).toMatchObject({
      end: '2026-10-08',
      explanation: '2026年10月1日为国庆节放假，应于其后第一个工作日2026年10月8日办结。',
    });
  });
});

describe('what cannot be counted', () => {
  const input = { start: civilDate('2026-03-02'), today: civilDate('2026-03-02'), calendar: stateCouncil };

  it('a length without a number, and one named in a notice, give no date', () => {
    expect(reckon({ ...input, rule: 'R13', length: { unit: 'none' } })).toBeUndefined();
    expect(reckon({ ...input, rule: 'R1', length: { unit: 'named', field: 'dueOn' } })).toBeUndefined();
  });

  it.each([
    ['R1', months(3)],
    ['R2', workingDays(5)],
    ['R3', months(1)],
    ['R6', months(3)],
    ['R12', months(1)],
    ['constructor', days(1)],
    ['R1', workingDays(0)],
    ['R2', months(1.5)],
    ['R10', days(-1)],
  ])('%s with %j fails loudly', (rule, length) => {
    expect(() => reckon({ ...input, rule, length })).toThrow(RangeError);
  });

  it('working days have no corresponding day', () => {
    expect(() => hasLasted(input.start, workingDays(5), input.today)).toThrow(RangeError);
    expect(() => isBanned(input.start, { unit: 'none' }, input.today)).toThrow(RangeError);
  });
});
