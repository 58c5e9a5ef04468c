import type { FormDefinition } from '../form.ts';
import { PHARMACY_REVIEW } from './annex-07-2-matters.ts';
import { lc } from './cite.ts';
import { reviewParts } from './review.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/annex-07-2-pharmacy-review';
const PLACE = '附件7-2';

/** 附件7-2 零售药店医疗保障定点审核评价表 (第十四条（后）（一）). LC-I-04: the paper's title has a slip. */
export const pharmacyReview: FormDefinition = {
  id: ID,
  title: '零售药店医疗保障定点审核评价表',
  printedTitle: [{ misprint: '零药药店', correct: '零售药店' }, '医疗保障定点审核评价表'],
  source: '003',
  place: PLACE,
  layout: 'annex',
  filledBy: 'reviewer',
  ...reviewParts({
    place: PLACE,
    groups: PHARMACY_REVIEW,
    requirement: '审核评价要求',
    rule: lc(PLACE, '存在一项不符合要求，此次审核评价不予通过'),
    colon: '：',
    fields: {
      unit: 'pharmacyReviewUnit',
      remark: 'pharmacyReviewRemark',
      reviewers: 'pharmacyReviewers',
      on: 'pharmacyReviewedOn',
    },
  }),
  samples: samplesOf(ID),
};
