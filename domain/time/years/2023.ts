import type { YearArrangement } from '../calendar.ts';
import { civilDate } from '../civil-date.ts';

/** 国务院办公厅关于2023年部分节假日安排的通知，国办发明电〔2022〕16号. */
export const year2023: YearArrangement = {
  year: 2023,
  paper: {
    title: '国务院办公厅关于2023年部分节假日安排的通知',
    number: '国办发明电〔2022〕16号',
    publishedOn: civilDate('2022-12-08'),
  },
  holidays: [
    { name: '元旦', from: civilDate('2022-12-31'), to: civilDate('2023-01-02') },
    { name: '春节', from: civilDate('2023-01-21'), to: civilDate('2023-01-27') },
    { name: '清明节', from: civilDate('2023-04-05'), to: civilDate('2023-04-05') },
    { name: '劳动节', from: civilDate('2023-04-29'), to: civilDate('2023-05-03') },
    { name: '端午节', from: civilDate('2023-06-22'), to: civilDate('2023-06-24') },
    { name: '中秋节、国庆节', from: civilDate('2023-09-29'), to: civilDate('2023-10-06') },
  ],
  makeUpWorkdays: [
    '2023-01-28',
    '2023-01-29',
    '2023-04-23',
    '2023-05-06',
    '2023-06-25',
    '2023-10-07',
    '2023-10-08',
  ].map(civilDate),
};
