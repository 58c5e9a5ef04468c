import { z } from 'zod';
import { scheduledActs } from '../../domain/case/scheduled.ts';
import { standingHistory } from '../../domain/standing.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { agreementLetter, effectiveDay } from './agreement-from-case.ts';
import { agreementNumberOf } from './agreement-of.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, standardDocument } from './shared.ts';
import { findingsFromCase } from './words-from-case.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保复〔2026〕1号',
  agreement: '聊医保协〔2026〕37号',
  suspendedFrom: '2026-08-24',
  on: '2026-11-23',
  validUntil: '2027-05-31',
  basis: [rule('第二十九条', '中止期结束,未超过协议有效期的,协议继续履行')],
  findings: ['经核查，你单位已按要求补报诊疗科目的变更，整改到位。'],
};

/** The first day of the suspension that ends; null where there was none. */
function suspendedFrom({ procedure, state, event }: CaseContext): string | null {
  const before = { history: state.history.slice(0, event.n - 1) };
  return standingHistory(procedure, before).findLast(({ status }) => status === 'suspended')?.from ?? null;
}

/** The last day of the term that runs. */
function validUntil({ state }: CaseContext): string | null {
  const ahead = scheduledActs(state).map(({ eventNumber }) => eventNumber);
  const event = state.history.findLast(
    ({ n, payload }) => !ahead.includes(n) && typeof payload.validUntil === 'string',
  );
  return event ? String(event.payload.validUntil) : null;
}

/** 恢复履行协议通知书: a suspension is over, and the agreement is performed again. */
export const resumption = standardDocument({
  name: 'resumption',
  title: '恢复履行协议通知书',
  data: z.strictObject({
    ...letterFields,
    agreement: optional(text),
    /** The first day of the suspension. */
    suspendedFrom: optional(civilDate),
    /** From this day on it is performed again. */
    on: civilDate,
    /** The last day of the term, which the suspension has not moved. */
    validUntil: optional(civilDate),
  }),
  fromCase: (context) => ({
    ...agreementLetter(context),
    remedies: [],
    agreement: agreementNumberOf(context),
    suspendedFrom: suspendedFrom(context),
    on: effectiveDay(context),
    validUntil: validUntil(context),
    findings: findingsFromCase(context),
  }),
  sample: () => sample,
  samples: {
    'of-itself': () => ({
      ...sample,
      number: '聊医保复〔2026〕2号',
      findings: [],
    }),
  },
  blank: { ...BLANK_LETTER, agreement: null, suspendedFrom: null, on: null, validUntil: null },
});
