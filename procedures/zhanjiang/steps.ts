import type { Step } from '../../domain/procedure.ts';
import { concluding } from './steps/concluding.ts';
import { evaluating } from './steps/evaluating.ts';
import { receiving } from './steps/receiving.ts';

/** Before the signing: whoever has signed can no longer take the application back. */
const UNSIGNED = [
  'counter-check',
  'back-office-review',
  'awaiting-supplement',
  'forming-panel',
  'first-evaluation',
  'site-visit',
  'overall-evaluation',
  'evaluated',
  'result-filed',
  'awaiting-agreement',
  'signing',
] as const;

const withdraw = {
  id: 'withdraw',
  label: '撤回申请',
  actor: ['applicant'],
  from: ['draft', ...UNSIGNED],
  to: 'withdrawn',
  event: 'withdrawn',
  payload: [{ name: 'reason', label: '撤回原因', kind: 'long-text', required: false }],
  guards: [],
  // A draft was never handed in, so there is nothing to confirm.
  notices: [{ notice: 'withdrawal-confirmation', when: { fact: 'submittedOn', onOrBefore: 'today' } }],
  citations: [],
  assumptions: ['withdrawal', 'applying-anew'],
} as const satisfies Step;

const serve = {
  id: 'serve',
  label: '登记送达',
  actor: ['receiving-clerk', 'reviewer', 'applicant'],
  from: [...UNSIGNED, 'signed', 'agreement-filed', 'list-published', 'qualified', 'rejected', 'withdrawn'],
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
      hint: '补正的时间自这一天的次日起不计入90个工作日。',
    },
    { name: 'recipient', label: '受送人签名', kind: 'text', required: true },
    { name: 'recipientPhone', label: '受送人电话', kind: 'phone', required: false },
    { name: 'address', label: '送达地址', kind: 'text', required: false },
    { name: 'remark', label: '备注', kind: 'long-text', required: false },
  ],
  guards: [],
  notices: [],
  citations: [],
  assumptions: ['service'],
} as const satisfies Step;

/** Everything an actor may do from the draft to the qualification. */
export const steps: readonly Step[] = [...receiving, ...evaluating, ...concluding, withdraw, serve];
