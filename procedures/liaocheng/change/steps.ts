import type { Step } from '../../../domain/procedure.ts';
import { serveStep } from '../../serve.ts';
import { HANDED_IN, withdrawStep } from '../../withdraw.ts';
import { cite } from '../cite.ts';
import { doneOn, files, words } from '../designation/steps/fields.ts';
import { IMPORTANT_MEDICAL, IMPORTANT_PHARMACY } from './important.ts';
import { LATE } from './late.ts';

const DECIDE = cite(
  '第二十三条',
  '各经办机构应在收到变更申请之日起，30个工作日内完成对定点医药机构变更内容的审核确认，存在疑点可以赴现场予以进一步核实',
);
const OWNER = cite(
  '第二十三条',
  '涉及因买卖、转让、重组等情形导致经营主体发生变化的，中止协议由所属医保经办机构按照审核评估流程重新组织审核评估',
);
const NOT_NOW = cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更');
const PROMISED = cite('附件11-1', '本机构不在医保行政处罚、协议处理期间');
const PAPER = [{ notice: 'change-decision' }, { notice: 'annex-06' }];

const handIn = {
  actor: ['applicant'],
  from: ['draft'],
  edits: true,
  looksUp: true,
  numberType: '收',
  payload: [],
  notices: [],
} as const satisfies Partial<Step>;
const complete = [
  { kind: 'forms-complete', citation: IMPORTANT_MEDICAL, message: '变更申请表尚未填写完整' },
  { kind: 'materials-complete', citation: IMPORTANT_MEDICAL, message: '变更材料尚未交齐' },
] as const;

/** 第二十一条至第二十三条: from the draft to the decision. */
export const steps: readonly Step[] = [
  {
    ...handIn,
    id: 'submit',
    label: '提交变更申请',
    to: 'review',
    event: 'change-submitted',
    guards: [
      ...complete,
      {
        kind: 'no-computed-ground',
        citation: NOT_NOW,
        message: '处罚、处理期间不得进行信息变更，请改办“变更备案登记（暂缓办理）”',
      },
    ],
    citations: [IMPORTANT_MEDICAL, IMPORTANT_PHARMACY],
    assumptions: ['approval-day', 'on-hold', 'late-or-never', 'incomplete-change'],
  },
  {
    ...handIn,
    id: 'register-on-hold',
    label: '变更备案登记（暂缓办理）',
    to: 'on-hold',
    event: 'change-registered',
    guards: [
      ...complete,
      {
        kind: 'facts',
        criterion: { fact: 'inHandling', is: true },
        citation: NOT_NOW,
        message: '现在不在处罚、处理期间，请直接提交变更申请',
      },
    ],
    citations: [NOT_NOW, IMPORTANT_MEDICAL],
    assumptions: ['on-hold', 'approval-day'],
  },
  {
    id: 'take-up',
    label: '处罚、处理期满，转为变更申请',
    actor: ['receiving-clerk'],
    from: ['on-hold'],
    to: 'review',
    event: 'change-taken-up',
    looksUp: true,
    payload: [],
    guards: [
      {
        kind: 'facts',
        criterion: { fact: 'inHandling', is: false },
        citation: NOT_NOW,
        message: '处罚、处理期间尚未结束',
      },
    ],
    notices: [],
    citations: [NOT_NOW],
    assumptions: ['on-hold'],
  },
  {
    id: 'verify-on-site',
    label: '登记现场核实',
    actor: ['reviewer'],
    from: ['review'],
    to: null,
    event: 'change-verified',
    payload: [
      doneOn('visitedOn', '核实日期'),
      words('finding', '疑点和核实情况'),
      files('received', '核实材料'),
    ],
    guards: [],
    notices: [],
    citations: [DECIDE],
  },
  {
    id: 'confirm',
    label: '确认变更',
    actor: ['reviewer'],
    from: ['review'],
    to: 'confirmed',
    event: 'change-confirmed',
    payload: [
      { name: 'effectiveOn', label: '变更生效日期', kind: 'date', required: true },
      words('finding', '审核情况'),
      LATE,
    ],
    guards: [],
    notices: PAPER,
    citations: [DECIDE],
    assumptions: ['system-papers'],
  },
  {
    id: 'not-confirm',
    label: '不予确认',
    actor: ['reviewer'],
    from: ['review'],
    to: 'not-confirmed',
    event: 'change-not-confirmed',
    payload: [words('reason', '不予确认的理由'), LATE],
    guards: [],
    notices: PAPER,
    citations: [DECIDE],
    assumptions: ['not-confirmed', 'system-papers'],
  },
  {
    id: 'pass-on-new-owner',
    label: '经营主体发生变化：转入中止和重新评估',
    actor: ['reviewer'],
    from: ['review'],
    to: 'new-owner',
    event: 'owner-changed',
    payload: [words('facts', '买卖、转让、重组等情形')],
    guards: [],
    notices: [],
    citations: [OWNER],
    assumptions: ['owner-change'],
  },
  serveStep({
    from: ['confirmed', 'not-confirmed'],
    methods: ['直接送达', '寄送', '其他方式'],
    citations: [cite('附件6', '通知书送达回执')],
    assumptions: ['refused-service', 'receipts-for-agreements'],
  }),
  withdrawStep({
    from: ['draft', 'on-hold', 'review'],
    notices: [{ notice: 'withdrawal-confirmation', when: HANDED_IN }],
    citations: [PROMISED],
    assumptions: ['withdrawal-of-change'],
  }),
];
