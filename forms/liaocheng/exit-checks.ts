import type { Facts } from '../../domain/criterion.ts';
import { type CivilDate, daysBetween, inWords, isCivilDate } from '../../domain/time/civil-date.ts';
import { latestBackward } from '../../domain/time/count.ts';
import type { Check, Finding } from '../form.ts';
import { lc } from './cite.ts';

const dateIn = (values: Facts, name: string): CivilDate | undefined => {
  const value = values[name];
  return typeof value === 'string' && isCivilDate(value) ? value : undefined;
};
const warning = (path: string, message: string): Finding[] => [{ path, severity: 'warning', message }];

/** 第三十三条: a public hospital may let its agreement run out, but not ask to suspend or end it (LC-I-39). */
const PUBLIC_HOSPITALS: Check = {
  id: 'public-hospitals-stay',
  citation: lc('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议'),
  run: ({ isPublic, exitMatter }) => {
    if (isPublic !== true || exitMatter === undefined) return [];
    if (exitMatter === '不再续签医保协议')
      return warning('exitMatter', '文件没有禁止公立医疗机构申请不再续签，由经办机构研判');
    return [{ path: 'exitMatter', severity: 'error', message: '公立医疗机构不得主动提出中止或解除医保协议' }];
  },
};

const BEGINNINGS = {
  中止医保协议: 'suspendFrom',
  解除医保协议: 'terminateOn',
  不再续签医保协议: 'agreementEndsOn',
} as const;
const fieldOfMatter = new Map<unknown, string>(Object.entries(BEGINNINGS));

/** 第三十三条: three months ahead, counted back from the day it is to begin. */
const THREE_MONTHS_AHEAD: Check = {
  id: 'three-months-ahead',
  citation: lc('第三十三条', '应当提前3个月向经办机构提出申请'),
  run: (values) => {
    const field = fieldOfMatter.get(values.exitMatter);
    const begins = field === undefined ? undefined : dateIn(values, field);
    const applied = dateIn(values, 'exitAppliedOn');
    if (field === undefined || !begins || !applied) return [];
    const { latest } = latestBackward(begins, { unit: 'months', n: 3 });
    return applied <= latest
      ? []
      : warning(field, `应当提前3个月提出申请：这一天最迟应在${inWords(latest)}提出`);
  },
};

/** 第二十九条: not more than 180 days as a rule, so a warning. */
const AT_MOST_180_DAYS: Check = {
  id: 'suspension-within-180-days',
  citation: lc('第二十九条', '中止时间原则上不得超过180日'),
  run: (values) => {
    const [from, until] = [dateIn(values, 'suspendFrom'), dateIn(values, 'suspendUntil')];
    if (!from || !until) return [];
    if (until < from)
      return [{ path: 'suspendUntil', severity: 'error', message: '中止结束的日期早于开始的日期，请核对' }];
    const days = daysBetween(from, until) + 1;
    return days <= 180
      ? []
      : warning('suspendUntil', `中止时间原则上不得超过180日，现在是${days}日（首尾两天都算）`);
  },
};

/** What the document says of leaving, checked on the form. */
export const EXIT_CHECKS: readonly Check[] = [PUBLIC_HOSPITALS, THREE_MONTHS_AHEAD, AT_MOST_180_DAYS];
