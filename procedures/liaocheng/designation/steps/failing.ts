import type { Citation } from '../../../../domain/citation.ts';
import type { Guard } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { FIRST, type Round } from '../rounds.ts';

/** 第十四条（后）（三）: what an institution that failed is told. */
export const TELL = cite(
  '第十四条（后）（三）',
  '对于评估不合格的，应告知其理由，提出整改建议，发放评估不合格通知书(附件9)。',
);

/** Pass or fail, nothing between. */
export const RESULT = cite('第十四条（后）（三）', '评估结果分为合格和不合格。');

const SECOND_FAILURE = cite(
  '第十四条（后）（三）',
  '评估仍不合格的，经办机构出具评估不合格告知书，自即日起，1年内不得再次申请。',
);

/** What says that the assessment failed, in the words of the round. */
export function failureBasis(round: Round): readonly Citation[] {
  return round === FIRST ? [TELL, RESULT] : [SECOND_FAILURE, TELL];
}

const STILL_FAILING = cite('第十四条（后）（三）', '评估仍不合格的，经办机构出具评估不合格告知书');

/** After the second assessment nobody fails for the first time. */
const NEVER_FAILED: Guard = {
  kind: 'not-before',
  event: 'assessment-failed',
  citation: STILL_FAILING,
  message: '本案已经有过一次评估不合格，应当作为再次评估不合格办理',
};

/** Nobody fails again who has not failed before. */
const FAILED_BEFORE: Guard = {
  kind: 'after',
  event: 'assessment-failed',
  citation: STILL_FAILING,
  message: '本案没有过评估不合格，应当作为初次评估不合格办理',
};

/** Which of the two failures it is, where the stage alone does not tell. */
export function timesFailed(round: Round): Guard {
  return round === FIRST ? NEVER_FAILED : FAILED_BEFORE;
}
