import type { Deadline } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

const BEFORE_RESULT_OF_REVIEW = [
  'completeness-check',
  'awaiting-completion',
  'completion-overdue',
  'late-completion',
  'material-review',
] as const;

/** The periods of 第七条 and 第八条. The document gives none for 补全, for filing, for handing over or for signing. */
export const deadlines = [
  {
    id: 'accept-at-once',
    label: '即时受理并出具受理回执',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'receiving-clerk',
    // The submission takes its 受理号码 and owes its receipt in the same act: nothing is left that could be late.
    starts: [],
    endedBy: [],
    effect: { kind: 'escalate' },
    citations: [cite('第七条', '经办机构应当即时受理，并出具受理回执（见附件 3）')],
    assumptions: ['at-once', 'received-is-accepted'],
  },
  {
    id: 'tell-once',
    label: '一次性告知补全',
    rule: 'R1',
    length: { unit: 'working-days', n: 5 },
    binds: 'receiving-clerk',
    starts: [{ event: 'submitted' }, { event: 'completed' }, { event: 'lateness-excused' }],
    endedBy: ['materials-confirmed', 'completion-requested'],
    during: ['completeness-check'],
    effect: { kind: 'escalate' },
    citations: [
      cite(
        '第七条',
        '申请材料内容不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知定点医疗机构补全（见附件 4）。',
      ),
    ],
    assumptions: ['one-notice-only', 'working-days'],
  },
  {
    id: 'complete-materials',
    label: '补全材料',
    rule: 'R1',
    length: { unit: 'named', field: 'dueBy' },
    binds: 'applicant',
    starts: [{ event: 'completion-requested' }, { event: 'completion-extended' }],
    endedBy: ['completed'],
    during: ['awaiting-completion'],
    // Its end decides nothing: whether there was a good reason is for a person to say.
    effect: { kind: 'lapse', event: 'completion-period-ended', to: 'completion-overdue', notices: [] },
    citations: [
      cite('第七条', '定点医疗机构应当按照规定时限补全。'),
      cite('附件4', '请你单位将上述材料补全后于 年 月 日 前提交至本单位。'),
      cite('附件4', '如无正当理由逾期提交的，视为放弃申请。'),
    ],
    assumptions: ['time-to-complete-open', 'lateness-is-judged', 'before-the-day', 'service'],
  },
  {
    id: 'review-materials',
    label: '完成申请材料的审核',
    rule: 'R1',
    length: { unit: 'working-days', n: 30 },
    binds: 'reviewer',
    starts: [{ event: 'submitted' }],
    endedBy: ['review-passed', 'review-not-passed'],
    during: BEFORE_RESULT_OF_REVIEW,
    effect: { kind: 'escalate' },
    citations: [cite('第八条', '医保经办机构应自受理申请材料之日起 30 个工作日内完成申请材料的审核。')],
    assumptions: ['clocks-side-by-side', 'review-not-paused', 'received-is-accepted', 'working-days'],
  },
  {
    id: 'evaluate',
    label: '完成评估',
    rule: 'R1',
    length: { unit: 'working-days', n: 60 },
    binds: 'reviewer',
    starts: [{ event: 'submitted' }],
    endedBy: ['evaluated'],
    during: [...BEFORE_RESULT_OF_REVIEW, 'site-visit', 'evaluation'],
    pausedBy: [
      {
        // 次日起: the day of service itself counts.
        from: {
          event: 'notice-served',
          where: { noticeId: 'annex-04' },
          date: 'servedOn',
          dayAfter: true,
        },
        until: { event: 'completed' },
      },
    ],
    effect: { kind: 'escalate' },
    citations: [
      cite(
        '第八条',
        '自受理申请材料之日起，评估时间不超过 60 个工作日，定点医疗机构补充材料时间不计入评估期限。',
      ),
    ],
    assumptions: ['clocks-side-by-side', 'completing-not-counted', 'received-is-accepted', 'working-days'],
  },
  {
    id: 'visit',
    label: '现场考察和核验',
    rule: 'R13',
    length: { unit: 'named', field: 'visitOn' },
    binds: 'reviewer',
    starts: [{ event: 'review-passed' }, { event: 'visit-rescheduled' }],
    // A new day ends the old one well: it is counted anew from the act that names it.
    endedBy: ['site-visited', 'visit-rescheduled'],
    during: ['site-visit'],
    effect: { kind: 'escalate' },
    citations: [cite('附件3', '现定于 年 月 日到你单位进行现场考察和核验。')],
    assumptions: ['visit-day'],
  },
  {
    id: 'publish-list',
    label: '公布名单',
    rule: 'R1',
    length: { unit: 'working-days', n: 3 },
    binds: 'city-reviewer',
    starts: [{ event: 'agreement-signed', date: 'signedOn' }],
    endedBy: ['list-published'],
    during: ['signed', 'agreement-filed'],
    effect: { kind: 'escalate' },
    citations: [
      cite('第八条', '市医疗保障经办机构应在与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布。'),
    ],
    assumptions: ['list-in-three-days', 'working-days'],
  },
] as const satisfies readonly Deadline[];
