import type { Deadline } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { openEnded } from './open-ended.ts';

/** The periods with a number, and 即时. */
const numbered = [
  {
    id: 'accept-at-once',
    label: '即时受理',
    rule: 'R11',
    length: { unit: 'same-working-day' },
    binds: 'receiving-clerk',
    starts: [{ event: 'submitted' }],
    endedBy: ['accepted', 'refused'],
    during: ['received'],
    effect: { kind: 'escalate' },
    citations: [cite('第十条', '医疗机构提出定点申请，统筹地区经办机构应当即时受理。')],
    assumptions: ['acceptance-at-once'],
  },
  {
    id: 'tell-once',
    label: '一次性告知补充',
    rule: 'R1',
    length: { unit: 'working-days', n: 5 },
    binds: 'receiving-clerk',
    // From the material itself, not from its acceptance; a supplement is material received again.
    starts: [{ event: 'submitted' }, { event: 'supplemented' }],
    endedBy: ['supplement-requested', 'materials-confirmed', 'refused'],
    during: ['received', 'accepted'],
    effect: { kind: 'escalate' },
    citations: [
      cite('第十条', '对申请材料不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知医疗机构补充。'),
    ],
    assumptions: ['working-days', 'told-once', 'materials-on-record'],
  },
  {
    id: 'assessment',
    label: '完成评估',
    rule: 'R2',
    length: { unit: 'months', n: 3 },
    binds: 'reviewer',
    starts: [{ event: 'accepted' }],
    endedBy: ['assessment-passed', 'assessment-failed'],
    during: ['accepted', 'awaiting-supplement', 'assessing'],
    pausedBy: [
      {
        from: { event: 'notice-served', where: { noticeId: 'supplement' }, date: 'servedOn' },
        until: { event: 'supplemented' },
      },
    ],
    effect: { kind: 'escalate' },
    citations: [
      cite(
        '第十二条',
        '自受理申请材料之日起，应当在 3 个月内完成对医疗机构的评估，医疗机构补充材料时间不计入评估期限。',
      ),
    ],
    assumptions: ['months', 'pause', 'assessment-span'],
  },
  {
    id: 'public-notice',
    label: '公示期',
    rule: 'R8',
    length: { unit: 'working-days', n: 7 },
    binds: 'reviewer',
    starts: [{ event: 'result-publicised', date: 'publishedOn' }],
    endedBy: [],
    // Looking into a report neither stops the period nor begins it anew.
    during: ['public-notice', 'checking-report'],
    effect: { kind: 'open', blocks: ['list-for-agreement'] },
    citations: [cite('第十二条', '对于评估合格的医疗机构，应当向社会公示，公示期为 7 个工作日')],
    assumptions: ['working-days', 'one-public-notice', 'report-handling'],
  },
  {
    id: 'rectification',
    label: '整改满3个月',
    rule: 'R4',
    length: { unit: 'months', n: 3 },
    binds: 'reviewer',
    starts: [{ event: 'notice-served', where: { noticeId: 'assessment-failed' }, date: 'servedOn' }],
    endedBy: ['reassessment-started'],
    during: ['failed'],
    // Without a delivery on record the three months have not begun, and nobody may be assessed again either.
    effect: { kind: 'open', blocks: ['start-reassessment'], unlessRun: true },
    citations: [cite('第十二条', '自评估结果告知送达之日起，整改 3 个月后可再次组织评估')],
    assumptions: ['waiting', 'no-upper-limit', 'who-asks-again', 'service-date'],
  },
] as const satisfies readonly Deadline[];

/** What must pass before another application is taken. They outlast the case. */
const bars = [
  {
    id: 'bar-after-second-failure',
    label: '再次不合格后不得申请',
    rule: 'R5',
    length: { unit: 'years', n: 1 },
    binds: 'applicant',
    starts: [{ event: 'notice-served', where: { noticeId: 'assessment-failed-again' }, date: 'servedOn' }],
    endedBy: [],
    effect: { kind: 'bar', subject: 'institution', fact: 'secondFailureOn' },
    citations: [cite('第十二条', '评估仍不合格的，1 年内不得再次申请。')],
    assumptions: ['bans', 'second-failure', 'service-date'],
  },
  {
    id: 'bar-after-fraud',
    label: '以不正当手段申请后不予受理',
    rule: 'R5',
    length: { unit: 'years', n: 3 },
    binds: 'applicant',
    starts: [{ event: 'fraud-found', date: 'foundOn' }],
    endedBy: [],
    effect: { kind: 'bar', subject: 'institution', fact: 'fraudFoundOn' },
    citations: [
      cite('第九条（四）', '以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的'),
      cite('第九条', '医疗机构存在下列情形之一的，不予受理定点申请：'),
    ],
    assumptions: ['bans', 'fraud-found-late'],
  },
] as const satisfies readonly Deadline[];

/** Every period of 第九条至第十四条, those without a number last (文件未规定). */
export const deadlines: readonly Deadline[] = [...numbered, ...bars, ...openEnded];
