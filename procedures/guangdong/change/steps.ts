import type { Citation } from '../../../domain/citation.ts';
import type { Step } from '../../../domain/procedure.ts';
import { withdrawStep } from '../../withdraw.ts';
import { cite } from '../cite.ts';

export const APPLY = cite(
  '第三十九条',
  '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。',
);
export const NOTIFY = cite('第三十九条', '其他一般信息变更应当及时书面告知。');

const FORM: Step['guards'][number] = {
  kind: 'forms-complete',
  citation: APPLY,
  message: '信息变更申请（告知）表尚未填写完整',
};
const matter = (
  is: 'important' | 'general',
  citation: Citation,
  message: string,
): Step['guards'][number] => ({
  kind: 'facts',
  criterion: { fact: 'changeMatter', is },
  citation,
  message,
});

/** 第三十九条: a change of important facts is applied for and decided on; any other is told in writing. */
export const steps: readonly Step[] = [
  {
    id: 'apply',
    label: '提出变更申请',
    actor: ['applicant'],
    from: ['draft'],
    to: 'reviewing',
    event: 'change-applied',
    numberType: '收',
    edits: true,
    looksUp: true,
    payload: [],
    guards: [
      FORM,
      matter('important', APPLY, '表中办理的是一般信息变更，请改办“书面告知一般信息变更”'),
      {
        kind: 'facts',
        criterion: { fact: 'designated', is: true },
        citation: APPLY,
        message: '只有定点医疗机构才能申请变更定点信息',
      },
    ],
    notices: [],
    citations: [APPLY],
    assumptions: ['list-is-open', 'approval-day', 'late-change', 'papers-of-a-change'],
  },
  {
    id: 'notify',
    label: '书面告知一般信息变更',
    actor: ['applicant'],
    from: ['draft'],
    to: 'noted',
    event: 'general-change-notified',
    numberType: '收',
    edits: true,
    payload: [],
    guards: [FORM, matter('general', NOTIFY, '表中有重大信息变更，请改办“提出变更申请”')],
    notices: [],
    citations: [NOTIFY],
    assumptions: ['general-facts', 'papers-of-a-change'],
  },
  {
    id: 'confirm',
    label: '确认变更',
    actor: ['reviewer'],
    from: ['reviewing'],
    to: 'confirmed',
    event: 'change-confirmed',
    payload: [
      { name: 'effectiveOn', label: '变更生效日', kind: 'date', required: true },
      { name: 'remark', label: '说明', kind: 'long-text', required: false },
    ],
    guards: [],
    notices: [{ notice: 'change-decision' }],
    citations: [APPLY],
    assumptions: ['review-open'],
  },
  {
    id: 'decline',
    label: '不予变更',
    actor: ['reviewer'],
    from: ['reviewing'],
    to: 'declined',
    event: 'change-declined',
    payload: [{ name: 'reason', label: '理由', kind: 'long-text', required: true }],
    guards: [],
    notices: [{ notice: 'change-decision' }],
    citations: [APPLY],
    assumptions: ['review-open'],
  },
  withdrawStep({ from: ['draft', 'reviewing'], assumptions: ['review-open'] }),
];
