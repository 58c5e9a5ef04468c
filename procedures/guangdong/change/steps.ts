import type { PayloadField, Step } from '../../../domain/procedure.ts';
import { withdrawStep } from '../../withdraw.ts';
import { cite } from '../cite.ts';
import { importantFacts, OTHER_FACT } from './important-facts.ts';

export const APPLY = cite(
  '第三十九条',
  '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。',
);
export const NOTIFY = cite('第三十九条', '其他一般信息变更应当及时书面告知。');

/** One box for each important fact: `fact-name` is asked for as `changedName`. */
const boxes: readonly PayloadField[] = [...importantFacts, OTHER_FACT].map(({ id, label }) => ({
  name: `changed${id.replace('fact', '').replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}`,
  label: `变更了${label}`,
  kind: 'confirm',
  required: false,
}));

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
    payload: [
      ...boxes,
      { name: 'before', label: '变更前', kind: 'long-text', required: true },
      { name: 'after', label: '变更后', kind: 'long-text', required: true },
      {
        name: 'approvedOn',
        label: '有关部门批准之日',
        kind: 'date',
        required: true,
        notAfterToday: true,
        hint: '以批准文件的日期为准；不须批准的，填变更发生之日。',
      },
      { name: 'approvedBy', label: '批准的部门', kind: 'text', required: false },
      { name: 'remark', label: '逾期的写明原因', kind: 'long-text', required: false },
    ],
    guards: [
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
    payload: [
      { name: 'facts', label: '变更的内容（变更前、变更后）', kind: 'long-text', required: true },
      { name: 'changedOn', label: '变更之日', kind: 'date', required: true, notAfterToday: true },
    ],
    guards: [],
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
