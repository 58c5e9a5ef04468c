import type { Procedure } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { BOTH, MEDICAL, PHARMACY } from '../designation/applicants.ts';
import { PAPER } from '../designation/materials/accept.ts';
import { ahead } from './ahead.ts';
import { assumptions } from './assumptions.ts';
import { steps } from './steps.ts';

const EXIT = 'liaocheng/annex-12-exit';
const AHEAD = cite('第三十三条', '应当提前3个月向经办机构提出申请并提交申请表（附件12）');
const WHO = cite('第三十三条', '定点医药机构请求中止、解除医保协议或不再续签医保协议的');
const PUBLIC = cite('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议。');

/** 聊城, 第三十三条 and 附件12: an institution asks to suspend or end its agreement, or not to renew it. */
export const exit = {
  id: 'liaocheng/exit',
  version: '2023-04-14',
  title: '医药机构医疗保障定点资格退出申请',
  source: '003',
  region: '聊城市',
  applicants: [
    { id: MEDICAL[0], label: '定点医疗机构', citations: [WHO] },
    { id: PHARMACY[0], label: '定点零售药店', citations: [WHO], assumptions: ['one-form-for-all'] },
  ],
  stages: [
    { id: 'draft', label: '草拟', kind: 'draft', citations: [AHEAD] },
    {
      id: 'requested',
      label: '自请退出待批',
      kind: 'open',
      citations: [WHO],
      assumptions: ['no-days-to-decide'],
    },
    {
      id: 'granted',
      label: '已同意',
      kind: 'final',
      meaning: '经办机构已经同意，协议按批复写明的日期中止、解除或者到期不续。',
      citations: [
        cite('第二十九条', '经办机构批复后,予以中止协议'),
        cite('第三十一条（十三）', '主动提出解除协议且经办机构同意的'),
      ],
    },
    {
      id: 'refused',
      label: '未获同意',
      kind: 'final',
      meaning: '经办机构没有同意，协议照常履行。',
      citations: [cite('第三十一条（十三）', '且经办机构同意的')],
      assumptions: ['no-days-to-decide'],
    },
    {
      id: 'withdrawn',
      label: '已撤回',
      kind: 'final',
      meaning: '退出申请已经撤回，协议照常履行。',
      citations: [],
      assumptions: ['withdrawal-of-exit'],
    },
  ],
  steps,
  deadlines: [
    {
      id: 'decide-exit',
      label: '批复退出申请',
      rule: 'R13',
      length: { unit: 'none' },
      binds: 'reviewer',
      starts: [{ event: 'exit-requested' }],
      endedBy: [
        'suspension-granted',
        'open-suspension-granted',
        'termination-granted',
        'run-out-granted',
        'exit-refused',
      ],
      during: ['requested'],
      effect: { kind: 'escalate' },
      citations: [cite('第二十九条', '经办机构批复后,予以中止协议')],
      assumptions: ['no-days-to-decide'],
    },
  ],
  conditions: [
    {
      id: 'condition-180',
      label: '中止时间原则上不超过180日',
      appliesTo: BOTH,
      personDecides: true,
      judgedAt: 'desk-review',
      when: { fact: 'exitMatter', is: '中止医保协议' },
      hint: '首尾两天都算；超过的须说明理由，由经办机构决定。',
      citations: [cite('第二十九条', '但中止时间原则上不得超过180日')],
      assumptions: ['days-180'],
    },
  ],
  materials: [
    {
      id: 'exit-33',
      label: '《定点医药机构定点资格退出申请表》（签章）',
      appliesTo: BOTH,
      form: EXIT,
      accept: PAPER,
      citations: [AHEAD],
    },
  ],
  refusalGrounds: [
    {
      id: 'ground-33',
      label: '公立医疗机构主动提出中止或解除医保协议',
      appliesTo: MEDICAL,
      test: {
        all: [
          { fact: 'isPublic', is: true },
          { fact: 'exitMatter', in: ['中止医保协议', '解除医保协议'] },
        ],
      },
      personDecides: false,
      citations: [PUBLIC],
      assumptions: ['public-may-let-it-run-out'],
    },
  ],
  forms: [
    {
      form: EXIT,
      label: '定点医药机构定点资格退出申请表（附件12）',
      appliesTo: BOTH,
      citations: [AHEAD, cite('附件12', '定点医药机构定点资格退出申请表')],
    },
  ],
  notices: [
    {
      id: 'exit-decision',
      label: '退出申请处理通知书',
      document: 'standard/exit-decision',
      numberType: '退',
      receipt: 'liaocheng/annex-06-delivery-receipt',
      sealed: true,
      citations: [AHEAD],
      assumptions: ['system-papers', 'number-series'],
    },
    {
      id: 'withdrawal-confirmation',
      label: '撤回确认',
      document: 'standard/withdrawal-confirmation',
      numberType: '撤',
      sealed: true,
      citations: [],
      assumptions: ['withdrawal-of-exit', 'number-series'],
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
  backward: ahead,
  courses: (
    [
      ['suspended', '批复中止', 'grant-suspension'],
      ['terminated', '同意解除', 'grant-termination'],
      ['run-out', '不再续签', 'grant-run-out'],
    ] as const
  ).map(([id, label, step]) => ({
    id,
    label,
    appliesTo: BOTH,
    steps: [{ step: 'request' }, { step }],
  })),
} as const satisfies Procedure;
