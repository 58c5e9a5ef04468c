import { notAfter } from '../checks/across.ts';
import { failingRows } from '../checks/evaluation.ts';
import type { FormDefinition } from '../form.ts';
import { SITE_SECOND } from './annex-08-2-matters.ts';
import { PRINT } from './annex-08-2-print.ts';
import { lc } from './cite.ts';
import { evaluationOf, matterSections } from './evaluation-rows.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-08-2-site-evaluation';
const PLACE = '附件8-2';
const sections = matterSections(SITE_SECOND, {
  place: PLACE,
  column: '评估情况及结果',
  passed: '评估合格',
  failed: '评估不合格',
});
const evaluation = evaluationOf(SITE_SECOND, '评估不合格');

/** 附件8-2 医疗机构医疗保障定点现场评估表, second part (第十四条（后）（二）). LC-I-23, LC-I-24. */
export const siteEvaluationContinued: FormDefinition = {
  id: ID,
  title: '医疗机构医疗保障定点现场评估表',
  source: '003',
  place: PLACE,
  layout: 'annex',
  filledBy: 'reviewer',
  intro:
    '系统重排，非原文排版：原文的表有几格错了列，这里按各项指标对应的方式和标准排列，打印时仍按原文的格子并加注。',
  sections: [
    ...sections,
    {
      id: 'closing',
      label: '备注与签字',
      fields: [
        { name: 'siteRemark', label: '备注', kind: 'long-text', maxLength: 500 },
        {
          name: 'siteEvaluators',
          label: '现场评估人员：',
          pageLabel: '现场评估人员',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 9,
          hint: '参与现场评估的人员都要签字：打印后在各自姓名后面签',
          columns: [
            {
              name: 'name',
              label: '现场评估人员',
              pageLabel: '姓名',
              kind: 'person-name',
              required: true,
            },
          ],
          citation: lc('第十四条（后）（二）', '由现场评估参与人员签字确认'),
        },
        {
          name: 'siteEvaluatedOn',
          label: '日期：',
          pageLabel: '现场评估日期',
          kind: 'date',
          required: true,
        },
      ],
    },
  ],
  evaluation,
  print: PRINT,
  checks: [
    failingRows(
      evaluation,
      sections.flatMap(({ fields }) => fields),
    ),
    notAfter('siteEvaluatedOn', 'today', {
      message: (on) => `现场评估日期（${on}）不能晚于今天，请核对`,
    }),
  ],
  samples: samplesOf(ID),
};
