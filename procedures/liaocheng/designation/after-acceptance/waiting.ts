import type { Citation } from '../../../../domain/citation.ts';
import type { Rule, Trigger } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

// Rules of the document that the engine's data has no field for yet, each beside the step, notice or deadline it belongs to.

/** A step is refused until something has happened in the case. */
export interface AfterGuard {
  step: string;
  after: Pick<Trigger, 'event' | 'where'>;
  /** Only what happened since this event counts: a table of the first assessment is none of the second. */
  since?: string;
  message: string;
  citation: Citation;
}

const SERVED = cite(
  '第十四条（后）（三）',
  '自初次评估不合格通知书送达之日起，医药机构整改3个月后可以再次提交评估申请',
);
const SECOND = cite('第十四条（后）（三）', '评估仍不合格的，经办机构出具评估不合格告知书');
const TABLE_7 = cite(
  '第十四条（后）（一）',
  '并按照定点申请类型分别填写审核评价表(附件7)，由审核评价参与人员签字确认',
);
const TABLE_8 = cite('第十四条（后）（二）', '并填写现场评估表(附件8)，由现场评估参与人员签字确认');
const FIRST_FAILED = { event: 'assessment-failed' } as const;
const REAPPLIED = 'reassessment-applied';

const onlyAsSecond = [
  'uphold-first-report-again',
  'uphold-second-report-again',
  'fail-city-review-again',
].map(
  (step): AfterGuard => ({
    step,
    after: FIRST_FAILED,
    message: '本案没有过评估不合格，应当作为初次评估不合格办理',
    citation: SECOND,
  }),
);

const table =
  (event: string, citation: Citation, message: string) =>
  (step: string): AfterGuard => ({
    step,
    after: { event },
    message,
    citation,
    since: REAPPLIED,
  });

/** Where `since` has not happened in the case, the whole history counts. */
export const afterGuards: readonly AfterGuard[] = [
  {
    step: 'reapply',
    after: { event: 'notice-served', where: { noticeId: 'annex-09-first' } },
    message: '评估不合格告知书尚未送达，整改期没有开始',
    citation: SERVED,
  },
  ...onlyAsSecond,
  ...[
    'pass-medical-review',
    'pass-medical-review-again',
    'pass-pharmacy-review',
    'fail-desk-review',
    'fail-desk-review-again',
  ].map(table('desk-review-recorded', TABLE_7, '本次评估的审核评价表尚未登记')),
  ...['pass-site-visit', 'pass-site-visit-with-findings', 'fail-site-visit', 'fail-site-visit-again'].map(
    table('site-evaluation-recorded', TABLE_8, '本次评估的现场评估表尚未登记'),
  ),
];

/** A bar that a later application meets as a fact at the door. */
export const barFacts: Readonly<Record<string, string>> = {
  'falsification-ban': 'fraudFoundOn',
  'second-failure-ban': 'secondFailureOn',
};

/** Papers that name many institutions: one for all cases of one act, with one number. */
export const listPapers: readonly string[] = [
  'first-public-notice',
  'passed-list',
  'new-list',
  'second-public-notice',
  'new-published',
];

/** Something due in every calendar month, whatever the cases. */
export interface MonthlyDuty extends Rule {
  /** R12: the last working day of the month is an internal reminder. */
  rule: 'R12';
  every: 'month';
  document: string;
}

/** 第十八条. */
export const monthly: readonly MonthlyDuty[] = [
  {
    id: 'monthly-register',
    label: '每月公布定点医药机构信息',
    rule: 'R12',
    every: 'month',
    document: 'standard/monthly-register',
    citations: [
      cite(
        '第十八条',
        '各经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息，包括名称、地址等，供参保人员选择。',
      ),
      cite('附件1', '统筹地区经办机构应每月定期向社会公布签订医保协议的定点医疗机构信息'),
    ],
    assumptions: ['monthly-list'],
  },
];

/** Who may sit on a panel, and who may stand in for it. */
export interface PanelRule extends Rule {
  professions: readonly string[];
  /** 可以由: the professions are no quorum. */
  professionsRequired: boolean;
  thirdPartyAllowed: boolean;
  /** Every member signs these forms. */
  signs: readonly string[];
}

/** The first 第十四条, with the signatures the second asks for. */
export const panel: PanelRule = {
  id: 'panel',
  label: '审核评估小组',
  professions: ['医疗保障', '医药卫生', '财务管理', '信息技术'],
  professionsRequired: false,
  thirdPartyAllowed: true,
  signs: [
    'liaocheng/annex-07-1-medical-review',
    'liaocheng/annex-07-2-pharmacy-review',
    'liaocheng/annex-08-1-site-evaluation',
    'liaocheng/annex-08-2-site-evaluation',
  ],
  citations: [
    cite('第十四条（前）', '各经办机构应组织审核评估小组或委托第三方机构开展审核评估。'),
    cite('第十四条（前）', '审核评估小组成员可以由医疗保障、医药卫生、财务管理、信息技术等专业人员构成。'),
    TABLE_7,
    TABLE_8,
  ],
  assumptions: ['panel-composition'],
};

/** A letter the document calls for in substance and for which there is no paper yet. */
export interface MissingPaper extends Rule {
  step: string;
}

/** Owed by the step once there is a paper to print it. */
export const missingPapers: readonly MissingPaper[] = [
  {
    id: 'not-listed-letter',
    label: '未列入新增定点医药机构名单告知书',
    step: 'decline',
    citations: [cite('第十四条（后）（四）', '并拟定新增定点医药机构名单')],
    assumptions: ['not-listed', 'system-papers'],
  },
];
