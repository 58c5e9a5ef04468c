import type { FormDefinition } from '../form.ts';
import { MEDICAL_REVIEW } from './annex-07-1-matters.ts';
import { lc } from './cite.ts';
import { reviewParts } from './review.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-07-1-medical-review';
const PLACE = '附件7-1';

/** 附件7-1 医疗机构医疗保障定点审核评价表 (第十四条（后）（一）). */
export const medicalReview: FormDefinition = {
  id: ID,
  title: '医疗机构医疗保障定点审核评价表',
  source: '003',
  place: PLACE,
  layout: 'annex',
  filledBy: 'reviewer',
  ...reviewParts({
    place: PLACE,
    groups: MEDICAL_REVIEW,
    requirement: ['审核评价要求', { line: true }, '存在一项不符合要求,此次审核评价不予通过'],
    rule: lc(PLACE, '存在一项不符合要求,此次审核评价不予通过'),
    colon: ':',
    fields: {
      unit: 'medicalReviewUnit',
      remark: 'medicalReviewRemark',
      reviewers: 'medicalReviewers',
      on: 'medicalReviewedOn',
    },
  }),
  samples: samplesOf(ID),
};
