import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { optional, text } from '../engine/fields.ts';
import { enquiriesOf, numberedFromCase, refusedFromCase } from './from-case.ts';
import {
  applicantFields,
  BLANK_APPLICANT,
  BLANK_PAPER,
  diseaseOf,
  diseaseRow,
  paperFields,
  SAMPLE_PAPER,
  SOURCE,
} from './shared.ts';

const sample = {
  ...SAMPLE_PAPER,
  number: '示例门特不合〔2026〕2号',
  refused: [
    {
      ...diseaseOf(48),
      rule: '本流程第六条（三）',
      finding: '未提交血液透析专业医护人员的职业资格证复印件，告知后未补全。',
    },
    {
      ...diseaseOf(16),
      rule: '本流程第六条（三）、（四）',
      finding: '提交的材料不能反映该病种的诊疗科目和诊疗技术资质。',
    },
  ],
  enquiries: '示例市医疗保险服务中心，电话 0999-0000000',
  remarks: '其余申请病种的审核结果另行通知。',
};

/**
 * 附件5 审核不合格告知书 (第八条): every disease that was not granted, each with its reason. The annex's one row grows to
 * as many as are needed; its `例：` stands on the empty paper only (assumption `agency-or-unit`).
 */
export const rejection: DocumentDefinition = {
  id: 'outpatient-special-diseases/annex-05-rejection',
  title: '基本医疗保险门诊特定病种服务资格申请审核不合格告知书',
  source: SOURCE,
  place: '附件5',
  kind: 'notice',
  copies: '备注：本告知书一式两份，一份交申请单位，一份存档备查。',
  layout: 'annex',
  template: 'outpatient-special-diseases/annex-05-rejection.hbs',
  data: z.strictObject({
    ...paperFields,
    ...applicantFields,
    /** 告知书编号. */
    number: text,
    refused: z
      .array(
        diseaseRow({
          /** What it does not satisfy, as it stands in `不符合…的有关规定`. */
          rule: text,
          /** What was found, in the officer's words. */
          finding: optional(text),
        }),
      )
      .min(1),
    /** 查询方式: how to reach the agency. */
    enquiries: text,
    remarks: optional(text),
  }),
  fromCase: (context) => ({
    ...numberedFromCase(context),
    refused: refusedFromCase(context),
    enquiries: enquiriesOf(context),
  }),
  sample: () => sample,
  samples: {
    'all-diseases': () => ({
      ...sample,
      refused: Array.from({ length: 54 }, (_, at) => ({
        ...diseaseOf(at + 1),
        rule: '本流程第六条（三）',
        finding: at % 3 === 0 ? '未提交该病种医护人员的职业资格证复印件，告知后未补全。' : null,
      })),
    }),
    'without-details': () => ({
      ...sample,
      refused: [{ ...diseaseOf(14), rule: '本流程第六条（四）' }],
      remarks: null,
      issuedOn: null,
      receiptNumber: null,
      verificationCode: null,
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_PAPER,
      ...BLANK_APPLICANT,
      number: null,
      refused: [],
      enquiries: null,
      remarks: null,
    }),
};
