import type { Course } from '../../../domain/beside.ts';
import type { Deadline, Stage } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { DESIGNATED, INTERNET } from './conditions.ts';

const APPLY = cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：');
const NEGOTIATE = cite('第十三条', '“互联网+”医保服务等协议内容协商谈判，达成一致的，双方自愿签订医保协议。');

/** From the draft to the signed supplement, and the ways out. */
export const stages = [
  { id: 'draft', label: '草拟', kind: 'draft', citations: [APPLY] },
  { id: 'review', label: '核对条件', kind: 'open', citations: [APPLY], assumptions: ['path-open'] },
  {
    id: 'negotiating',
    label: '协商谈判中',
    kind: 'open',
    citations: [NEGOTIATE],
    assumptions: ['path-open'],
  },
  {
    id: 'signed',
    label: '已签订补充协议',
    kind: 'final',
    meaning: '补充协议已经签订，相关费用按规定与实体医疗机构结算。',
    citations: [cite('第五条', '申请签订补充协议'), NEGOTIATE],
  },
  {
    id: 'not-eligible',
    label: '不具备条件',
    kind: 'final',
    meaning: '不具备第七条的条件，本次不签订补充协议；条件具备后可以重新申请，原有定点不受影响。',
    citations: [APPLY],
    assumptions: ['path-open'],
  },
  {
    id: 'unsigned',
    label: '未达成一致，未签约',
    kind: 'final',
    meaning: '双方没有就补充协议达成一致，本次申请到此结束；原有定点不受影响，可以重新申请。',
    citations: [NEGOTIATE],
    assumptions: ['path-open'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申请机构自行撤回了此次申请，可以随时重新申请。',
    citations: [],
    assumptions: ['path-open'],
  },
] as const satisfies readonly Stage[];

/** The document gives no number for any of it (文件未规定). */
export const deadlines = [
  {
    id: 'review',
    label: '核对条件',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'reviewer',
    starts: [{ event: 'submitted' }],
    endedBy: ['conditions-confirmed', 'found-not-eligible'],
    during: ['review'],
    effect: { kind: 'escalate' },
    citations: [APPLY],
    assumptions: ['path-open'],
  },
  {
    id: 'negotiate-and-sign',
    label: '协商谈判和签订',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'reviewer',
    starts: [{ event: 'conditions-confirmed' }],
    endedBy: ['supplement-signed', 'negotiation-failed'],
    during: ['negotiating'],
    effect: { kind: 'escalate' },
    citations: [NEGOTIATE],
    assumptions: ['path-open'],
  },
] as const satisfies readonly Deadline[];

/** The one way to the signed supplement. */
export const courses: readonly Course[] = [
  {
    id: 'ordinary',
    label: '核对条件、协商并签订',
    appliesTo: [...DESIGNATED, ...INTERNET],
    steps: ['submit', 'confirm-conditions', 'sign'].map((step) => ({ step })),
  },
];
