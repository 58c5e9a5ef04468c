import type { Citation } from '../../../../domain/citation.ts';
import type { Guard } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MEDICAL, PHARMACY } from '../applicants.ts';

/** 第十四条（后）（一）: 附件7, signed. */
export const REVIEW = cite(
  '第十四条（后）（一）',
  '审核评估小组对受理的申请材料开展审核评价，并按照定点申请类型分别填写审核评价表(附件7)，由审核评价参与人员签字确认。',
);
/** 第十四条（后）（二）: 附件8, signed. */
export const VISIT = cite(
  '第十四条（后）（二）',
  '审核评估小组对通过审核评价的医疗机构进行现场评估，并填写现场评估表(附件8)，由现场评估参与人员签字确认。',
);
/** 第十四条（后）（一）: what is different for pharmacies. */
export const STRAIGHT_ON = cite(
  '第十四条（后）（一）',
  '申请零售药店医疗保障定点的，审核评价后直接进入结果反馈环节，存在疑点可以赴现场予以进一步核实。',
);
/** 附件7-1: one row fails all. */
export const ONE_ROW_MEDICAL = cite('附件7-1', '存在一项不符合要求,此次审核评价不予通过');
/** 附件7-2: one row fails all. */
export const ONE_ROW_PHARMACY = cite('附件7-2', '存在一项不符合要求，此次审核评价不予通过');
/** For medical institutions. */
export const medicalOnly: Guard = {
  kind: 'facts',
  criterion: { fact: 'applicantKind', is: MEDICAL[0] },
  citation: REVIEW,
  message: '这一步只用于医疗机构',
};
/** For retail pharmacies. */
export const pharmacyOnly: Guard = {
  kind: 'facts',
  criterion: { fact: 'applicantKind', is: PHARMACY[0] },
  citation: STRAIGHT_ON,
  message: '这一步只用于零售药店',
};

/** A table of the first assessment is none of the second: only what was recorded since the application was made again counts. */
function ofThisAssessment(event: string, citation: Citation, message: string): Guard {
  return { kind: 'after', event, since: 'reassessment-applied', citation, message };
}

/** 附件7 is filled in. */
export const REVIEWED = ofThisAssessment('desk-review-recorded', REVIEW, '本次评估的审核评价表尚未登记');
/** 附件8 is filled in. */
export const VISITED = ofThisAssessment('site-evaluation-recorded', VISIT, '本次评估的现场评估表尚未登记');
