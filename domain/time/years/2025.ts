import type { YearArrangement } from '../calendar.ts';
import { civilDate } from '../civil-date.ts';

/** 国务院办公厅关于2025年部分节假日安排的通知，国办发明电〔2024〕12号. */
export const year2025: YearArrangement = {
  year: 2025,
  paper: {
    title: '国务院办公厅关于2025年部分节假日安排的通知',
    number: '国办发明电〔2024〕12号',
    publishedOn: civilDate('2024-11-12'),
  },
  holidays: [
    { name: '元旦', from: civilDate('2025-01-01'), to: civilDate('2025-01-01') },
    { name: '春节', from: civilDate('2025-01-28'), to: civilDate('2025-02-04') },
    { name: '清明节', from: civilDate('2025-04-04'), to: civilDate('2025-04-06') },
    { name: '劳动节', from: civilDate('2025-05-01'), to: civilDate('2025-05-05') },
    { name: '端午节', from: civilDate('2025-05-31'), to: civilDate('2025-06-02') },
    { name: '国庆节、中秋节', from: civilDate('2025-10-01'), to: civilDate('2025-10-08') },
  ],
  makeUpWorkdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'].map(civilDate),
};
