import type { Step } from '../../domain/procedure.ts';
import { cite } from './cite.ts';
import { completing } from './steps/completing.ts';
import { concluding } from './steps/concluding.ts';
import { evaluating } from './steps/evaluating.ts';

const APPLICATION = cite('第六条', '定点医疗机构申请门特资格，应提交以下材料：');

const submit = {
  id: 'submit',
  label: '提交申请',
  actor: ['applicant'],
  from: ['draft'],
  to: 'completeness-check',
  event: 'submitted',
  edits: true,
  numberType: '受',
  payload: [],
  // What is missing is asked for afterwards (第七条): only the forms that say what is applied for must be there.
  guards: [{ kind: 'forms-complete', citation: APPLICATION, message: '申请书、申请表尚未填写完整' }],
  notices: [{ notice: 'annex-03' }],
  citations: [
    cite(
      '第七条',
      '定点医疗机构提出门特病种服务资格申请，经办机构应当即时受理，并出具受理回执（见附件 3）。',
    ),
    APPLICATION,
    cite('第九条', '定点医疗机构新增诊疗科目和诊疗技术资质的，适用本流程第四、五、六、七、八条规定。'),
  ],
  assumptions: ['received-is-accepted', 'no-refusal-at-the-door', 'number-series'],
} as const satisfies Step;

const withdraw = {
  id: 'withdraw',
  label: '撤回申请',
  actor: ['applicant'],
  from: [
    'draft',
    'completeness-check',
    'awaiting-completion',
    'completion-overdue',
    'late-completion',
    'material-review',
    'site-visit',
    'evaluation',
    'evaluated',
    'result-filed',
    'awaiting-agreement',
    'signing',
  ],
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
  from: [
    'completeness-check',
    'awaiting-completion',
    'completion-overdue',
    'late-completion',
    'material-review',
    'site-visit',
    'evaluation',
    'evaluated',
    'result-filed',
    'awaiting-agreement',
    'signing',
    'signed',
    'agreement-filed',
    'list-published',
    'qualified',
    'rejected',
    'abandoned',
    'withdrawn',
  ],
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
      hint: '补全材料的时间自这一天的次日起不计入评估期限。',
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
export const steps: readonly Step[] = [submit, ...completing, ...evaluating, ...concluding, withdraw, serve];
