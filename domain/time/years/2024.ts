import type { YearArrangement } from '../calendar.ts';
import { civilDate } from '../civil-date.ts';

/** 国务院办公厅关于2024年部分节假日安排的通知，国办发明电〔2023〕7号. */
export const year2024: YearArrangement = {
  year: 2024,
  paper: {
    title: '国务院办公厅关于2024年部分节假日安排的通知',
    number: '国办发明电〔2023〕7号',
    publishedOn: civilDate('2023-10-25'),
  },
  holidays: [
    { name: '元旦', from: civilDate('2024-01-01'), to: civilDate('2024-01-01') },
    { name: '春节', from: civilDate('2024-02-10'), to: civilDate('2024-02-17') },
    { name: '清明节', from: civilDate('2024-04-04'), to: civilDate('2024-04-06') },
    { name: '劳动节', from: civilDate('2024-05-01'), to: civilDate('2024-05-05') },
    { name: '端午节', from: civilDate('2024-06-10'), to: civilDate('2024-06-10') },
    { name: '中秋节', from: civilDate('2024-09-15'), to: civilDate('2024-09-17') },
    { name: '国庆节', from: civilDate('2024-10-01'), to: civilDate('2024-10-07') },
  ],
  makeUpWorkdays: [
    '2024-02-04',
    '2024-02-18',
    '2024-04-07',
    '2024-04-28',
    '2024-05-11',
    '2024-09-14',
    '2024-09-29',
    '2024-10-12',
  ].map(civilDate),
};
