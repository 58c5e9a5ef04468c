import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const FIRST_FAILURE_SERVED = {
  event: 'notice-served',
  where: { noticeId: 'annex-09-first' },
  date: 'servedOn',
} as const;
const RECTIFY = cite(
  '第十四条（后）（三）',
  '自初次评估不合格通知书送达之日起，医药机构整改3个月后可以再次提交评估申请，6个月内未再次提交评估申请的，视为放弃此次申请。',
);
/** The second assessment, and what keeps an institution from coming back. */
export const assessment: readonly Deadline[] = [
  {
    id: 'rectification',
    label: '整改3个月',
    rule: 'R4',
    length: { unit: 'months', n: 3 },
    binds: 'applicant',
    starts: [FIRST_FAILURE_SERVED],
    endedBy: ['reassessment-applied'],
    during: ['rectification'],
    effect: { kind: 'open', blocks: ['reapply'] },
    citations: [RECTIFY, cite('附件9', '整改 3 个月后可以再次申请评估')],
    assumptions: ['failure-periods', 'service-date', 'failure-receipt'],
  },
  {
    id: 'reapplication',
    label: '再次提交评估申请',
    rule: 'R2',
    length: { unit: 'months', n: 6 },
    binds: 'applicant',
    starts: [FIRST_FAILURE_SERVED],
    endedBy: ['reassessment-applied'],
    during: ['rectification'],
    effect: { kind: 'lapse', event: 'reapplication-lapsed', to: 'rectification-lapsed', notices: [] },
    citations: [RECTIFY, cite('附件1', '6 个月内未再次提交评估申请的，视为放弃此次申请')],
    assumptions: ['six-months', 'failure-periods', 'service-date', 'months'],
  },
  {
    id: 'second-assessment',
    label: '再次评估',
    rule: 'R2',
    length: { unit: 'months', n: 3 },
    binds: 'reviewer',
    starts: [{ event: 'reassessment-applied' }],
    endedBy: ['assessment-passed', 'assessment-failed-again', 'falsification-found'],
    during: ['second-desk-review', 'second-doubt-check', 'second-site-visit'],
    effect: { kind: 'escalate' },
    citations: [
      cite('第十四条（后）（三）', '经办机构收到其申请后，按照前述流程再次组织评估。'),
      cite('第十三条', '3 个月内完成对该医药机构的审核评估'),
    ],
    assumptions: ['second-assessment-span', 'assessment-span', 'months'],
  },
  {
    id: 'second-failure-ban',
    label: '再次评估不合格，1年内不得再次申请',
    rule: 'R5',
    length: { unit: 'years', n: 1 },
    binds: 'applicant',
    starts: [{ event: 'assessment-failed-again' }],
    endedBy: [],
    effect: { kind: 'bar', subject: 'institution', fact: 'secondFailureOn' },
    citations: [
      cite(
        '第十四条（后）（三）',
        '评估仍不合格的，经办机构出具评估不合格告知书，自即日起，1年内不得再次申请。',
      ),
      cite('附件9', '再次评估仍不合格的，1 年内不得再次申请'),
    ],
    assumptions: ['second-failure-date', 'bans'],
  },
  {
    id: 'falsification-ban',
    label: '虚构、篡改申请材料，3年内不予受理',
    rule: 'R5',
    length: { unit: 'years', n: 3 },
    binds: 'applicant',
    starts: [{ event: 'falsification-found', date: 'foundOn' }],
    endedBy: [],
    effect: { kind: 'bar', subject: 'institution', fact: 'fraudFoundOn' },
    citations: [
      cite('第十四条（前）', '经办机构留存相关证据，3年内不予受理该医药机构的定点申请'),
      cite('第十条（五）', '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的'),
    ],
    assumptions: ['one-ban-for-fraud', 'bans'],
  },
];
