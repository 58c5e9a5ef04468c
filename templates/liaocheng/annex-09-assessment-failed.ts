import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_NOTICE, noticeFields, optional, text } from '../engine/fields.ts';
import { SAMPLE_NOTICE, SOURCE } from './shared.ts';

const { institution, agency, issuedOn, receiptNumber, verificationCode } = SAMPLE_NOTICE;

const sample = {
  institution: { name: institution.name },
  agency,
  issuedOn,
  receiptNumber,
  verificationCode,
  number: '聊医保不合〔2026〕2号',
  result: '评估不合格',
  reasons: [
    {
      indicator: '人员实际设置情况：开放的每个住院科室是否有3名及以上执业医师',
      finding: '外科住院病区执业医师2名。',
    },
    {
      indicator: '基本管理情况：设立药品、医用耗材进、销、存台账及药品定期盘点台账',
      finding: '有进、销、存台账，没有药品定期盘点台账。',
    },
  ],
  advice: ['补足外科住院病区执业医师，或者不开放外科住院病区。', '建立药品定期盘点台账，按月盘点。'],
  datesText:
    '如于2026年11月23日送达，2027年2月23日起可以再次提交评估申请，2027年5月23日前未再次提交的，视为放弃此次申请。',
};

/**
 * 附件9 评估不合格告知书 (第十四条（后）（三）, which calls it 评估不合格通知书 the first time). Its remark leaves out the six months of
 * the article and misspells 出具; the words stay, and the system says below what the article has.
 */
export const assessmentFailed: DocumentDefinition = {
  id: 'liaocheng/annex-09-assessment-failed',
  title: '医药机构医疗保障定点评估不合格告知书',
  source: SOURCE,
  place: '附件9',
  kind: 'notice',
  copies: '注：本告知书一式两份，一份送达申请机构，一份经办机构留存',
  layout: 'annex',
  template: 'liaocheng/annex-09-assessment-failed.hbs',
  data: z.strictObject({
    ...noticeFields,
    institution: z.strictObject({ name: text }),
    result: z.enum(['评估不合格', '再次评估不合格']),
    /** One for each row of the evaluation that failed: the row's words, what was found. */
    reasons: z.array(z.strictObject({ indicator: text, finding: text })).min(1),
    /** What to put right. */
    advice: z.array(text).min(1),
    /** When an application may and must be made again, in the system's words. */
    datesText: optional(text),
  }),
  sample: () => sample,
  samples: {
    'second-failure': () => ({
      ...sample,
      number: '聊医保不合〔2026〕3号',
      result: '再次评估不合格',
      datesText: '自2026年11月23日起，1年内不得再次申请。',
    }),
    'many-reasons': () => ({
      ...sample,
      reasons: Array.from({ length: 14 }, (_, at) => ({
        indicator: `示例评估指标第${at + 1}项`,
        finding: '现场查看的台账与申请材料不一致，且不能提供相应票据。',
      })),
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_NOTICE,
      institution: { name: null },
      result: null,
      reasons: [],
      advice: [],
      datesText: null,
    }),
};
