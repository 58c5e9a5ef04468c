import type { Deadline } from '../../domain/procedure.ts';
import { cite } from './cite.ts';
import { timeLimit } from './contacts.ts';

const SUPPLEMENT = cite(
  '基本流程一（二）',
  '审核材料内容不全的，自收到材料之日起5个工作日内出具一次性补正材料告知书',
);

/** On line, or at the window, where what comes after closing time came on the next working day. */
const HANDED_IN = [{ event: 'submitted' }, { event: 'received-at-window', date: 'receivedOn' }] as const;

/** The guide's periods. For 补正, for filing and for signing it gives no number. */
export const deadlines = [
  {
    id: 'check-at-counter',
    label: '当场检查资格和材料',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'receiving-clerk',
    starts: HANDED_IN,
    endedBy: ['accepted', 'returned-at-counter'],
    during: ['counter-check'],
    effect: { kind: 'escalate' },
    citations: [cite('基本流程一（一）', '便当场对申请医疗机构的资格和申请材料的完整性进行检查')],
    assumptions: ['on-the-spot', 'window-hours'],
  },
  {
    id: 'accept-at-counter',
    label: '当场受理并出具受理回执',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'receiving-clerk',
    // The check and the acceptance are one act here: what could be late is the check.
    starts: [],
    endedBy: [],
    effect: { kind: 'escalate' },
    citations: [cite('基本流程一（一）', '符合条件且申请材料完整的，应当场受理并出具')],
    assumptions: ['on-the-spot'],
  },
  {
    id: 'tell-once',
    label: '出具一次性补正材料告知书',
    rule: 'R1',
    length: { unit: 'working-days', n: 5 },
    binds: 'reviewer',
    starts: [...HANDED_IN, { event: 'supplemented' }],
    endedBy: ['supplement-requested', 'review-finished'],
    during: ['counter-check', 'back-office-review'],
    effect: { kind: 'escalate' },
    citations: [SUPPLEMENT],
    assumptions: ['one-notice-only', 'working-days'],
  },
  {
    id: 'supplement',
    label: '补正材料',
    rule: 'R13',
    length: { unit: 'none' },
    binds: 'applicant',
    starts: [{ event: 'notice-served', where: { noticeId: 'supplement' }, date: 'servedOn' }],
    endedBy: ['supplemented', 'waiting-ended'],
    during: ['awaiting-supplement'],
    effect: { kind: 'escalate' },
    citations: [SUPPLEMENT],
    assumptions: ['no-time-for-supplement', 'service'],
  },
  {
    id: 'receive-and-evaluate',
    label: '受理、评估',
    rule: 'R1',
    length: { unit: 'working-days', n: 90 },
    binds: 'reviewer',
    starts: [{ event: 'accepted' }],
    endedBy: ['evaluated'],
    during: [
      'back-office-review',
      'awaiting-supplement',
      'forming-panel',
      'first-evaluation',
      'site-visit',
      'overall-evaluation',
    ],
    pausedBy: [
      {
        // 次日起: the day of service itself counts.
        from: {
          event: 'notice-served',
          where: { noticeId: 'supplement' },
          date: 'servedOn',
          dayAfter: true,
        },
        until: [{ event: 'supplemented' }, { event: 'waiting-ended' }],
      },
    ],
    effect: { kind: 'escalate' },
    citations: [timeLimit],
    assumptions: ['ninety-days', 'supplement-not-counted', 'other-numbers-elsewhere', 'working-days'],
  },
  {
    id: 'feed-back-at-once',
    label: '当场反馈考察情况',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'reviewer',
    // Whether it was done stands on the form of the visit itself, which asks for it.
    starts: [],
    endedBy: [],
    effect: { kind: 'escalate' },
    citations: [cite('基本流程一（三）2', '并将考察情况当场向医药机构在场负责人反馈')],
    assumptions: ['on-the-spot'],
  },
  {
    id: 'publish-list',
    label: '公布名单',
    rule: 'R1',
    length: { unit: 'working-days', n: 7 },
    binds: 'reviewer',
    starts: [{ event: 'agreement-signed', date: 'signedOn' }],
    endedBy: ['list-published'],
    during: ['signed', 'agreement-filed'],
    effect: { kind: 'escalate' },
    citations: [cite('基本流程一（三）4', '经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。')],
    assumptions: ['other-numbers-elsewhere', 'working-days'],
  },
] as const satisfies readonly Deadline[];
