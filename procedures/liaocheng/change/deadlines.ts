import type { Deadline } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { IMPORTANT_MEDICAL, IMPORTANT_PHARMACY } from './important.ts';
import { FORM_MEDICAL, FORM_PHARMACY } from './materials.ts';

/** 附件11-1 and 附件11-2 ask for the day of the approval. */
const FORMS = [FORM_MEDICAL, FORM_PHARMACY];

const applying = {
  rule: 'R1',
  length: { unit: 'working-days', n: 30 },
  binds: 'applicant',
  // It has begun before there is a case, and the act that tells its first day also ends it.
  starts: [],
  effect: { kind: 'escalate' },
  citations: [
    IMPORTANT_MEDICAL,
    IMPORTANT_PHARMACY,
    cite('第二十九条（三）', '有关部门批准之日起超过30个工作日内未向所属经办机构提交变更申请的'),
  ],
  assumptions: ['approval-day', 'late-or-never', 'on-hold', 'working-days'],
} as const satisfies Partial<Deadline>;

/** 第二十一条至第二十三条: thirty working days to apply, thirty to decide. */
export const deadlines: readonly Deadline[] = [
  {
    ...applying,
    id: 'apply-for-change',
    label: '提出变更申请',
    prior: FORMS.map((form) => ({ event: 'change-submitted', form, date: 'changeApprovedOn' })),
    endedBy: ['change-submitted'],
  },
  {
    ...applying,
    id: 'register-change',
    label: '登记变更（暂缓办理，视为已经提出）',
    prior: FORMS.map((form) => ({ event: 'change-registered', form, date: 'changeApprovedOn' })),
    endedBy: ['change-registered'],
  },
  {
    id: 'decide-change',
    label: '审核确认变更内容',
    rule: 'R1',
    length: { unit: 'working-days', n: 30 },
    binds: 'reviewer',
    starts: [{ event: 'change-submitted' }, { event: 'change-taken-up' }],
    endedBy: ['change-confirmed', 'change-not-confirmed', 'owner-changed'],
    during: ['review'],
    effect: { kind: 'escalate' },
    citations: [
      cite(
        '第二十三条',
        '各经办机构应在收到变更申请之日起，30个工作日内完成对定点医药机构变更内容的审核确认',
      ),
      cite('附件1', '经办机构应在收到变更申请之日起，30 个工作日内完成对定点医疗机构变更内容的审核确认'),
    ],
    assumptions: ['on-hold', 'working-days'],
  },
  {
    id: 'on-hold',
    label: '处罚、处理期间暂缓办理',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'receiving-clerk',
    starts: [{ event: 'change-registered' }],
    endedBy: ['change-taken-up'],
    during: ['on-hold'],
    effect: { kind: 'escalate' },
    citations: [cite('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更')],
    assumptions: ['on-hold'],
  },
];
