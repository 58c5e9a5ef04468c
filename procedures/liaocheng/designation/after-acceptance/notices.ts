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

/** What the agency issues after the acceptance: 附件9, and what the document names without a page of its own. */
export const notices: readonly Notice[] = [
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
    id: 'first-public-notice',
    label: '评估合格医药机构公示',
    document: 'standard/public-notice',
    numberType: '公示',
    sealed: true,
    citations: [cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示')],
    assumptions: ['two-notices', 'system-papers', 'number-series'],
  },
  {
    id: 'passed-list',
    label: '拟通过名单',
    document: 'liaocheng/passed-list',
    sealed: false,
    citations: [cite('第十四条（后）（三）', '纳入拟通过名单')],
    assumptions: ['system-papers'],
  },
  {
    id: 'new-list',
    label: '新增定点医药机构名单',
    document: 'liaocheng/new-list',
    numberType: '新',
    sealed: true,
    citations: [cite('第十四条（后）（四）', '并拟定新增定点医药机构名单')],
    assumptions: ['system-papers', 'number-series'],
  },
  {
    id: 'second-public-notice',
    label: '拟新增定点医药机构监督公示',
    document: 'standard/public-notice',
    numberType: '公示',
    sealed: true,
    citations: [
      cite('第十四条（后）（五）', '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日'),
    ],
    assumptions: ['two-notices', 'system-papers', 'number-series'],
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
  {
    id: 'agreement',
    label: '医保协议',
    document: 'liaocheng/agreement',
    numberType: '协',
    sealed: true,
    citations: [cite('第十六条', '由各经办机构与医药机构双方自愿签订医保协议')],
    assumptions: ['agreement-term', 'system-papers', 'number-series'],
  },
  {
    id: 'new-published',
    label: '新增定点医药机构名单公布',
    document: 'standard/list-publication',
    numberType: '公',
    sealed: true,
    citations: [
      cite('第五条（一）', '公布市属新增的定点医药机构（中止和解除协议）名单'),
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单'),
    ],
    assumptions: ['system-papers', 'number-series'],
  },
  {
    id: 'agreement-ended',
    label: '协议终止告知书',
    document: 'standard/lapse',
    numberType: '终',
    receipt: RECEIPT,
    sealed: true,
    citations: [cite('附件3', '自动放弃医保定点资格')],
    assumptions: ['ten-or-fifteen-days', 'system-papers', 'number-series'],
  },
];
