import type { YearArrangement } from '../../../domain/time/calendar.ts';
import { arrangementRecord } from '../../../functions/use-cases/calendar-check.ts';

/** A year as the State Council might arrange it: nobody knows yet. The weekdays and the number of days off are right. */
export const INVENTED_2027: YearArrangement = arrangementRecord.parse({
  year: 2027,
  paper: { title: '国务院办公厅关于2027年部分节假日安排的通知', publishedOn: '2026-11-05' },
  holidays: [
    { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpWorkdays: ['2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
});
