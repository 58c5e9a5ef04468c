import {
  ASSESSMENT_FORM,
  assessmentItems,
  FINDINGS,
} from '../../procedures/guangdong/designation/assessment-items.ts';
import { notAfter } from '../checks/across.ts';
import { failingRows } from '../checks/evaluation.ts';
import type { Evaluation, Field, FormDefinition } from '../form.ts';
import { cite } from './cite.ts';
import { ASSESSMENT_SAMPLES } from './officer-samples.ts';

const remarkOf = (field: string) => `${field}Remark`;

/** One head of 第十二条: the finding, and what was found. */
function headFields({ field, label, citations: [citation] }: (typeof assessmentItems)[number]): Field[] {
  return [
    {
      name: field,
      label,
      kind: 'choice',
      required: true,
      options: [{ value: FINDINGS.met }, { value: FINDINGS.failed }],
      citation,
    },
    {
      name: remarkOf(field),
      label: `核查情况：${label}`,
      kind: 'long-text',
      maxLength: 500,
      required: { fact: field, is: FINDINGS.failed },
      hint: '不符合的必须写明查到的事实，告知申请机构时引用',
    },
  ];
}

const EVALUATION: Evaluation = {
  rows: assessmentItems.map(({ field }) => ({ finding: field, remark: remarkOf(field) })),
  failing: [FINDINGS.failed],
};
const heads = assessmentItems.flatMap(headFields);

/** 评估表 (第十二条（一）至（五）): the five heads to be looked at; the detailed rules are made elsewhere, so there is no score. */
export const assessment: FormDefinition = {
  id: ASSESSMENT_FORM,
  title: '定点医疗机构评估表',
  source: '004',
  place: '第十二条',
  layout: 'system',
  filledBy: 'reviewer',
  signedBy: '评估人员（签字）',
  intro:
    '文件没有评估表样，评估细则另行制定。这里按第十二条的五项评估内容逐项记录，是系统样式，不是文件附件。',
  sections: [
    { id: 'heads', label: '评估内容（第十二条）', fields: heads },
    {
      id: 'closing',
      label: '其他',
      fields: [
        {
          name: 'assessmentRemark',
          label: '评估说明',
          kind: 'long-text',
          hint: '评估细则另有的内容，以及书面、现场评估的经过',
          citation: cite('第十二条', '评估细则另行制定。'),
        },
        { name: 'assessedOn', label: '评估日期', kind: 'date', required: true },
      ],
    },
  ],
  evaluation: EVALUATION,
  checks: [
    failingRows(EVALUATION, heads),
    notAfter('assessedOn', 'today', { message: (on) => `评估日期（${on}）不能晚于今天，请核对` }),
  ],
  samples: ASSESSMENT_SAMPLES,
};
