import { describe, expect, it } from 'vitest';
import {
  dayKind,
  isWorkingDay,
  missingYears,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../../domain/time/calendar.ts';
import { addDays, civilDate, weekday, yearOf } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { works } from './naive.ts';

const on = (text: string) => dayKind(stateCouncil, civilDate(text));

describe("the State Council's calendar", () => {
  it('agrees with chinese-days on every day of 2023 to 2026', () => {
    const wrong: string[] = [];
    for (let day = civilDate('2023-01-01'); day <= '2026-12-31'; day = addDays(day, 1)) {
      if (isWorkingDay(stateCouncil, day) !== works(day)) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  it('names the holiday and the paper', () => {
    expect(on('2025-10-06')).toMatchObject({
      working: false,
      reason: 'holiday',
      name: '国庆节、中秋节',
      known: true,
    });
    expect(on('2025-10-06').paper).toEqual({
      title: '国务院办公厅关于2025年部分节假日安排的通知',
      number: '国办发明电〔2024〕12号',
      publishedOn: '2024-11-12',
    });
  });

  it('has make-up Saturdays and Sundays worked', () => {
    expect(on('2026-02-14')).toMatchObject({ working: true, reason: 'make-up-workday' });
    expect(on('2026-01-04')).toMatchObject({ working: true, reason: 'make-up-workday' });
    expect(on('2026-02-07')).toMatchObject({ working: false, reason: 'weekend' });
  });

  it('takes New Year of 2023 from the December before', () => {
    expect(on('2022-12-31')).toMatchObject({ reason: 'holiday', name: '元旦', known: true });
  });

  it.each([
    ['2026-11-30', []],
    ['2026-12-01', [2027]],
    ['2027-03-01', [2027]],
    ['2027-12-15', [2027, 2028]],
    ['2022-06-01', [2022]],
    ['2025-12-31', []],
  ])('%s leans on the missing years %j', (date, years) => {
    expect(missingYears(stateCouncil, civilDate(date))).toEqual(years);
    expect(on(date).known).toBe(years.length === 0);
  });

  it('finds the next and the previous working day across 国庆 and 春节', () => {
    expect(nextWorkingDay(stateCouncil, civilDate('2026-09-30'))).toBe('2026-10-08');
    expect(nextWorkingDay(stateCouncil, civilDate('2026-02-14'))).toBe('2026-02-24');
    expect(workingDayOnOrAfter(stateCouncil, civilDate('2026-10-10'))).toBe('2026-10-10');
    expect(workingDayOnOrAfter(stateCouncil, civilDate('2026-10-03'))).toBe('2026-10-08');
    expect(workingDayOnOrBefore(stateCouncil, civilDate('2026-02-22'))).toBe('2026-02-14');
  });

  it('lets an amending paper appended later win', () => {
    const amended = {
      arrangements: [
        ...stateCouncil.arrangements,
        {
          year: 2026,
          paper: { title: '关于延长假期的通知', publishedOn: civilDate('2026-09-29') },
          holidays: [{ name: '国庆节', from: civilDate('2026-10-08'), to: civilDate('2026-10-08') }],
          makeUpWorkdays: [civilDate('2026-10-07')],
        },
      ],
    };
    expect(dayKind(amended, civilDate('2026-10-08')).reason).toBe('holiday');
    expect(dayKind(amended, civilDate('2026-10-07')).reason).toBe('make-up-workday');
  });

  describe.each(stateCouncil.arrangements)(
    'the arrangement of $year',
    ({ year, paper, holidays, makeUpWorkdays }) => {
      it('was published in the year before and lists spans in order within its year', () => {
        expect(yearOf(paper.publishedOn)).toBe(year - 1);
        expect(paper.title).toContain(`${year}年`);
        for (const { from, to } of holidays) expect(from <= to).toBe(true);
        expect(holidays.map(({ to }) => yearOf(to))).toEqual(holidays.map(() => year));
        expect(holidays.map(({ from }) => from)).toEqual(holidays.map(({ from }) => from).sort());
      });

      it('has only weekend days worked in return, none of them a day off', () => {
        for (const day of makeUpWorkdays) {
          expect(weekday(day)).toBeGreaterThan(5);
          expect(holidays.some(({ from, to }) => from <= day && day <= to)).toBe(false);
        }
      });
    },
  );
});
