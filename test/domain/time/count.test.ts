import { describe, expect, it } from 'vitest';
import { count, months, type Span, workingDays, years } from './counting.ts';

describe('R1 working days (民法典第二百零一条)', () => {
  it.each([
    ['第十二条: received on a Monday', 5, '2026-03-02', '2026-03-09'],
    ['received on a Friday', 5, '2026-03-06', '2026-03-13'],
    ['received on a Sunday, counted from Monday', 5, '2026-03-08', '2026-03-13'],
    ['over 国庆 with the make-up Saturday counted', 5, '2026-09-28', '2026-10-10'],
    ['over 春节 2026', 5, '2026-02-12', '2026-02-26'],
    ['over 春节 2024 with the make-up Sunday as the first day', 1, '2024-02-09', '2024-02-18'],
    ['over 劳动节 2025', 3, '2025-04-30', '2025-05-08'],
    ['第十七条: fifteen days', 15, '2026-06-01', '2026-06-23'],
    ['第二十三条: thirty days', 30, '2026-07-01', '2026-08-12'],
    ['ninety days', 90, '2026-01-05', '2026-05-20'],
    ['over New Year into a year that is known', 5, '2025-12-29', '2026-01-06'],
  ])('%s: %i working days from %s end on %s', (_, n, start, end) => {
    expect(count('R1', workingDays(n), start)).toMatchObject({ end, firm: true, leansOn: [], open: false });
  });

  it('lists every day with why it counts or not', () => {
    const { days: notes, explanation } = count('R1', workingDays(5), '2026-09-28');
    const paper = '《国务院办公厅关于2026年部分节假日安排的通知》';
    expect(notes.slice(0, 4)).toEqual([
      { date: '2026-09-28', counted: false, reason: '起始当日不计入' },
      { date: '2026-09-29', counted: true, index: 1, reason: '工作日' },
      { date: '2026-09-30', counted: true, index: 2, reason: '工作日' },
      { date: '2026-10-01', counted: false, reason: '国庆节放假', paper },
    ]);
    expect(notes.at(-1)).toEqual({ date: '2026-10-10', counted: true, index: 5, reason: '调休上班', paper });
    expect(explanation).toBe(
      `自2026年9月28日次日起数5个工作日，其间跳过国庆节放假7天，计入调休上班的2026年10月10日（依${paper}），至2026年10月10日止。`,
    );
  });

  it('calls a date in an unpublished year 暂估, and a December date too', () => {
    const january = count('R1', workingDays(15), '2026-12-15');
    expect(january).toMatchObject({ end: '2027-01-05', firm: false, leansOn: [2027] });
    expect(january.explanation).toContain('2027年放假安排尚未公布或尚未录入，此日期为暂估');
    expect(january.days.at(-1)?.reason).toBe('工作日（暂估）');
    expect(count('R1', workingDays(5), '2026-12-01')).toMatchObject({
      end: '2026-12-08',
      firm: false,
      leansOn: [2027],
    });
    expect(count('R1', workingDays(5), '2026-11-23')).toMatchObject({ end: '2026-11-30', firm: true });
    expect(count('R1', workingDays(5), '2025-12-01')).toMatchObject({ end: '2025-12-08', firm: true });
  });
});

