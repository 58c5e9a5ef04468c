import type { YearArrangement } from '../calendar.ts';
import { civilDate } from '../civil-date.ts';

/** 国务院办公厅关于2026年部分节假日安排的通知. Its number could not be verified and is left out. */
export const year2026: YearArrangement = {
  year: 2026,
  paper: {
    title: '国务院办公厅关于2026年部分节假日安排的通知',
    publishedOn: civilDate('2025-11-04'),
  },
  holidays: [
    { name: '元旦', from: civilDate('2026-01-01'), to: civilDate('2026-01-03') },
    { name: '春节', from: civilDate('2026-02-15'), to: civilDate('2026-02-23') },
    { name: '清明节', from: civilDate('2026-04-04'), to: civilDate('2026-04-06') },
    { name: '劳动节', from: civilDate('2026-05-01'), to: civilDate('2026-05-05') },
    { name: '端午节', from: civilDate('2026-06-19'), to: civilDate('2026-06-21') },
    { name: '中秋节', from: civilDate('2026-09-25'), to: civilDate('2026-09-27') },
    { name: '国庆节', from: civilDate('2026-10-01'), to: civilDate('2026-10-07') },
  ],
  makeUpWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'].map(
    civilDate,
  ),
};
