import { z } from 'zod';
import { civilDate, optional, text } from '../engine/fields.ts';
import { agreementEndedLetter, effectiveDay } from './agreement-from-case.ts';
import { agreementNumberOf } from './agreement-of.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, standardDocument } from './shared.ts';
import { findingsFromCase, lapseFromCase } from './words-from-case.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保终〔2026〕4号',
  agreement: '聊医保协〔2025〕21号',
  on: '2026-11-20',
  basis: [rule('第十九条', '未达成一致的，协议到期后自动终止')],
  findings: ['你单位与我单位就医保协议的续签进行了协商谈判，双方未达成一致。协议已于2026年11月19日到期。'],
};

/** 协议终止告知书: an agreement has ended by itself; nobody decides, the recipient is told. */
export const lapse = standardDocument({
  name: 'lapse',
  title: '协议终止告知书',
  data: z.strictObject({
    ...letterFields,
    agreement: optional(text),
    /** The first day without an agreement. */
    on: civilDate,
  }),
  fromCase: (context) => ({
    ...agreementEndedLetter(context),
    agreement: agreementNumberOf(context),
    on: effectiveDay(context),
    findings: [...lapseFromCase(context), ...findingsFromCase(context)],
  }),
  sample: () => sample,
  samples: {
    'after-suspension': () => ({
      ...sample,
      number: '聊医保终〔2026〕5号',
      basis: [rule('第二十九条', '定点医药机构在协议中止超过180日仍未提出继续履行协议申请的,协议自动终止')],
      findings: [
        '你单位的医保协议自2026年5月20日起依申请中止，至今已超过180日，你单位仍未提出继续履行协议的申请。',
      ],
    }),
  },
  blank: { ...BLANK_LETTER, agreement: null, on: null },
});
