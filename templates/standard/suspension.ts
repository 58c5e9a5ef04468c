import { z } from 'zod';
import { civilDate, optional, text } from '../engine/fields.ts';
import { agreementLetter, effectiveDay, elsewhereFromCase, isRequested } from './agreement-from-case.ts';
import { agreementNumberOf } from './agreement-of.ts';
import { DISPUTE, rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, byDocument, letterFields, standardDocument } from './shared.ts';
import { findingsFromCase, paragraphs, sentence, TOLD } from './words-from-case.ts';

const UNSETTLED = rule('第二十九条', '中止期间发生的医保费用不予结算(个人账户定点暂停刷取社保卡)。');
const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保止〔2026〕2号',
  agreement: '聊医保协〔2026〕37号',
  requested: false,
  from: '2026-12-01',
  until: '2027-02-28',
  basis: [rule('第二十九条', '有关部门批准之日起超过30个工作日内未向所属经办机构提交变更申请的')],
  findings: [
    '经查，你单位诊疗科目的变更已于2026年8月3日经有关部门批准，至2026年11月16日仍未向我单位提交变更申请。',
  ],
  demands: ['补报诊疗科目的变更申请和有关材料，并核对、更正变更以来上传的结算数据。'],
  consequences: byDocument([
    UNSETTLED,
    rule('第二十九条', '中止期结束,未超过协议有效期的,协议继续履行;超过协议有效期的,协议自动终止。'),
  ]),
  remedies: [DISPUTE],
};

/** 中止协议通知书: performance of an agreement rests, by the agency's decision or because the institution asked for it. */
export const suspension = standardDocument({
  name: 'suspension',
  title: '中止协议通知书',
  data: z.strictObject({
    ...letterFields,
    /** The agreement's own number. */
    agreement: optional(text),
    /** Whether the institution asked for it. */
    requested: z.boolean().default(false),
    from: civilDate,
    /** The last day; open where the document sets none. */
    until: optional(civilDate),
    /** What to put right meanwhile, a paragraph each. */
    demands: z.array(text).default([]),
  }),
  fromCase: (context) => {
    const { until, demands } = context.event.payload;
    return {
      ...agreementLetter(context),
      agreement: agreementNumberOf(context),
      requested: isRequested(context),
      from: effectiveDay(context),
      until: until ?? null,
      findings: [...elsewhereFromCase(context), ...findingsFromCase(context, [...TOLD, 'beyondReason'])],
      demands: paragraphs(demands).map(sentence),
    };
  },
  sample: () => sample,
  samples: {
    'on-request': () => ({
      ...sample,
      number: '聊医保止〔2026〕3号',
      requested: true,
      until: null,
      demands: [],
      findings: ['你单位因业务用房改造，申请自2026年12月1日起中止医保协议。'],
      basis: [
        rule(
          '第二十九条',
          '定点医药机构可以提出中止协议申请,经办机构批复后,予以中止协议,但中止时间原则上不得超过180日',
        ),
      ],
      consequences: byDocument([
        UNSETTLED,
        rule('第二十九条', '定点医药机构在协议中止超过180日仍未提出继续履行协议申请的,协议自动终止。'),
      ]),
      remedies: [],
    }),
  },
  blank: { ...BLANK_LETTER, agreement: null, requested: false, from: null, until: null, demands: [] },
});
