import type { Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { CHECK_FORM, REPORT_FORM } from '../results.ts';
import { dayOf, REMARK } from './fields.ts';

const PANEL = cite(
  '基本流程一（三）',
  '（三）成立评估小组，评估小组由相关部门和专家组成，对医药机构进行评估：',
);
const VISIT = cite(
  '基本流程一（三）2',
  '2、现场考察：一般分两至三个组，每组由评估小组相关人员组成，根据现场考察情况填写《湛江市市区申请医保定点医疗机构资格核查表》，并将考察情况当场向医药机构在场负责人反馈；',
);
const OVERALL = cite(
  '基本流程一（三）3',
  '3、综合评估：根据初步评估和现场考察结果进行评估，汇总《湛江市市区申请医保定点医疗机构资格核查表》情况，形成考察报告，评估小组提出评估意见，并签名确认；',
);

/** 基本流程一（三）1 to 3: the panel, its first evaluation, the visit by groups, and the overall evaluation. */
export const evaluating = [
  {
    id: 'appoint-panel',
    label: '成立评估小组',
    actor: ['reviewer'],
    from: ['forming-panel'],
    to: 'first-evaluation',
    event: 'panel-appointed',
    payload: [
      {
        name: 'members',
        label: '评估小组成员',
        kind: 'panel',
        required: true,
        hint: '一般分两至三个组；与申请机构有利害关系的不参加。',
      },
    ],
    guards: [],
    notices: [],
    citations: [PANEL],
    assumptions: ['panel'],
  },
  {
    id: 'record-first-evaluation',
    label: '登记初评',
    actor: ['reviewer'],
    from: ['first-evaluation'],
    to: 'site-visit',
    event: 'first-evaluated',
    doneOn: 'evaluatedOn',
    payload: [
      dayOf('evaluatedOn', '初评日期'),
      { name: 'opinion', label: '初评情况', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [
      cite('基本流程一（三）1', '1、初评：社保经办机构组织评估组对医疗机构提交的申请资料进行初评；'),
    ],
    assumptions: ['old-agency-name'],
  },
  {
    id: 'record-visit',
    label: '提交一个组的资格核查表',
    actor: ['reviewer'],
    from: ['site-visit'],
    to: null,
    event: 'site-visited',
    payload: [
      { name: 'group', label: '组别', kind: 'text', required: true },
      {
        name: 'check',
        label: '资格核查表',
        kind: 'form',
        form: CHECK_FORM,
        keyedBy: 'group',
        required: true,
        hint: '每个组填写一份；考察情况当场向在场负责人反馈并记在表内。',
      },
    ],
    guards: [],
    notices: [],
    citations: [VISIT],
    assumptions: ['panel', 'city-proper-in-title', 'on-the-spot'],
  },
  {
    id: 'finish-visit',
    label: '现场考察完毕',
    actor: ['reviewer'],
    from: ['site-visit'],
    to: 'overall-evaluation',
    event: 'visit-finished',
    payload: [REMARK],
    guards: [
      {
        // 一般 two or three groups: how many have gone is for the agency to say, but not none.
        kind: 'after',
        event: 'site-visited',
        since: 'panel-appointed',
        citation: VISIT,
        message: '还没有一个组提交资格核查表',
      },
    ],
    notices: [],
    citations: [VISIT],
    assumptions: ['panel'],
  },
  {
    id: 'evaluate',
    label: '综合评估并提交考察报告',
    actor: ['reviewer'],
    from: ['overall-evaluation'],
    to: 'evaluated',
    event: 'evaluated',
    payload: [
      {
        name: 'report',
        label: '考察报告',
        kind: 'form',
        form: REPORT_FORM,
        required: true,
        hint: '评估小组逐病种提出意见。',
      },
      { name: 'signatures', label: '评估小组成员签名确认', kind: 'signatures', required: true },
    ],
    guards: [],
    notices: [],
    citations: [OVERALL],
    assumptions: ['panel', 'diagnosis-or-treatment', 'city-proper-in-title', 'papers-without-layout'],
  },
  {
    id: 'file-result',
    label: '登记评估结果报备案',
    actor: ['reviewer'],
    from: ['evaluated'],
    to: 'result-filed',
    event: 'result-filed',
    doneOn: 'filedOn',
    payload: [dayOf('filedOn', '报备案日期'), REMARK],
    guards: [],
    notices: [],
    citations: [cite('基本流程一（三）4', '4、公示：经办机构将评估结果报同级医疗保障行政部门备案。')],
    assumptions: ['public-notice-without-period', 'filing'],
  },
] as const satisfies readonly Step[];
