import type { Procedure } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { BOTH, MEDICAL, PHARMACY } from '../designation/applicants.ts';
import { assumptions } from './assumptions.ts';
import { deadlines } from './deadlines.ts';
import { IMPORTANT_MEDICAL, IMPORTANT_PHARMACY, importantFacts } from './important.ts';
import { forms, materials } from './materials.ts';
import { steps } from './steps.ts';

const DECIDE = cite('第二十三条', '完成对定点医药机构变更内容的审核确认');
const NOT_NOW = cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更');

/** 聊城, 第二十一条至第二十三条: a change of important facts of a designated institution. */
export const change = {
  id: 'liaocheng/change',
  version: '2023-04-14',
  title: '医药机构医疗保障定点信息变更',
  source: '003',
  region: '聊城市',
  applicants: [
    { id: MEDICAL[0], label: '定点医疗机构', citations: [IMPORTANT_MEDICAL] },
    { id: PHARMACY[0], label: '定点零售药店', citations: [IMPORTANT_PHARMACY] },
  ],
  stages: [
    {
      id: 'draft',
      label: '草拟',
      kind: 'draft',
      citations: [IMPORTANT_MEDICAL],
      assumptions: ['important-or-major'],
    },
    { id: 'review', label: '变更审核中', kind: 'open', citations: [DECIDE] },
    {
      id: 'on-hold',
      label: '已备案登记（暂缓办理）',
      kind: 'open',
      citations: [NOT_NOW],
      assumptions: ['on-hold', 'handling-span'],
    },
    {
      id: 'confirmed',
      label: '已确认变更',
      kind: 'final',
      meaning: '变更已经确认，登记的信息自生效日期起更新。',
      citations: [DECIDE],
    },
    {
      id: 'not-confirmed',
      label: '不予确认',
      kind: 'final',
      meaning: '变更没有确认，登记的信息不变，协议不受影响；可以重新申请。',
      citations: [DECIDE],
      assumptions: ['not-confirmed'],
    },
    {
      id: 'new-owner',
      label: '经营主体变化，转入重新评估',
      kind: 'final',
      meaning: '经营主体发生变化，协议中止，由经办机构按照审核评估流程重新组织审核评估。',
      citations: [cite('第二十三条', '涉及因买卖、转让、重组等情形导致经营主体发生变化的，中止协议')],
      assumptions: ['owner-change'],
    },
    {
      id: 'withdrawn',
      label: '已撤回',
      kind: 'final',
      meaning: '变更申请已经撤回，视为没有提出；仍须变更的，应当重新申请。',
      citations: [],
      assumptions: ['withdrawal-of-change'],
    },
  ],
  steps,
  deadlines,
  conditions: [],
  materials,
  refusalGrounds: [
    {
      id: 'ground-23',
      label: '正在行政处罚、协议处理期间',
      appliesTo: BOTH,
      test: { fact: 'inHandling', is: true },
      personDecides: false,
      citations: [NOT_NOW],
      assumptions: ['on-hold', 'handling-span'],
    },
  ],
  forms,
  notices: [
    {
      id: 'change-decision',
      label: '信息变更审核结果通知书',
      document: 'standard/change-decision',
      numberType: '变',
      receipt: 'liaocheng/annex-06-delivery-receipt',
      sealed: true,
      citations: [
        cite(
          '第二十三条',
          '各经办机构应在收到变更申请之日起，30个工作日内完成对定点医药机构变更内容的审核确认',
        ),
      ],
      assumptions: ['system-papers', 'number-series'],
    },
    {
      id: 'withdrawal-confirmation',
      label: '撤回确认',
      document: 'standard/withdrawal-confirmation',
      numberType: '撤',
      sealed: true,
      citations: [],
      assumptions: ['withdrawal-of-change', 'number-series'],
    },
    {
      id: 'annex-06',
      label: '通知书送达回执',
      document: 'liaocheng/annex-06-delivery-receipt',
      sealed: false,
      citations: [cite('附件6', '通知书送达回执')],
      assumptions: ['receipts-for-agreements'],
    },
  ],
  assumptions,
  // Changes on hold are taken up when the handling has ended.
  links: (['handling-closed', 'resumed', 'suspension-over'] as const).map((event) => ({
    id: `taken-up-after-${event}`,
    label: '处罚、处理期满，办理暂缓的变更',
    from: { procedure: 'liaocheng/agreement', event },
    to: { procedure: 'liaocheng/change', step: 'take-up' },
    takes: [],
    citations: [NOT_NOW],
    assumptions: ['on-hold', 'handling-span'],
  })),
  importantFacts,
  supplied: [
    {
      id: 'handling',
      label: '是否正在行政处罚、协议处理期间',
      facts: ['inHandling'],
      from: 'institution-register',
      citations: [NOT_NOW],
      assumptions: ['handling-span'],
    },
  ],
  courses: [
    {
      id: 'confirmed',
      label: '变更经审核确认',
      appliesTo: BOTH,
      steps: [{ step: 'submit' }, { step: 'confirm' }],
    },
    {
      id: 'on-hold',
      label: '处罚、处理期间登记，期满后确认',
      appliesTo: BOTH,
      steps: [{ step: 'register-on-hold' }, { step: 'take-up' }, { step: 'confirm' }],
    },
  ],
} as const satisfies Procedure;
