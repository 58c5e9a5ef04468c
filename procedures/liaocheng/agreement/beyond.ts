import type {
  BackwardDeadline,
  DisputeRoute,
  PartTrack,
  PeriodicDuty,
  Standing,
  StandingDuty,
} from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';
import { BOTH } from '../designation/applicants.ts';
import { BEYOND_180, CONTINUES, ENDED, PARTS, RENEW, UNSETTLED } from './bases.ts';
import { OVER, PERFORMED, SUSPENDED } from './named.ts';

/** 第十九条: counted back from the end of the term. */
export const backward = [
  {
    id: 'renewal-application',
    label: '申请续签',
    rule: 'R7',
    length: { unit: 'months', n: 3 },
    binds: 'applicant',
    before: [
      { event: 'concluded', date: 'validUntil' },
      { event: 'renewed', date: 'validUntil' },
    ],
    doneBy: [{ event: 'renewal-opened', date: 'openedOn' }],
    citations: [
      cite(
        '第十九条',
        '医保协议续签应由定点医药机构于协议期满前3个月向经办机构提出申请或由经办机构统一组织。',
      ),
    ],
    assumptions: ['late-requests'],
  },
] as const satisfies readonly BackwardDeadline[];

/** 第二十八条. */
export const periodic = [
  {
    id: 'annual-review',
    label: '定点资格年度审核',
    every: 'year',
    binds: 'reviewer',
    doneBy: { event: 'annual-review-concluded', field: 'year' },
    citations: [
      cite(
        '第二十八条',
        '各医疗保障部门每年对辖区内定点医药机构的基本条件和所需资料进行复核,复核结果与退出机制挂钩',
      ),
    ],
    assumptions: ['annual-review'],
  },
] as const satisfies readonly PeriodicDuty[];

/** 第二十一条, 第二十二条: what is told without a number of days. */
export const duties = [
  {
    id: 'tell-minor-changes',
    label: '一般信息变更及时书面告知',
    binds: 'applicant',
    often: 'promptly',
    citations: [
      cite('第二十一条', '其他一般信息变更应及时书面告知'),
      cite('第二十二条', '其他一般信息变更应及时书面告知'),
    ],
    assumptions: ['without-delay'],
  },
] as const satisfies readonly StandingDuty[];

/** 第十九条, 第二十九条, 第三十条: whether the fund settles. */
export const standings = [
  {
    id: 'settled-while-performed',
    label: '履行期间结算，顺延期间同样',
    stages: [...PERFORMED, 'extended'],
    settles: true,
    status: 'designated',
    since: [{ event: 'concluded', date: 'validFrom' }],
    citations: [RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'unsettled-while-suspended',
    label: '中止期间发生的医保费用不予结算，恢复后也不补结',
    stages: SUSPENDED,
    settles: false,
    status: 'suspended',
    citations: [UNSETTLED],
  },
  {
    id: 'unsettled-afterwards',
    label: '协议解除或者终止后产生的医药费用不再结算',
    stages: OVER,
    settles: false,
    status: 'ended',
    citations: [ENDED, CONTINUES, BEYOND_180],
    assumptions: ['ended-or-terminated'],
  },
] as const satisfies readonly Standing[];

/** 第三十四条. */
export const parts = [
  {
    id: 'parts',
    label: '人员、科室（部门）的结算资格',
    keyedBy: ['part', 'partName'],
    suspendedBy: 'part-suspended',
    endedBy: 'part-ended',
    resumedBy: 'part-resumed',
    citations: [PARTS],
    assumptions: ['parts'],
  },
] as const satisfies readonly PartTrack[];

const DISPUTED = cite(
  '第三十五条',
  '医疗机构与所属经办机构就医保协议签订、履行、变更、中止和解除发生争议的，可以自行协商解决或者请求同级医疗保障行政部门协调处理，也可以依法提起行政复议或行政诉讼。',
);
/** 第三十五条, its ways in its order. */
export const disputeRoutes = (
  [
    ['negotiation', '自行协商解决', 'other-party'],
    ['authority', '请求同级医疗保障行政部门协调处理', 'authority'],
    ['reconsideration', '行政复议', 'court-or-review'],
    ['litigation', '行政诉讼', 'court-or-review'],
  ] as const
).map(
  ([value, label, to]): DisputeRoute => ({
    id: `route-${value}`,
    label,
    appliesTo: BOTH,
    value,
    to,
    citations: [DISPUTED],
    assumptions: ['disputes'],
  }),
);
