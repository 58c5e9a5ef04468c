import { isCivilDate } from '../../domain/time/civil-date.ts';

const WRITTEN = /^(\d{4})\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/** A date as people write it (2026年3月5日, 2026/3/5, 2026.3.5, 20260305) as `2026-03-05`; anything else as it is. */
export function normalDate(text: string): string {
  const match = WRITTEN.exec(text) ?? RUN_TOGETHER.exec(text);
  if (!match) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is wrong with a date in normal form, in plain words, or nothing. */
export function dateProblem(value: string): string | undefined {
  if (isCivilDate(value)) return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) {
    if (/^\d{4}\D+\d{1,2}\D*$/.test(value))
      return '日期缺少“日”，请按 2026-11-22 或 2026年11月22日 的样式填写';
    if (/^\d{2}\D/.test(value)) return '年份请写四位，例如 2026-11-22';
    return '请按 2026-11-22 或 2026年11月22日 的样式填写日期';
  }
  const [, year = 0, month = 0, day = 0] = match.map(Number);
  if (year < 1) return '年份不正确，请核对';
  if (month < 1 || month > 12) return `没有${month}月，请核对月份`;
  return `${year}年${month}月没有${day}日，请核对日期`;
}
