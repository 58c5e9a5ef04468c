import type { Stage } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

const COUNTER = cite(
  '基本流程一（一）',
  '（一）前台受理工作人员收到医疗机构提交的申请材料，便当场对申请医疗机构的资格和申请材料的完整性进行检查。',
);
const BACK_OFFICE = cite(
  '基本流程一（二）',
  '后台工作人员对相关资料再次进行审核，审核材料内容不全的，自收到材料之日起5个工作日内出具一次性补正材料告知书',
);
const AGREEMENT = cite(
  '基本流程一（三）4',
  '经审核符合条件的，经办机构确定定点医疗机构相应门诊特定病种服务资格，与医疗机构签订补充协议，并向同级医疗保障行政部门备案',
);
const REJECTION = cite(
  '基本流程一（三）4',
  '不符合条件的，书面告知原因（《湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书》）。',
);
const LIST = cite('基本流程一（三）4', '经办机构与定点医疗机构签订补充协议7个工作日内将名单向社会公布。');

const underWay = [
  {
    id: 'draft',
    label: '草拟',
    kind: 'draft',
    citations: [cite('所需材料1', '1、《湛江市基本医疗保险门诊特定病种服务资格申请书》；')],
  },
  {
    id: 'counter-check',
    label: '前台当场检查',
    kind: 'open',
    citations: [COUNTER],
    assumptions: ['no-online-way'],
  },
  {
    id: 'back-office-review',
    label: '已受理，后台审核',
    kind: 'open',
    citations: [BACK_OFFICE],
    assumptions: ['two-checks'],
  },
  {
    id: 'awaiting-supplement',
    label: '待补正',
    kind: 'open',
    citations: [BACK_OFFICE],
    assumptions: ['no-time-for-supplement'],
  },
  {
    id: 'forming-panel',
    label: '待成立评估小组',
    kind: 'open',
    citations: [
      cite('基本流程一（三）', '（三）成立评估小组，评估小组由相关部门和专家组成，对医药机构进行评估：'),
    ],
    assumptions: ['panel'],
  },
  {
    id: 'first-evaluation',
    label: '初评',
    kind: 'open',
    citations: [
      cite('基本流程一（三）1', '1、初评：社保经办机构组织评估组对医疗机构提交的申请资料进行初评；'),
    ],
    assumptions: ['old-agency-name'],
  },
  {
    id: 'site-visit',
    label: '现场考察',
    kind: 'open',
    citations: [cite('基本流程一（三）2', '2、现场考察：一般分两至三个组，每组由评估小组相关人员组成')],
    assumptions: ['panel', 'visit-whatever-the-first-result'],
  },
  {
    id: 'overall-evaluation',
    label: '综合评估',
    kind: 'open',
    citations: [cite('基本流程一（三）3', '3、综合评估：根据初步评估和现场考察结果进行评估')],
  },
  {
    id: 'evaluated',
    label: '评估结果待备案',
    kind: 'open',
    citations: [cite('基本流程一（三）4', '4、公示：经办机构将评估结果报同级医疗保障行政部门备案。')],
    assumptions: ['public-notice-without-period', 'filing'],
  },
  {
    id: 'result-filed',
    label: '评估结果已备案，待确定资格',
    kind: 'open',
    citations: [AGREEMENT, REJECTION],
    assumptions: ['diagnosis-or-treatment'],
  },
  { id: 'awaiting-agreement', label: '拟订补充协议', kind: 'open', citations: [AGREEMENT] },
  {
    id: 'signing',
    label: '待签补充协议',
    kind: 'open',
    citations: [AGREEMENT],
    assumptions: ['agreement-without-term'],
  },
  {
    id: 'signed',
    label: '已签补充协议，待备案和公布',
    kind: 'open',
    citations: [AGREEMENT, LIST],
    assumptions: ['filing'],
  },
  {
    id: 'agreement-filed',
    label: '补充协议已备案，待公布名单',
    kind: 'open',
    citations: [LIST],
    assumptions: ['filing'],
  },
  {
    id: 'list-published',
    label: '名单已公布，待备案补充协议',
    kind: 'open',
    citations: [AGREEMENT],
    assumptions: ['filing'],
  },
] as const satisfies readonly Stage[];

const outcomes = [
  {
    id: 'qualified',
    label: '具备资格',
    kind: 'final',
    meaning: '补充协议列明的病种已取得相应的诊断、治疗定点资格；没有通过的病种见审核不合格告知书。',
    citations: [AGREEMENT, LIST],
    assumptions: ['diagnosis-or-treatment'],
  },
  {
    id: 'returned',
    label: '当场退回',
    kind: 'final',
    meaning: '前台检查时资格或者材料不符合，已说明原因并退回；补齐之后可以重新递交。',
    citations: [COUNTER],
    assumptions: ['returned-at-the-counter', 'applying-anew'],
  },
  {
    id: 'rejected',
    label: '审核不合格',
    kind: 'final',
    meaning: '所申请的病种都没有通过，原因见审核不合格告知书；指南没有禁期，可以重新申请。',
    citations: [REJECTION],
    assumptions: ['applying-anew'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申请机构自行撤回了申请；指南没有禁期，可以重新申请。',
    citations: [],
    assumptions: ['withdrawal', 'applying-anew'],
  },
] as const satisfies readonly Stage[];

/** 基本流程一 from the counter to the published list, with every way out. */
export const stages: readonly Stage[] = [...underWay, ...outcomes];
