import type { Stage } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

const COMPLETING = cite('第七条', '定点医疗机构应当按照规定时限补全。');
const TOO_LATE = cite('附件4', '如无正当理由逾期提交的，视为放弃申请。');
const EVALUATING = cite('第八条', '自受理申请材料之日起，评估时间不超过 60 个工作日');
const CITY = cite(
  '第八条',
  '经审核符合条件的，由市医疗保障经办机构统一与定点医疗机构签订补充协议，并向市医疗保障行政部门备案',
);
const PUBLIC = cite(
  '第八条',
  '市医疗保障经办机构应在与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布。',
);

const underWay = [
  {
    id: 'draft',
    label: '草拟',
    kind: 'draft',
    citations: [cite('第六条', '定点医疗机构申请门特资格，应提交以下材料：')],
  },
  {
    id: 'completeness-check',
    label: '已受理，核对材料',
    kind: 'open',
    citations: [
      cite('第七条', '经办机构应当即时受理，并出具受理回执（见附件 3）'),
      cite('第七条', '申请材料内容不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知'),
    ],
    assumptions: ['received-is-accepted'],
  },
  { id: 'awaiting-completion', label: '待补全', kind: 'open', citations: [COMPLETING] },
  {
    id: 'completion-overdue',
    label: '逾期未补全，待认定',
    kind: 'open',
    citations: [TOO_LATE],
    assumptions: ['lateness-is-judged'],
  },
  {
    id: 'late-completion',
    label: '逾期补全，待认定',
    kind: 'open',
    citations: [TOO_LATE],
    assumptions: ['lateness-is-judged'],
  },
  {
    id: 'material-review',
    label: '材料审核',
    kind: 'open',
    citations: [cite('第八条', '医保经办机构应自受理申请材料之日起 30 个工作日内完成申请材料的审核')],
  },
  {
    id: 'site-visit',
    label: '待现场考察和核验',
    kind: 'open',
    citations: [cite('附件3', '现定于 年 月 日到你单位进行现场考察和核验')],
    assumptions: ['visit-after-review'],
  },
  { id: 'evaluation', label: '评估', kind: 'open', citations: [EVALUATING] },
  {
    id: 'evaluated',
    label: '评估结果待备案',
    kind: 'open',
    citations: [cite('第八条', '医疗保障经办机构应将评估结果报同级医疗保障行政部门备案。')],
  },
  {
    id: 'result-filed',
    label: '评估结果已备案，待告知',
    kind: 'open',
    citations: [CITY, cite('第八条', '不符合条件的，书面告知原因（见附件 5）')],
    assumptions: ['results-by-disease'],
  },
  {
    id: 'awaiting-agreement',
    label: '市经办机构拟订补充协议',
    kind: 'open',
    citations: [CITY],
    assumptions: ['to-the-city'],
  },
  {
    id: 'signing',
    label: '待签补充协议',
    kind: 'open',
    citations: [CITY],
    assumptions: ['agreement-without-form'],
  },
  {
    id: 'signed',
    label: '已签补充协议，待备案和公布',
    kind: 'open',
    citations: [CITY, PUBLIC],
    assumptions: ['list-and-filing'],
  },
  {
    id: 'agreement-filed',
    label: '补充协议已备案，待公布名单',
    kind: 'open',
    citations: [PUBLIC],
    assumptions: ['list-and-filing'],
  },
  {
    id: 'list-published',
    label: '名单已公布，待备案补充协议',
    kind: 'open',
    citations: [CITY],
    assumptions: ['list-and-filing'],
  },
] as const satisfies readonly Stage[];

const outcomes = [
  {
    id: 'qualified',
    label: '具备资格',
    kind: 'final',
    meaning: '补充协议列明的病种已取得相应的诊断、治疗资格；没有通过的病种见审核不合格告知书。',
    citations: [PUBLIC],
    assumptions: ['results-by-disease'],
  },
  {
    id: 'rejected',
    label: '审核不合格',
    kind: 'final',
    meaning: '所申请的病种都没有通过，原因见审核不合格告知书；文件没有禁期，可以重新申请。',
    citations: [cite('第八条', '不符合条件的，书面告知原因（见附件 5）')],
    assumptions: ['applying-anew'],
  },
  {
    id: 'abandoned',
    label: '视为放弃申请',
    kind: 'final',
    meaning: '无正当理由逾期未补全材料，视为放弃申请；文件没有禁期，可以重新申请。',
    citations: [TOO_LATE],
    assumptions: ['applying-anew'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申请机构自行撤回了申请；文件没有禁期，可以重新申请。',
    citations: [],
    assumptions: ['withdrawal', 'applying-anew'],
  },
] as const satisfies readonly Stage[];

/** From the draft to the qualification (第八条), with every way out. */
export const stages: readonly Stage[] = [...underWay, ...outcomes];
