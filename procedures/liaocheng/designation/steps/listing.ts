import type { Criterion } from '../../../../domain/criterion.ts';
import type { Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MEDICAL } from '../applicants.ts';
import { ROUNDS } from '../rounds.ts';
import { RESULT_FILED_IN } from '../stages/named.ts';
import { failureBasis, timesFailed } from './failing.ts';
import { doneOn, FAILURE, files, RECEIPT, remark, words } from './fields.ts';
import { reportSteps } from './reports.ts';

/** 第五条（二）1、第十四条（后）（四）: whose application the city looks at again. */
export const NEEDS_CITY_REVIEW: Criterion = {
  all: [
    { fact: 'applicantKind', is: MEDICAL[0] },
    { fact: 'designationTypes', includes: '住院' },
    { fact: 'agencyLevel', is: 'county' },
  ],
};

const FILE = cite('第十四条（后）（三）', '经办机构应将评估结果报同级医疗保障行政部门备案。');
const PUBLISH_FIRST = cite('第十四条（后）（三）', '对于评估合格的医药机构，向社会公示，公示期为7个工作日');
const LISTED = cite(
  '第十四条（后）（三）',
  '公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟通过名单。',
);
const PUBLISH_SECOND = cite(
  '第十四条（后）（五）',
  '各医保经办机构应对拟新增的定点医药机构名单进行公示，公示期为5个工作日，接受社会监督。',
);
const CITY = cite(
  '第十四条（后）（四）',
  '县(市区)医疗保障部门初审通过的医疗机构医保定点(申请定点类型含住院)，相关评估材料应报经市经办机构复审，根据复审结果经集体决策后确定最终名单。',
);
const CITY_TASK = cite('第五条（一）', '承办县（市区）医疗机构（申请定点类型含住院）的定点评估复审工作');
const DECIDE = cite(
  '第十四条（后）（四）',
  '审核评估小组将拟通过名单提交医药机构定点管理领导小组集体审议后，按程序逐级进行研究决策，并拟定新增定点医药机构名单。',
);

const results: readonly Step[] = [
  {
    id: 'file-result',
    label: '登记评估结果备案',
    actor: ['reviewer'],
    from: RESULT_FILED_IN,
    to: null,
    event: 'result-filed',
    doneOn: 'filedOn',
    payload: [
      doneOn('filedOn', '报备日期'),
      { name: 'filedWith', label: '受理备案的医疗保障行政部门', kind: 'text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [FILE],
    assumptions: ['filing-of-results'],
  },
  {
    id: 'publish-first-notice',
    label: '发布评估合格公示',
    actor: ['reviewer'],
    from: ['passed'],
    to: 'first-notice',
    event: 'first-notice-published',
    payload: [{ name: 'where', label: '在何处公示', kind: 'text', required: true }],
    guards: [],
    notices: [{ notice: 'first-public-notice' }],
    citations: [PUBLISH_FIRST],
    assumptions: ['two-notices', 'system-papers', 'number-series'],
  },
  {
    id: 'list-as-passed',
    label: '纳入拟通过名单',
    actor: ['reviewer'],
    from: ['first-notice'],
    to: 'passed-list',
    event: 'listed-as-passed',
    payload: [],
    guards: [],
    notices: [{ notice: 'passed-list' }],
    citations: [LISTED],
    assumptions: ['system-papers'],
  },
];

const decisions: readonly Step[] = [
  {
    id: 'send-to-city',
    label: '报市经办机构复审',
    actor: ['reviewer'],
    from: ['passed-list'],
    to: 'city-review',
    event: 'sent-to-city',
    payload: [],
    guards: [
      { kind: 'facts', criterion: NEEDS_CITY_REVIEW, citation: CITY, message: '本案不须报市经办机构复审' },
    ],
    notices: [],
    citations: [CITY],
    assumptions: ['city-review'],
  },
  {
    id: 'pass-city-review',
    label: '复审通过，提交集体决策',
    actor: ['city-reviewer'],
    from: ['city-review'],
    to: 'collective-decision',
    event: 'city-review-passed',
    payload: [remark('opinion', '复审意见')],
    guards: [],
    notices: [],
    citations: [CITY, CITY_TASK],
    assumptions: ['city-review'],
  },
  ...ROUNDS.map((round): Step => {
    const { suffix, failed } = round;
    return {
      id: `fail-city-review${suffix}`,
      label: `复审不通过：${failed.label}`,
      actor: ['city-reviewer'],
      from: ['city-review'],
      to: failed.to,
      event: failed.event,
      payload: [words('opinion', '复审意见'), ...FAILURE],
      guards: [timesFailed(round)],
      notices: [{ notice: failed.notice }, RECEIPT],
      citations: [CITY, CITY_TASK, ...failureBasis(round)],
      assumptions: ['city-review-failed', 'failure-paper-names'],
    };
  }),
  {
    id: 'submit-to-leading-group',
    label: '提交领导小组集体审议',
    actor: ['reviewer'],
    from: ['passed-list'],
    to: 'collective-decision',
    event: 'submitted-to-leading-group',
    payload: [],
    guards: [
      {
        kind: 'facts',
        criterion: { not: NEEDS_CITY_REVIEW },
        citation: CITY,
        message: '县（市区）受理、申请定点类型含住院的，应先报市经办机构复审',
      },
    ],
    notices: [],
    citations: [DECIDE],
  },
  {
    id: 'adopt',
    label: '集体决策：列入新增名单',
    actor: ['leading-group'],
    from: ['collective-decision'],
    to: 'new-list',
    event: 'listing-decided',
    payload: [
      doneOn('decidedOn', '决策日期'),
      words('minutes', '会议纪要', '写明逐级研究决策的经过和结论。'),
      files('scans', '签字的会议纪要'),
    ],
    guards: [],
    notices: [{ notice: 'new-list' }],
    citations: [DECIDE],
    assumptions: ['leading-group', 'system-papers', 'number-series'],
  },
  {
    id: 'decline',
    label: '集体决策：不列入新增名单',
    actor: ['leading-group'],
    from: ['collective-decision'],
    to: 'not-listed',
    event: 'listing-declined',
    payload: [
      doneOn('decidedOn', '决策日期'),
      words('minutes', '会议纪要'),
      words('reasons', '告知申请机构的理由'),
      files('scans', '签字的会议纪要'),
    ],
    guards: [],
    notices: [{ notice: 'not-listed' }, RECEIPT],
    citations: [DECIDE],
    assumptions: ['not-listed', 'leading-group', 'system-papers'],
  },
  {
    id: 'publish-second-notice',
    label: '发布监督公示',
    actor: ['reviewer'],
    from: ['new-list'],
    to: 'second-notice',
    event: 'second-notice-published',
    payload: [{ name: 'where', label: '在何处公示', kind: 'text', required: true }],
    guards: [],
    notices: [{ notice: 'second-public-notice' }],
    citations: [PUBLISH_SECOND],
    assumptions: ['two-notices', 'system-papers', 'number-series'],
  },
];

/** 第十四条（后）（三）至（五）: from the result to the end of the second public notice. */
export const listingSteps: readonly Step[] = [...results, ...decisions, ...reportSteps];
