import { z } from 'zod';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { conditions, diagnosisConditions } from '../../procedures/zhanjiang/conditions.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { optional, text } from '../engine/fields.ts';
import { paperFromCase, refusedFromCase } from './from-case.ts';
import {
  BLANK_PAPER,
  basisFields,
  basisOf,
  diseaseName,
  INQUIRIES,
  paperFields,
  SAMPLE_PAPER,
  SOURCE,
} from './shared.ts';

const BASIS = [
  cite(
    '基本流程一（三）4',
    '不符合条件的，书面告知原因（《湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书》）。',
  ),
];

/** One refused disease on the ground of a condition, in the condition's own words. */
const refusedBy = (
  disease: string,
  [{ place, quote }]: readonly [{ place: string; quote: string }],
  finding: string | null,
) => ({
  disease,
  place,
  quote,
  finding,
});
const SPECIALISTS = diagnosisConditions[3].citations;
const DEPARTMENT = conditions[2].citations;

const sample = {
  ...SAMPLE_PAPER,
  number: '示例门特不合〔2026〕2号',
  refused: [
    refusedBy('血友病（诊断）', SPECIALISTS, '第一注册地在本院的血液内科中级以上专科医师只有1名。'),
    refusedBy('精神分裂症（治疗）', DEPARTMENT, '《医疗机构执业许可证》未核准精神科诊疗科目。'),
  ],
  ...INQUIRIES,
  remarks: null,
};

/** 审核不合格告知书 (基本流程一（三）4): the reason of every disease that was not granted, in writing. No layout in the guide. */
export const rejection: DocumentDefinition = {
  id: 'zhanjiang/rejection',
  title: '湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书',
  source: SOURCE,
  place: '基本流程一（三）4',
  kind: 'notice',
  layout: 'system',
  template: 'zhanjiang/rejection.hbs',
  data: z.strictObject({
    ...paperFields,
    number: text,
    refused: z
      .array(
        z.strictObject({
          disease: diseaseName,
          /** The condition not met: where the guide has it, and its words. */
          place: text,
          quote: text,
          finding: optional(text),
        }),
      )
      .min(1),
    enquiries: text.default(INQUIRIES.enquiries),
    complaints: text.default(INQUIRIES.complaints),
    remarks: optional(text),
    ...basisFields(BASIS),
  }),
  fromCase: (context) => ({
    ...paperFromCase(context),
    number: context.notice.number,
    refused: refusedFromCase(context),
  }),
  sample: () => sample,
  samples: {
    'many-diseases': () => ({
      ...sample,
      refused: Array.from({ length: 30 }, (_, at) =>
        refusedBy(
          `示例病种${at + 1}（诊断、治疗）`,
          at % 2 === 0 ? SPECIALISTS : DEPARTMENT,
          at % 3 === 0 ? '所提交的材料不能证明符合该项条件，告知后未补正。' : null,
        ),
      ),
      remarks: '其余申请病种的审核结果另行通知。',
    }),
    'without-details': () => ({
      ...sample,
      refused: [refusedBy('血友病（诊断）', SPECIALISTS, null)],
      issuedOn: null,
      receiptNumber: null,
      verificationCode: null,
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_PAPER,
      ...INQUIRIES,
      number: null,
      refused: [],
      remarks: null,
      basis: basisOf(BASIS),
    }),
};
