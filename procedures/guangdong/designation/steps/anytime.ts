import type { Step } from '../../../../domain/procedure.ts';
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
  {
    id: 'serve',
    label: '登记送达',
    actor: ['receiving-clerk', 'applicant'],
    from: [...BEFORE_SIGNING, 'signed', 'refused', 'failed-again', 'withdrawn'],
    to: null,
    event: 'notice-served',
    payload: [
      { name: 'notice', label: '送达的文书', kind: 'unserved-notice', required: true },
      {
        name: 'method',
        label: '送达方式',
        kind: 'choice',
        required: true,
        options: ['直接送达', '邮寄送达', '电子送达', '其他方式'].map((way) => ({ value: way, label: way })),
      },
      {
        name: 'servedOn',
        label: '送达日期',
        kind: 'date',
        required: true,
        notAfterToday: true,
        hint: '不合格的评估结果自这一天起算整改的3个月或再次申请的1年。',
      },
      { name: 'recipient', label: '受送人签名', kind: 'text', required: true },
      { name: 'recipientPhone', label: '受送人电话', kind: 'phone', required: false },
      { name: 'address', label: '送达地址', kind: 'text', required: false },
      { name: 'remark', label: '备注', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [],
    citations: [cite('第十二条', '自评估结果告知送达之日起')],
    assumptions: ['service-date'],
  },
] as const satisfies readonly Step[];
