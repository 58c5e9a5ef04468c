import { z } from 'zod';
import { civilDate, optional, text } from '../engine/fields.ts';
import { agreementLetter, effectiveDay, elsewhereFromCase, isRequested } from './agreement-from-case.ts';
import { agreementNumberOf } from './agreement-of.ts';
import { DISPUTE, rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, byDocument, letterFields, standardDocument } from './shared.ts';
import { findingsFromCase } from './words-from-case.ts';

const UNSETTLED = rule(
  '第三十条',
  '协议解除后产生的医药费用，医疗保障基金不再结算（个人账户定点停止刷取社保卡）。',
);
const PUBLISHED = rule('第三十一条', '经办机构应解除医保协议，并向社会公布解除医保协议的医疗机构名单');
const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保解〔2026〕1号',
  agreement: '聊医保协〔2026〕37号',
  requested: false,
  on: '2026-12-01',
  basis: [
    rule('第三十一条（一）', '协议有效期内累计2次及以上被中止协议或中止协议期间未按要求整改或整改不到位的'),
  ],
  findings: [
    '你单位的医保协议于2026年3月2日、2026年9月7日两次被中止。第二次中止期间，我单位要求整改的进销存台账至今没有建立。',
  ],
  consequences: byDocument([
    UNSETTLED,
    PUBLISHED,
    rule('第十条（七）', '因严重违反医保协议约定而被解除协议未满 1 年或已满 1 年但未完全履行违约责任的'),
  ]),
  remedies: [DISPUTE],
};

/** 解除协议通知书: the agreement ends before its time, by the agency's decision or at the institution's request. */
export const termination = standardDocument({
  name: 'termination',
  title: '解除协议通知书',
  data: z.strictObject({
    ...letterFields,
    agreement: optional(text),
    requested: z.boolean().default(false),
    /** From this day on there is no agreement. */
    on: civilDate,
  }),
  fromCase: (context) => ({
    ...agreementLetter(context),
    agreement: agreementNumberOf(context),
    requested: isRequested(context),
    on: effectiveDay(context),
    findings: [...elsewhereFromCase(context), ...findingsFromCase(context)],
  }),
  sample: () => sample,
  samples: {
    'on-request': () => ({
      ...sample,
      number: '聊医保解〔2026〕2号',
      requested: true,
      findings: [],
      basis: [rule('第三十一条（十三）', '主动提出解除协议且经办机构同意的')],
      consequences: byDocument([UNSETTLED, PUBLISHED]),
      remedies: [],
    }),
  },
  blank: { ...BLANK_LETTER, agreement: null, requested: false, on: null },
});
