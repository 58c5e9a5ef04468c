import type { Step } from '../../domain/procedure.ts';
import { serveStep } from '../serve.ts';
import { HANDED_IN, withdrawStep } from '../withdraw.ts';
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

/** Before the signing: whoever has signed can no longer take the application back. */
const UNSIGNED = [
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
] as const;

const withdraw = withdrawStep({
  from: ['draft', ...UNSIGNED],
  notices: [{ notice: 'withdrawal-confirmation', when: HANDED_IN }],
  assumptions: ['withdrawal', 'applying-anew'],
});

const serve = serveStep({
  from: [
    ...UNSIGNED,
    'signed',
    'agreement-filed',
    'list-published',
    'qualified',
    'rejected',
    'abandoned',
    'withdrawn',
  ],
  actor: ['receiving-clerk', 'reviewer', 'city-reviewer', 'applicant'],
  dateHint: '补全材料的时间自这一天的次日起不计入评估期限。',
  citations: [],
  assumptions: ['service', 'refused-service'],
});

/** Everything an actor may do from the draft to the qualification. */
export const steps: readonly Step[] = [submit, ...completing, ...evaluating, ...concluding, withdraw, serve];
