import { z } from 'zod';
import { optional, text } from '../engine/fields.ts';
import { letterFromCase, matterOf } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, quoted, standardDocument } from './shared.ts';
import { findingsFromCase, groundsFromCase } from './words-from-case.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保不受〔2026〕3号',
  matter: '医药机构医疗保障定点申请',
  basis: [rule('第十二条（三）', '存在不予受理情形的，经办机构应当出具不予受理通知书')],
  grounds: [
    {
      ...rule('第十条（四）', '未依法履行行政处罚责任的'),
      finding: '行政处罚决定书（示例罚〔2026〕1号）所处罚款，截至申请之日尚未缴纳。',
    },
  ],
};

/** 不予受理告知书: refused at the door, with every ground and its words. */
export const refusal = standardDocument({
  name: 'refusal',
  title: '不予受理告知书',
  data: z.strictObject({
    ...letterFields,
    matter: text,
    /** Each ground's rule, and what was found in this case. */
    grounds: z.array(quoted.extend({ finding: optional(text) })).min(1),
  }),
  fromCase: (context) => ({
    ...letterFromCase(context),
    matter: matterOf(context),
    grounds: groundsFromCase(context),
    findings: findingsFromCase(context, ['remark']),
  }),
  sample: () => sample,
  samples: {
    'two-grounds': () => ({
      ...sample,
      grounds: [
        ...sample.grounds,
        {
          ...rule('第十条（九）', '法定代表人、主要负责人或实际控制人被列入失信人名单的'),
          finding: null,
        },
      ],
    }),
  },
  blank: { ...BLANK_LETTER, matter: null, grounds: [] },
});
