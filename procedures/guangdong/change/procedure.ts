import type { Procedure } from '../../../domain/procedure.ts';
import { applicants, DESIGNATED } from '../agreement/applicants.ts';
import { assumptions } from './assumptions.ts';
import { important } from './important-facts.ts';
import { APPLY, NOTIFY, steps } from './steps.ts';

/** 广东, 第三十九条: what an agreement says of an institution has changed. Its outcome is put on record in the agreement's case. */
export const change = {
  id: 'guangdong/change',
  version: '2021-06-01',
  title: '定点医疗机构信息变更',
  source: '004',
  region: '广东省',
  applicants,
  stages: [
    { id: 'draft', label: '草拟', kind: 'draft', citations: [APPLY] },
    {
      id: 'reviewing',
      label: '变更办理中',
      kind: 'open',
      citations: [APPLY],
      assumptions: ['review-open'],
    },
    {
      id: 'confirmed',
      label: '已变更',
      kind: 'final',
      meaning: '变更已经确认，自生效日起协议按变更后的信息履行。',
      citations: [APPLY],
      assumptions: ['review-open'],
    },
    {
      id: 'declined',
      label: '不予变更',
      kind: 'final',
      meaning: '本次变更没有确认，协议仍按原信息履行；补正后可以重新申请。',
      citations: [APPLY],
      assumptions: ['review-open'],
    },
    {
      id: 'noted',
      label: '已告知并登记',
      kind: 'final',
      meaning: '一般信息的变更已经登记，不须审核。',
      citations: [NOTIFY],
      assumptions: ['general-facts'],
    },
    {
      id: 'withdrawn',
      label: '已撤回',
      kind: 'final',
      meaning: '变更申请已经撤回；信息确已变更的，仍须重新申请。',
      citations: [],
      assumptions: ['review-open'],
    },
  ],
  steps,
  deadlines: [
    {
      id: 'apply-in-time',
      label: '提出变更申请',
      rule: 'R1',
      length: { unit: 'working-days', n: 30 },
      binds: 'applicant',
      // It has begun before there is a case, and the act that tells its first day also ends it.
      starts: [],
      prior: { event: 'change-applied', date: 'changedOn', form: 'guangdong/change-application' },
      endedBy: ['change-applied'],
      effect: { kind: 'escalate' },
      citations: [APPLY],
      assumptions: ['working-days', 'approval-day', 'late-change'],
    },
    {
      id: 'decide',
      label: '办理变更申请',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'reviewer',
      starts: [{ event: 'change-applied' }],
      endedBy: ['change-confirmed', 'change-declined'],
      during: ['reviewing'],
      effect: { kind: 'escalate' },
      citations: [APPLY],
      assumptions: ['review-open'],
    },
    {
      id: 'notify-promptly',
      label: '书面告知一般信息变更',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'applicant',
      starts: [],
      prior: { event: 'general-change-notified', date: 'changedOn', form: 'guangdong/change-application' },
      endedBy: ['general-change-notified'],
      effect: { kind: 'escalate' },
      citations: [NOTIFY],
      assumptions: ['general-facts'],
    },
  ],
  conditions: [],
  materials: [],
  refusalGrounds: [],
  forms: [
    {
      form: 'guangdong/change-application',
      label: '信息变更申请（告知）表',
      appliesTo: DESIGNATED,
      citations: [APPLY, NOTIFY],
    },
  ],
  notices: [
    {
      id: 'change-decision',
      label: '信息变更审核结果通知书',
      document: 'standard/change-decision',
      numberType: '变',
      sealed: true,
      citations: [APPLY],
      assumptions: ['papers-of-a-change'],
    },
  ],
  assumptions,
  courses: [
    {
      id: 'confirmed',
      label: '重大信息变更，确认',
      appliesTo: DESIGNATED,
      steps: [{ step: 'apply' }, { step: 'confirm' }],
    },
    {
      id: 'told',
      label: '一般信息变更，书面告知',
      appliesTo: DESIGNATED,
      steps: [{ step: 'notify' }],
    },
  ],
  importantFacts: [important],
} as const satisfies Procedure;
