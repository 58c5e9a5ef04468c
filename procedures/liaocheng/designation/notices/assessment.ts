import type { Notice } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const COPIES = '注：本告知书一式两份，一份送达申请机构，一份经办机构留存';
const RECEIPT = 'liaocheng/annex-06-delivery-receipt';
const FAILED = {
  document: 'liaocheng/annex-09-assessment-failed',
  numberType: '不合',
  copies: COPIES,
  receipt: RECEIPT,
  sealed: true,
} as const satisfies Partial<Notice>;
const FAILED_PAPER = cite('附件9', '医药机构医疗保障定点评估不合格告知书');
const TWO_RESULTS = cite('附件9', '评估不合格/再次评估不合格。');
const FAILED_NOTES = ['failure-paper-names', 'failure-paper-number', 'failure-receipt', 'number-series'];

/** 附件9, and what tells an institution that its papers were false. */
export const assessment = [
  {
    ...FAILED,
    id: 'annex-09-first',
    label: '医药机构医疗保障定点评估不合格告知书（评估不合格）',
    citations: [
      FAILED_PAPER,
      TWO_RESULTS,
      cite('第十四条（后）（三）', '应告知其理由，提出整改建议，发放评估不合格通知书(附件9)'),
    ],
    assumptions: [...FAILED_NOTES, 'failure-periods'],
  },
  {
    ...FAILED,
    id: 'annex-09-again',
    label: '医药机构医疗保障定点评估不合格告知书（再次评估不合格）',
    citations: [
      FAILED_PAPER,
      TWO_RESULTS,
      cite(
        '第十四条（后）（三）',
        '评估仍不合格的，经办机构出具评估不合格告知书，自即日起，1年内不得再次申请。',
      ),
    ],
    assumptions: [...FAILED_NOTES, 'second-failure-date'],
  },
  {
    id: 'falsification',
    label: '评估结果告知书（虚构、篡改申请材料）',
    document: 'standard/assessment-result',
    numberType: '评',
    receipt: RECEIPT,
    sealed: true,
    citations: [
      cite(
        '第十四条（前）',
        '评估过程中发现医药机构采取虚构、篡改等不正当手段报送申请材料的，经办机构留存相关证据，3年内不予受理该医药机构的定点申请。',
      ),
    ],
    assumptions: ['falsification-paper', 'system-papers', 'number-series'],
  },
] as const satisfies readonly Notice[];
