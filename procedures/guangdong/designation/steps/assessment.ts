import type { Guard, PayloadField, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { ASSESSMENT_FORM, assessmentItems, FINDINGS } from '../assessment-items.ts';
import { RECEIPT_OWED } from '../notices.ts';

const ORGANISE = cite(
  '第十二条',
  '统筹地区经办机构应当组织评估小组或委托第三方机构，以书面、现场等形式开展评估。',
);
const RESULT = cite('第十二条', '评估结果分为合格和不合格。');
const FILE = cite('第十二条', '统筹地区经办机构应当将评估结果报同级医疗保障行政部门备案。');
const FAILED = cite('第十二条', '对于评估不合格的，应当告知其理由，提出整改建议。');
const AGAIN = cite('第十二条', '自评估结果告知送达之日起，整改 3 个月后可再次组织评估');
const SECOND = cite('第十二条', '评估仍不合格的，1 年内不得再次申请。');

/** What a failed result tells the institution: why, and what to put right. */
export const FAILURE: PayloadField = {
  name: 'failure',
  label: '不合格的理由和整改建议',
  kind: 'failure',
  required: true,
  hint: '按第十二条（一）至（五）的评估内容写明查到的事实，并提出整改建议。',
};

const ORGANISED: readonly PayloadField[] = [
  {
    name: 'panel',
    label: '评估小组或第三方机构',
    kind: 'panel',
    required: true,
    hint: '逐人写明专业（医疗保障、医药卫生、财务管理、信息技术等）和有无利害关系；委托第三方机构的，写明机构名称。',
  },
  {
    name: 'methods',
    label: '评估形式',
    kind: 'choice',
    required: true,
    options: ['书面', '现场', '书面和现场', '其他形式'].map((value) => ({ value, label: value })),
  },
];

/** The table of findings, and the names of those who made it. */
const ASSESSED: readonly PayloadField[] = [
  { name: 'assessment', label: '评估表', kind: 'form', form: ASSESSMENT_FORM, required: true },
  { name: 'signatures', label: '评估人员签字确认', kind: 'signatures', required: true },
];

const ALL_MET: Guard = {
  kind: 'facts',
  criterion: { all: assessmentItems.map(({ field }) => ({ fact: field, is: FINDINGS.met })) },
  citation: cite('第十二条', '评估内容主要包括：'),
  message: '评估表有不符合或者没有填写的项目，不能评为合格',
};

const SOME_FAILED: Guard = {
  kind: 'facts',
  criterion: { any: assessmentItems.map(({ field }) => ({ fact: field, is: FINDINGS.failed })) },
  citation: FAILED,
  message: '评估表没有不符合的项目，不能评为不合格',
};

const FILED: readonly PayloadField[] = [
  { name: 'filedOn', label: '报送日期', kind: 'date', required: true, notAfterToday: true },
  { name: 'authority', label: '同级医疗保障行政部门', kind: 'text', required: true },
];

/** 第十二条: the assessment, its result and the second one after three months. */
export const assessment: readonly Step[] = [
  {
    id: 'start-assessment',
    label: '组织评估',
    actor: ['reviewer'],
    from: ['accepted'],
    to: 'assessing',
    event: 'assessment-started',
    payload: ORGANISED,
    guards: [
      {
        kind: 'materials-complete',
        citation: cite('第十条', '对申请材料不全的'),
        message: '申请材料尚未齐全，不能组织评估',
      },
    ],
    notices: [],
    citations: [ORGANISE],
    assumptions: ['panel-composition', 'assessment-rules-missing'],
  },
  {
    id: 'pass',
    label: '评估合格',
    actor: ['reviewer'],
    from: ['assessing', 'reassessing'],
    to: 'passed',
    event: 'assessment-passed',
    payload: ASSESSED,
    guards: [ALL_MET],
    notices: [{ notice: 'assessment-passed' }],
    citations: [
      RESULT,
      cite('第十二条', '评估内容主要包括：'),
      cite('第十二条', '整改 3 个月后可再次组织评估'),
    ],
    assumptions: ['assessment-rules-missing', 'papers-without-layout', 'panel-composition'],
  },
  {
    id: 'fail',
    label: '评估不合格',
    actor: ['reviewer'],
    from: ['assessing'],
    to: 'failed',
    event: 'assessment-failed',
    payload: [...ASSESSED, FAILURE],
    guards: [SOME_FAILED],
    notices: [{ notice: 'assessment-failed' }, RECEIPT_OWED],
    citations: [FAILED, RESULT],
    assumptions: ['assessment-rules-missing', 'panel-composition'],
  },
  {
    id: 'file-result',
    label: '评估合格结果备案',
    actor: ['reviewer'],
    from: ['passed'],
    to: 'filed',
    event: 'result-filed',
    doneOn: 'filedOn',
    payload: FILED,
    guards: [],
    notices: [],
    citations: [FILE],
    assumptions: ['filing-before-notice'],
  },
  {
    id: 'file-failure',
    label: '评估不合格结果备案',
    actor: ['reviewer'],
    from: ['failed', 'reassessing', 'failed-again'],
    to: null,
    event: 'result-filed',
    doneOn: 'filedOn',
    payload: FILED,
    guards: [],
    notices: [],
    citations: [FILE],
    assumptions: ['filing-before-notice'],
  },
  {
    id: 'report-rectified',
    label: '报告整改情况',
    actor: ['applicant'],
    from: ['failed'],
    to: null,
    event: 'rectification-reported',
    edits: true,
    payload: [{ name: 'summary', label: '整改情况', kind: 'long-text', required: true }],
    guards: [
      {
        kind: 'forms-complete',
        citation: cite('第八条（一）', '(一) 广东省医疗保障定点医疗机构申请表；'),
        message: '申请表尚未填写完整',
      },
    ],
    notices: [],
    citations: [cite('第十二条', '提出整改建议')],
    assumptions: ['who-asks-again'],
  },
  {
    id: 'start-reassessment',
    label: '再次组织评估',
    actor: ['reviewer'],
    from: ['failed'],
    to: 'reassessing',
    event: 'reassessment-started',
    payload: ORGANISED,
    guards: [],
    notices: [],
    citations: [AGAIN, ORGANISE],
    assumptions: ['who-asks-again', 'no-upper-limit', 'panel-composition'],
  },
  {
    id: 'fail-again',
    label: '再次评估仍不合格',
    actor: ['reviewer'],
    from: ['reassessing'],
    to: 'failed-again',
    event: 'reassessment-failed',
    payload: [...ASSESSED, FAILURE],
    guards: [SOME_FAILED],
    notices: [{ notice: 'assessment-failed-again' }, RECEIPT_OWED],
    citations: [SECOND, FAILED],
    assumptions: ['second-failure'],
  },
];
