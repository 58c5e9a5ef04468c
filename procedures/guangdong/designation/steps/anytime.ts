import type { Step } from '../../../../domain/procedure.ts';
import { serveStep } from '../../../serve.ts';
import { cite } from '../../cite.ts';

const BEFORE_SIGNING = [
  'received',
  'accepted',
  'awaiting-supplement',
  'assessing',
  'passed',
  'filed',
  'public-notice',
  'checking-report',
  'failed',
  'reassessing',
  'listed',
  'negotiating',
] as const;

/** What may happen at more than one stage: finding a fraud, withdrawing, and putting a delivery on record. */
export const anytime = [
  {
    id: 'record-fraud',
    label: '登记以不正当手段申请',
    actor: ['receiving-clerk', 'reviewer'],
    from: BEFORE_SIGNING,
    to: null,
    event: 'fraud-found',
    payload: [
      { name: 'foundOn', label: '发现日期', kind: 'date', required: true, notAfterToday: true },
      { name: 'evidence', label: '事实和证据', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [
      cite('第九条（四）', '(四)以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的；'),
    ],
    assumptions: ['fraud-found-late'],
  },
  {
    id: 'withdraw',
    label: '撤回申请',
    actor: ['applicant'],
    from: ['draft', ...BEFORE_SIGNING],
    to: 'withdrawn',
    event: 'withdrawn',
    payload: [{ name: 'reason', label: '撤回原因', kind: 'long-text', required: false }],
    guards: [],
    // A draft nobody has received needs no confirmation: it has no day of submission.
    notices: [{ notice: 'withdrawal-confirmation', when: { fact: 'submittedOn', onOrBefore: 'today' } }],
    citations: [],
    assumptions: ['withdrawal', 'applying-anew'],
  },
  serveStep({
    from: [...BEFORE_SIGNING, 'signed', 'refused', 'failed-again', 'withdrawn'],
    citations: [cite('第十二条', '自评估结果告知送达之日起')],
    assumptions: ['service-date', 'refused-service'],
    dateHint: '不合格的评估结果自这一天起算整改的3个月或再次申请的1年。',
  }),
] as const satisfies readonly Step[];
