import type { BackwardDeadline, PartTrack, PeriodicDuty, Standing } from '../../../domain/agreement.ts';
import { ALIVE, OVER, RUNNING, SUSPENDED } from './named.ts';
import {
  LAPSE_IN_SUSPENSION,
  NOT_AGREED,
  PART,
  RENEW,
  REVIEW_LINKED,
  SIGN,
  SUSPENSION,
  TERMINATION,
} from './words.ts';

/** 第四十条: three months before the end of the term. */
export const backward: readonly BackwardDeadline[] = [
  {
    id: 'renewal-due',
    label: '申请续签',
    rule: 'R7',
    length: { unit: 'months', n: 3 },
    binds: 'applicant',
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

/** 第四十条至第四十二条: whether the fund settles, and what the register says. */
export const standings: readonly Standing[] = [
  {
    id: 'settled-while-performed',
    label: '履行期间结算',
    stages: RUNNING,
    settles: true,
    status: 'designated',
    since: [{ event: 'agreement-concluded', date: 'validFrom' }],
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
export const partTracks: readonly PartTrack[] = [
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
