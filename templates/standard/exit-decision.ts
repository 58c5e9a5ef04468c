import { z } from 'zod';
import { civilDate, optional, text } from '../engine/fields.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, standardDocument } from './shared.ts';

/** What may be applied for: the three boxes of the application. */
const MATTERS = ['中止医保协议', '解除医保协议', '不再续签医保协议'] as const;

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保退〔2026〕5号',
  matter: '不再续签医保协议',
  agreed: true,
  appliedOn: '2026-10-26',
  agreement: '聊医保协〔2026〕8号',
  effectiveOn: '2027-01-31',
  basis: [
    rule(
      '第三十三条',
      '定点医药机构请求中止、解除医保协议或不再续签医保协议的，应当提前3个月向经办机构提出申请并提交申请表',
    ),
  ],
};

/** 退出申请处理通知书: what becomes of an institution's own request to suspend, end, or not renew. */
export const exitDecision = standardDocument({
  name: 'exit-decision',
  title: '退出申请处理通知书',
  data: z.strictObject({
    ...letterFields,
    matter: z.enum(MATTERS),
    agreed: z.boolean(),
    appliedOn: optional(civilDate),
    agreement: optional(text),
    /** From when it counts. */
    effectiveOn: optional(civilDate),
  }),
  sample: () => sample,
  samples: {
    'not-agreed': () => ({
      ...sample,
      number: '聊医保退〔2026〕6号',
      matter: '解除医保协议',
      agreed: false,
      effectiveOn: null,
      basis: [rule('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议')],
      findings: ['你单位执业许可证登记的经营性质为公立非营利性医疗机构。'],
    }),
  },
  blank: {
    ...BLANK_LETTER,
    matter: null,
    agreed: null,
    appliedOn: null,
    agreement: null,
    effectiveOn: null,
  },
});
