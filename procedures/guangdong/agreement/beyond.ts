import { ALIVE, OVER, RUNNING, SUSPENDED } from './named.ts';
import type { BackwardDeadline, Keyed, PartTrack, PeriodicDuty, SaidGuard, Standing } from './waiting.ts';
import {
  FIXED,
  IN_ADVANCE,
  LAPSE_IN_SUSPENSION,
  NOT_AGREED,
  PART,
  RENEW,
  REVIEW_LINKED,
  SIGN,
  SUSPENSION,
  TERMINATION,
} from './words.ts';

const AHEAD = { rule: 'R7', length: { unit: 'months', n: 3 }, binds: 'applicant' } as const;
const ASKED = ['suspension-requested', 'termination-requested', 'non-renewal-requested'] as const;

/** 第四十条, 第四十三条: three months before a day to come. */
export const backward: readonly BackwardDeadline[] = [
  {
    id: 'renewal-due',
    label: '申请续签',
    ...AHEAD,
    procedure: 'guangdong/agreement',
    before: [
      { event: 'agreement-concluded', date: 'validUntil' },
      { event: 'agreement-renewed', date: 'validUntil' },
    ],
    doneBy: [
      { event: 'renewal-applied', date: 'appliedOn' },
      { event: 'renewal-organised' },
      { event: 'non-renewal-recorded', date: 'appliedOn' },
    ],
    citations: [RENEW],
    assumptions: ['renewal-late'],
  },
  ...ASKED.map(
    (event): BackwardDeadline => ({
      id: `${event}-ahead`,
      label: '提前3个月提出申请',
      ...AHEAD,
      procedure: 'guangdong/exit',
      before: [{ event, date: 'proposedOn' }],
      doneBy: [{ event }],
      citations: [IN_ADVANCE],
      assumptions: ['three-months-ahead'],
    }),
  ),
];

/** 第三十五条: 年终 makes it a yearly matter; no day is given (R12, an internal reminder). */
export const periodic: readonly PeriodicDuty[] = [
  {
    id: 'yearly-review',
    label: '绩效考核（与年终清算等挂钩）',
    every: 'year',
    binds: 'reviewer',
    doneBy: { event: 'review-recorded', field: 'period' },
    citations: [REVIEW_LINKED],
    assumptions: ['review-rules-missing'],
  },
];

/** What may run several times at once in one agreement. */
export const keyed: readonly Keyed[] = [
  {
    deadline: 'payment',
    field: 'claim',
    why: 'claims come month by month, thirty working days are longer than a month: two run side by side',
  },
  { deadline: 'audit', field: 'claim', why: 'the same' },
  { deadline: 'bar-on-responsible', field: 'responsible', why: 'more than one person may be responsible' },
  {
    deadline: 'report-to-authority',
    field: 'handling',
    why: 'each handling is to be reported; today one report settles all (field: number of the event reported)',
  },
];

/** What a guard would have to read in plain fields of the same step. */
export const saidGuards: readonly SaidGuard[] = [
  {
    step: 'renew-fixed',
    criterion: { since: 'validFrom', term: { unit: 'years', n: 2 }, until: 'validUntil' },
    citation: FIXED,
    message: '固定协议不少于2年',
  },
];

/** 第四十条至第四十二条: whether the fund settles, and what the register says. */
export const standings: readonly Standing[] = [
  {
    id: 'settled-while-performed',
    label: '履行期间结算',
    stages: RUNNING,
    settles: true,
    status: 'designated',
    citations: [SIGN],
  },
  {
    id: 'unsettled-while-suspended',
    label: '中止期间发生的医保费用不予结算',
    stages: SUSPENDED,
    settles: false,
    status: 'suspended',
    citations: [SUSPENSION],
    assumptions: ['effect-on-record'],
  },
  {
    id: 'unsettled-afterwards',
    label: '解除或者终止后产生的医药费用不再结算',
    stages: OVER,
    settles: false,
    status: 'ended',
    citations: [TERMINATION, NOT_AGREED, LAPSE_IN_SUSPENSION],
    assumptions: ['lapse-is-no-termination'],
  },
];

/** 第四十四条: each person or department by itself, as long as there is an agreement. */
export const partTracks: readonly (PartTrack & { during: readonly string[] })[] = [
  {
    id: 'parts',
    label: '人员、科室（部门）的结算',
    keyedBy: ['partKind', 'part'],
    suspendedBy: 'part-suspended',
    endedBy: 'part-ended',
    resumedBy: 'part-resumed',
    during: ALIVE,
    citations: [PART],
    assumptions: ['parts'],
  },
];
