import type { Citation } from '../../../domain/citation.ts';
import type { Deadline } from '../../../domain/deadline.ts';
import type { Role } from '../../../domain/role.ts';
import { cite } from '../cite.ts';

interface Duty {
  id: string;
  label: string;
  binds: Role;
  starts: readonly string[];
  endedBy: readonly string[];
  during: readonly string[];
  citations: readonly Citation[];
  assumptions?: readonly string[];
}

/** Something to be done for which the document gives no number: rule R13, never late by itself. */
function withoutNumber({ starts, assumptions = [], ...duty }: Duty): Deadline {
  return {
    ...duty,
    starts: starts.map((event) => ({ event })),
    rule: 'R13',
    length: { unit: 'none' },
    effect: { kind: 'escalate' },
    assumptions: ['no-numbers', ...assumptions],
  };
}

/** The one standstill: its last day is named by the officer who publishes the list, for the document names none. */
const publicNotice = {
  id: 'public-notice',
  label: '名单公示',
  rule: 'R13',
  length: { unit: 'named', field: 'until' },
  binds: 'reviewer',
  starts: [{ event: 'list-publicised' }],
  endedBy: [],
  // Looking into an objection neither stops the period nor begins it anew.
  during: ['public-notice', 'checking-objection'],
  effect: { kind: 'open', blocks: ['conclude-notice'] },
  citations: [
    cite('第九条', '按照评审结果确定省级定点医疗机构名单，并在吉林省社会医疗保险管理局官方网站进行公示。'),
  ],
  assumptions: ['decided-before-notice', 'no-numbers', 'objections'],
} as const satisfies Deadline;

/** 002 has no number of days anywhere: the guide prints 文件未规定 for each of these. */
export const deadlines: readonly Deadline[] = [
  withoutNumber({
    id: 'material-review',
    label: '材料审核和一次性告知',
    binds: 'receiving-clerk',
    starts: ['submitted', 'supplemented'],
    endedBy: ['supplement-requested', 'materials-passed', 'found-not-eligible'],
    during: ['material-review'],
    citations: [cite('第八条', '材料不齐全的告知一次性补齐材料。')],
    assumptions: ['told-once'],
  }),
  withoutNumber({
    id: 'supplement',
    label: '补齐材料',
    binds: 'applicant',
    starts: ['supplement-requested'],
    endedBy: ['supplemented'],
    during: ['awaiting-materials'],
    citations: [cite('第八条', '材料不齐全的告知一次性补齐材料。')],
    assumptions: ['told-once'],
  }),
  withoutNumber({
    id: 'expert-review',
    label: '抽取专家和评审',
    binds: 'reviewer',
    starts: ['materials-passed'],
    endedBy: ['selected', 'not-selected'],
    during: ['awaiting-panel', 'expert-review', 'reviewed'],
    citations: [
      cite('第九条', '省社会医疗保险管理局随机抽取专家组成评审小组，对通过材料审核的定点医疗机构进行评审。'),
    ],
    assumptions: ['draw-open'],
  }),
  publicNotice,
  withoutNumber({
    id: 'check-objection',
    label: '核查异议',
    binds: 'reviewer',
    starts: ['objection-received'],
    endedBy: ['objection-dismissed', 'objection-upheld'],
    during: ['checking-objection'],
    citations: [cite('第十三条', '省社会医疗保险管理局要指定人受理')],
    assumptions: ['objections'],
  }),
  withoutNumber({
    id: 'sign',
    label: '签订服务协议',
    binds: 'reviewer',
    starts: ['notice-concluded'],
    endedBy: ['agreement-signed', 'agreement-not-signed'],
    during: ['awaiting-agreement'],
    citations: [cite('第三条', '与辖区医疗保障经办机构签订服务协议')],
    assumptions: ['agreement-step'],
  }),
  withoutNumber({
    id: 'handle-complaint',
    label: '处理投诉举报',
    binds: 'reviewer',
    starts: ['complaint-received'],
    endedBy: ['complaint-handled'],
    during: ['designated', 'cancelling-proposed'],
    citations: [cite('第十三条', '省社会医疗保险管理局要指定人受理，设立投诉电话，并为投诉、举报者保密。')],
  }),
  {
    id: 'add-from-time-to-time',
    label: '适时增补',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'reviewer',
    // 适时: no event of a case sets it going; every application is one the list may be added to for.
    starts: [],
    endedBy: [],
    effect: { kind: 'escalate' },
    citations: [cite('第十四条', '根据定点机构的申请以及实际情况适时增补省级定点医疗机构。')],
    assumptions: ['no-numbers', 'adding'],
  },
];
