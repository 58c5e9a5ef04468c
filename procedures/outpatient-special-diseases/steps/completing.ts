import type { PayloadField, Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { REASON, RECEIPT } from './fields.ts';

const ONE_NOTICE = cite(
  '第七条',
  '申请材料内容不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知定点医疗机构补全（见附件 4）。',
);
const IN_TIME = cite('第七条', '定点医疗机构应当按照规定时限补全。');
const TOO_LATE = cite('附件4', '如无正当理由逾期提交的，视为放弃申请。');

/** 附件4 于 年 月 日前: the only length the document knows is the day the officer writes. */
const DUE_BY: PayloadField = {
  name: 'dueBy',
  label: '补全的最后一天',
  kind: 'date',
  required: true,
  afterToday: true,
  workingDay: true,
  hint: '文件没有规定时限，由经办人确定，应当是今天之后的工作日，并留出送达和准备的时间。',
};

/** 第七条 and 附件4: telling once what is missing, waiting for it, and judging lateness. */
export const completing = [
  {
    id: 'confirm-complete',
    label: '确认材料齐全',
    actor: ['receiving-clerk'],
    from: ['completeness-check'],
    to: 'material-review',
    event: 'materials-confirmed',
    looksUp: true,
    payload: [],
    guards: [
      {
        kind: 'materials-complete',
        citation: cite('第六条', '定点医疗机构申请门特资格，应提交以下材料：'),
        message: '材料尚未齐全，应当一次性告知补全',
      },
    ],
    notices: [],
    citations: [ONE_NOTICE],
    assumptions: ['one-notice-only'],
  },
  {
    id: 'request-completion',
    label: '一次性告知补全',
    actor: ['receiving-clerk'],
    from: ['completeness-check'],
    to: 'awaiting-completion',
    event: 'completion-requested',
    payload: [
      {
        name: 'fault',
        label: '材料有什么问题',
        kind: 'choice',
        required: true,
        options: ['不齐全', '不符合规定', '不齐全/不符合规定'].map((value) => ({ value, label: value })),
      },
      {
        name: 'findings',
        label: '需要补全的有关材料',
        kind: 'material-findings',
        required: true,
        hint: '只有一次告知的机会：请把所有需要补全的材料一并列出，并逐项写明缺什么。',
      },
      DUE_BY,
      { name: 'contact', label: '联系人', kind: 'text', required: true },
      { name: 'contactPhone', label: '联系方式', kind: 'phone', required: true },
    ],
    guards: [
      {
        kind: 'within-first',
        event: 'completion-requested',
        field: 'findings',
        key: 'material',
        citation: ONE_NOTICE,
        message: '需要补全的材料应当一次性告知，首次没有列明的不得再要求',
      },
    ],
    notices: [{ notice: 'annex-04' }, RECEIPT],
    citations: [
      ONE_NOTICE,
      cite('附件4', '经审核，发现提交的材料不齐全/不符合规定。'),
      cite('附件4', '请你单位将上述材料补全后于 年 月 日 前提交至本单位。'),
    ],
    assumptions: ['one-notice-only', 'time-to-complete-open'],
  },
  {
    id: 'complete',
    label: '提交补全材料',
    actor: ['applicant'],
    from: ['awaiting-completion'],
    to: 'completeness-check',
    event: 'completed',
    edits: true,
    payload: [],
    guards: [
      {
        kind: 'forms-complete',
        citation: IN_TIME,
        message: '申请书、申请表尚未填写完整',
      },
      { kind: 'materials-complete', citation: IN_TIME, message: '补全时材料应当齐全，尚缺' },
    ],
    notices: [],
    citations: [IN_TIME],
    assumptions: ['one-notice-only'],
  },
  {
    id: 'complete-late',
    label: '逾期提交补全材料并说明理由',
    actor: ['applicant'],
    from: ['completion-overdue'],
    to: 'late-completion',
    event: 'completed',
    edits: true,
    payload: [{ ...REASON, label: '逾期的理由' }],
    guards: [
      { kind: 'forms-complete', citation: IN_TIME, message: '申请书、申请表尚未填写完整' },
      { kind: 'materials-complete', citation: IN_TIME, message: '补全时材料应当齐全，尚缺' },
    ],
    notices: [],
    citations: [TOO_LATE],
    assumptions: ['lateness-is-judged'],
  },
  {
    id: 'extend-completion',
    label: '认定有正当理由，改定补全日期',
    actor: ['receiving-clerk'],
    from: ['completion-overdue'],
    to: 'awaiting-completion',
    event: 'completion-extended',
    payload: [DUE_BY, REASON],
    guards: [],
    notices: [{ notice: 'annex-04' }, RECEIPT],
    citations: [TOO_LATE],
    assumptions: ['lateness-is-judged', 'time-to-complete-open'],
  },
  {
    id: 'excuse-lateness',
    label: '认定有正当理由，收下逾期补全的材料',
    actor: ['receiving-clerk'],
    from: ['late-completion'],
    to: 'completeness-check',
    event: 'lateness-excused',
    payload: [REASON],
    guards: [],
    notices: [],
    citations: [TOO_LATE],
    assumptions: ['lateness-is-judged'],
  },
  {
    id: 'deem-abandoned',
    label: '认定无正当理由逾期，视为放弃申请',
    actor: ['receiving-clerk'],
    from: ['completion-overdue', 'late-completion'],
    to: 'abandoned',
    event: 'deemed-abandoned',
    payload: [{ ...REASON, hint: '请写明告知书送达的日期和为什么没有正当理由；没有送达的不得认定。' }],
    guards: [
      {
        kind: 'notice-served',
        notice: 'annex-04',
        by: 'dueBy',
        citation: TOO_LATE,
        message: '一次性补全材料告知书没有在补全的最后一天之前送达，不能认定为逾期',
      },
    ],
    notices: [{ notice: 'abandonment' }, RECEIPT],
    citations: [TOO_LATE],
    assumptions: ['lateness-is-judged', 'service'],
  },
] as const satisfies readonly Step[];
