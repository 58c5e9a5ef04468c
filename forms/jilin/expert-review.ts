import { textFact } from '../../domain/criterion.ts';
import { notAfter, rowsOf } from '../checks/across.ts';
import type { Check, FormDefinition } from '../form.ts';
import { cite } from './cite.ts';
import { reviewSamples } from './samples.ts';

const REVIEW = cite('第九条', '对通过材料审核的定点医疗机构进行评审');
const RESULT = cite('第九条', '按照评审结果确定省级定点医疗机构名单');
const LISTED = '列入名单';
const NOT_LISTED = '不列入名单';
const [FOR, AGAINST] = ['同意列入名单', '不同意列入名单'] as const;

const EACH_ONCE: Check = {
  id: 'each-expert-once',
  citation: REVIEW,
  run: ({ expertOpinions }) => {
    const names = rowsOf(expertOpinions).map((row) => textFact(row, 'expert'));
    return names.flatMap((name, at) =>
      name !== '' && names.indexOf(name) !== at
        ? [
            {
              path: `expertOpinions[${at}].expert`,
              severity: 'error' as const,
              message: `专家“${name}”填写了两次；同名的两人请加注单位`,
            },
          ]
        : [],
    );
  },
};

/** A warning alone: the document does not say how opinions become a result, so nothing is counted. */
const NOBODY_SAID_SO: Check = {
  id: 'conclusion-of-somebody',
  citation: RESULT,
  run: (values) => {
    if (values.panelConclusion === undefined) return [];
    const opinions = rowsOf(values.expertOpinions).map(({ opinion }) => opinion);
    const wanted = textFact(values, 'panelConclusion') === LISTED ? FOR : AGAINST;
    if (opinions.length === 0 || opinions.includes(wanted)) return [];
    return [
      {
        path: 'panelConclusion',
        severity: 'warning',
        message: `没有一名专家的意见是“${wanted}”，请核对结论`,
      },
    ];
  },
};

/** The sheet on which the experts drawn write their opinions and the panel its conclusion (第九条): neither named nor laid out. */
export const expertReview: FormDefinition = {
  id: 'jilin/expert-review',
  title: '省级定点医疗机构专家评审意见表',
  source: '002',
  place: '第九条',
  layout: 'system',
  filledBy: 'reviewer',
  signedBy: '评审小组专家（签字）',
  intro:
    '文件没有这张表。每名专家写明意见并签名，评审小组写明共同的结论；文件没有写表决办法，系统不按人数推算。',
  sections: [
    {
      id: 'reviewed',
      label: '评审对象',
      fields: [
        {
          name: 'reviewedUnit',
          label: '申报单位',
          kind: 'text',
          required: true,
          maxLength: 100,
          prefill: { form: 'jilin/application', field: 'unitName' },
          citation: REVIEW,
        },
        { name: 'expertReviewedOn', label: '评审日期', kind: 'date', required: true, citation: REVIEW },
      ],
    },
    {
      id: 'opinions',
      label: '专家意见',
      fields: [
        {
          name: 'expertOpinions',
          label: '专家意见',
          kind: 'table',
          required: true,
          minRows: 1,
          maxRows: 99,
          hint: '抽取的专家每人一行。',
          citation: REVIEW,
          columns: [
            { name: 'expert', label: '专家', kind: 'person-name', required: true },
            {
              name: 'opinion',
              label: '意见',
              kind: 'choice',
              required: true,
              options: [{ value: FOR }, { value: AGAINST }],
            },
            { name: 'grounds', label: '理由', kind: 'text', required: true, maxLength: 300 },
          ],
        },
      ],
    },
    {
      id: 'conclusion',
      label: '评审小组的结论',
      fields: [
        {
          name: 'panelConclusion',
          label: '结论',
          kind: 'choice',
          required: true,
          options: [{ value: LISTED }, { value: NOT_LISTED }],
          citation: RESULT,
        },
        {
          name: 'panelReasons',
          label: '结论的理由',
          kind: 'long-text',
          required: true,
          maxLength: 1000,
          citation: RESULT,
        },
      ],
    },
  ],
  checks: [
    EACH_ONCE,
    NOBODY_SAID_SO,
    notAfter('expertReviewedOn', 'today', { message: (on) => `评审日期（${on}）不能晚于今天，请核对` }),
  ],
  samples: reviewSamples,
};