describe('pauses', () => {
  it('leave out whole days, both ends inside', () => {
    const paused = count('R1', workingDays(5), '2026-03-02', [['2026-03-04', '2026-03-06']]);
    expect(paused).toMatchObject({ end: '2026-03-12', firm: true, open: false });
    expect(paused.explanation).toContain('跳过周末2天，扣除暂停3天');
    expect(paused.days.filter(({ reason }) => reason === '暂停').map(({ date }) => date)).toEqual([
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
    ]);
  });

  it('count once where they overlap, whatever their order', () => {
    const overlapping: Span[] = [
      ['2026-03-05', '2026-03-06'],
      ['2026-03-04', '2026-03-05'],
      ['2026-03-04', '2026-03-04'],
    ];
    expect(count('R1', workingDays(5), '2026-03-02', overlapping).end).toBe('2026-03-12');
  });

  it('that still run give the date as if they ended today, which is not firm', () => {
    const running = count('R1', workingDays(5), '2026-03-02', [['2026-03-04']], '2026-03-10');
    expect(running).toMatchObject({ end: '2026-03-16', open: true, firm: false, leansOn: [] });
    expect(running.explanation).toContain('暂停尚未结束，此日期按2026年3月10日结束暂停推算');
  });

  it('that begin after the period has run out, or are yet to begin, stop nothing', () => {
    expect(count('R1', workingDays(5), '2026-03-02', [['2026-03-10']], '2026-03-12')).toMatchObject({
      end: '2026-03-09',
      open: false,
      firm: true,
    });
    expect(count('R1', workingDays(5), '2026-03-02', [['2026-03-05']], '2026-03-04')).toMatchObject({
      end: '2026-03-09',
      open: false,
    });
  });

  it('move the end of months by as many days as were paused inside, and then it rolls forward', () => {
    expect(count('R2', months(3), '2026-03-02', [['2026-03-04', '2026-03-06']]).end).toBe('2026-06-05');
    const rolled = count('R2', months(1), '2026-03-03', [['2026-04-02', '2026-04-04']]);
    expect(rolled.end).toBe('2026-04-07');
    expect(rolled.days.map(({ date, reason }) => `${date} ${reason}`)).toEqual([
      '2026-03-03 起始当日不计入',
      '2026-04-02 暂停',
      '2026-04-03 满1个月的对应日，暂停',
      '2026-04-04 暂停',
      '2026-04-06 补足暂停的3天后的末日，清明节放假，末日顺延',
      '2026-04-07 工作日，顺延后的末日',
    ]);
  });

  it('are made up after a month end that was clamped', () => {
    expect(count('R2', months(1), '2026-03-31', [['2026-04-08', '2026-04-13']]).explanation).toBe(
      '自2026年3月31日次日起数1个月，扣除暂停6天，当月无对应日，取月末日，并补足暂停的天数，末日为2026年5月6日。',
    );
  });

  it('also move the working day to which a day off rolls forward', () => {
    expect(count('R2', months(1), '2026-02-07', [['2026-03-09', '2026-03-10']]).end).toBe('2026-03-11');
  });
});

describe('R2 months and years (民法典第二百零二条, 第二百零三条)', () => {
  it.each([
    ['第十三条: three months', months(3), '2026-01-12', '2026-04-13'],
    ['to a corresponding day inside 国庆, rolled past it', months(3), '2026-07-03', '2026-10-08'],
    ['from the 31st to a month end that is a make-up workday', months(1), '2026-01-31', '2026-02-28'],
    ['from 30 November, clamped', months(3), '2025-11-30', '2026-02-28'],
    ['from 30 November into a leap year', months(3), '2023-11-30', '2024-02-29'],
    ['from 29 February, one year', years(1), '2024-02-29', '2025-02-28'],
    ['from 29 February, four years on to the 29th', years(4), '2020-02-29', '2024-02-29'],
    ['from 29 February, twenty-four months', months(24), '2024-02-29', '2026-02-28'],
    ['to a Saturday, rolled to Monday', months(1), '2025-12-31', '2026-02-02'],
    ['to a make-up Sunday, which does not roll', months(1), '2026-08-20', '2026-09-20'],
    ['第十四条（后）（三）: six months', months(6), '2026-03-16', '2026-09-16'],
  ])('%s: %j from %s ends on %s', (_, length, start, end) => {
    expect(count('R2', length, start)).toMatchObject({ end, firm: true });
  });

  it('explains the clamp and the roll', () => {
    expect(count('R2', months(3), '2025-11-30').explanation).toBe(
      '自2025年11月30日次日起数3个月，当月无对应日，取月末日，末日为2026年2月28日（调休上班日，不顺延）。',
    );
    expect(count('R2', months(1), '2025-12-31').explanation).toBe(
      '自2025年12月31日次日起数1个月，末日2026年1月31日为周六，顺延至2026年2月2日止。',
    );
  });

  it('is 暂估 where the last day leans on an unpublished year, even a Monday in December', () => {
    expect(count('R2', months(6), '2026-06-14')).toMatchObject({
      end: '2026-12-14',
      firm: false,
      leansOn: [2027],
    });
    expect(count('R2', months(6), '2026-12-14')).toMatchObject({
      end: '2027-06-14',
      firm: false,
      leansOn: [2027],
    });
  });
});
