import type { PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { PHARMACY_REVIEW_PASSED, SITE_COMPLETE, SITE_FAILED, SITE_PASSED } from '../review-rows.ts';
import { ROUNDS } from '../rounds.ts';
import {
  medicalOnly,
  ONE_ROW_PHARMACY,
  pharmacyOnly,
  REVIEW,
  REVIEWED,
  STRAIGHT_ON,
  VISIT,
  VISITED,
} from './bases.ts';
import { RESULT, TELL } from './failing.ts';
import { files, form, remark, SIGNED, words } from './fields.ts';
import { ofRound } from './of-round.ts';

const GROUP = cite('第十四条（前）', '各经办机构应组织审核评估小组或委托第三方机构开展审核评估。');
const DESK = ROUNDS.map(({ stages }) => stages.deskReview);
const DOUBT = ROUNDS.map(({ stages }) => stages.doubtCheck);
const SITE = ROUNDS.map(({ stages }) => stages.siteVisit);

const PANEL: PayloadField = {
  name: 'panel',
  label: '审核评估小组（或受委托的第三方机构）',
  kind: 'panel',
  required: true,
  hint: '逐人写明姓名、单位、专业，并声明有无利害关系；委托第三方机构的，写明机构及其评估人员。',
};

const convene: Step = {
  id: 'convene-panel',
  label: '组成审核评估小组并开始审核评价',
  actor: ['reviewer'],
  from: ['accepted'],
  to: 'desk-review',
  event: 'panel-convened',
  payload: [PANEL, remark('minutes', '组成小组的会议记录')],
  guards: [],
  notices: [],
  citations: [
    GROUP,
    cite('第十四条（前）', '审核评估小组成员可以由医疗保障、医药卫生、财务管理、信息技术等专业人员构成。'),
    cite('第十四条（后）', '审核评估小组应遵守相关工作纪律和廉洁保密规定，客观开展具体工作'),
  ],
  assumptions: ['panel-composition', 'two-articles-14', 'upload-order'],
};

const change: Step = {
  id: 'change-panel',
  label: '调整审核评估小组',
  actor: ['reviewer'],
  from: [...DESK, ...DOUBT, ...SITE],
  to: null,
  event: 'panel-changed',
  payload: [
    { ...PANEL, hint: '写明调整后的全部成员；已经登记的表不受影响。' },
    words('reason', '调整的原因'),
  ],
  guards: [],
  notices: [],
  citations: [GROUP],
  assumptions: ['panel-composition'],
};

const records: readonly Step[] = [
  {
    id: 'record-medical-review',
    label: '登记审核评价表（附件7-1）',
    actor: ['reviewer'],
    from: DESK,
    to: null,
    event: 'desk-review-recorded',
    payload: [
      form('table', '医疗机构医疗保障定点审核评价表', 'liaocheng/annex-07-1-medical-review'),
      SIGNED,
      files('scans', '签字的审核评价表'),
    ],
    guards: [medicalOnly],
    notices: [],
    citations: [REVIEW],
    assumptions: ['review-table-misprints', 'insurance-reference-date', 'policies-of-both-texts'],
  },
  {
    id: 'record-pharmacy-review',
    label: '登记审核评价表（附件7-2）',
    actor: ['reviewer'],
    from: DESK,
    to: null,
    event: 'desk-review-recorded',
    payload: [
      form('table', '零售药店医疗保障定点审核评价表', 'liaocheng/annex-07-2-pharmacy-review'),
      SIGNED,
      files('scans', '签字的审核评价表'),
    ],
    guards: [pharmacyOnly],
    notices: [],
    citations: [REVIEW],
    assumptions: ['review-table-misprints', 'special-staff', 'policies-of-both-texts'],
  },
  {
    id: 'record-site-evaluation',
    label: '登记现场评估表（附件8-1、附件8-2）',
    actor: ['reviewer'],
    from: SITE,
    to: null,
    event: 'site-evaluation-recorded',
    payload: [
      form('first', '现场评估表（附件8-1）', 'liaocheng/annex-08-1-site-evaluation'),
      form('second', '现场评估表（附件8-2）', 'liaocheng/annex-08-2-site-evaluation'),
      SIGNED,
      files('scans', '签字的现场评估表'),
    ],
    guards: [],
    notices: [],
    citations: [VISIT],
    assumptions: [
      'whom-to-visit',
      'therapists',
      'staffing-beds',
      'merged-indicators',
      'misplaced-cells',
      'incomplete-equipment',
    ],
  },
];

const passing: readonly Step[] = [
  {
    id: 'pass-pharmacy-review',
    label: '评估合格（零售药店）',
    actor: ['reviewer'],
    from: DESK,
    to: 'passed',
    event: 'assessment-passed',
    payload: [],
    guards: [
      pharmacyOnly,
      REVIEWED,
      {
        kind: 'facts',
        criterion: PHARMACY_REVIEW_PASSED,
        citation: ONE_ROW_PHARMACY,
        message: '审核评价表没有逐项符合要求，不能评为合格',
      },
    ],
    notices: [],
    citations: [STRAIGHT_ON, RESULT],
  },
  {
    id: 'pass-site-visit',
    label: '评估合格（现场评估逐项合格）',
    actor: ['reviewer'],
    from: SITE,
    to: 'passed',
    event: 'assessment-passed',
    payload: [],
    guards: [
      VISITED,
      {
        kind: 'facts',
        criterion: SITE_PASSED,
        citation: VISIT,
        message: '现场评估表没有逐项合格；由小组评为合格的，请写明理由',
      },
    ],
    notices: [],
    citations: [VISIT, RESULT],
    assumptions: ['site-result'],
  },
  {
    id: 'pass-site-visit-with-findings',
    label: '评估合格（有不合格项，由小组写明理由）',
    actor: ['reviewer'],
    from: SITE,
    to: 'passed',
    event: 'assessment-passed',
    payload: [words('reason', '小组评为合格的理由', '逐项说明不合格的项目为何不影响总的结果，载入案卷。')],
    guards: [
      VISITED,
      { kind: 'facts', criterion: SITE_COMPLETE, citation: VISIT, message: '现场评估表尚未逐项填写' },
      { kind: 'facts', criterion: SITE_FAILED, citation: RESULT, message: '现场评估表没有不合格的项目' },
    ],
    notices: [],
    citations: [VISIT, RESULT],
    assumptions: ['site-result', 'therapists', 'incomplete-equipment'],
  },
];

const SERVED = cite(
  '第十四条（后）（三）',
  '自初次评估不合格通知书送达之日起，医药机构整改3个月后可以再次提交评估申请',
);

const again: Step = {
  id: 'reapply',
  label: '再次提交评估申请',
  actor: ['applicant'],
  from: ['rectification'],
  to: 'second-desk-review',
  event: 'reassessment-applied',
  edits: true,
  looksUp: true,
  payload: [words('rectified', '整改情况', '对照告知书的整改建议逐项写明。')],
  guards: [
    {
      kind: 'notice-served',
      notice: 'annex-09-first',
      citation: SERVED,
      message: '评估不合格告知书尚未送达，整改期没有开始',
    },
    { kind: 'forms-complete', citation: TELL, message: '申请表等尚未填写完整' },
    { kind: 'materials-complete', citation: TELL, message: '再次申请评估时材料应当齐全，尚缺' },
  ],
  notices: [],
  citations: [SERVED, cite('第十四条（后）（三）', '经办机构收到其申请后，按照前述流程再次组织评估。')],
  assumptions: ['failure-periods', 'six-months', 'second-assessment-span', 'reapplication-papers'],
};

/** 第十四条（后）（一）至（三）, both rounds. */
export const assessmentSteps: readonly Step[] = [
  convene,
  change,
  ...records,
  ...ROUNDS.flatMap(ofRound),
  ...passing,
  again,
];
