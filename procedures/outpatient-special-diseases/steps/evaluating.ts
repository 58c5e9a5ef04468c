import type { PayloadField, Step } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { RESULT_FORM } from '../results.ts';
import { dayOf, REASON, REMARK } from './fields.ts';

const REVIEW = cite('第八条', '医保经办机构应自受理申请材料之日起 30 个工作日内完成申请材料的审核。');
const VISIT = cite('附件3', '现定于 年 月 日到你单位进行现场考察和核验。');
const OPINION: PayloadField = { name: 'opinion', label: '材料审核意见', kind: 'long-text', required: true };
const VISIT_ON: PayloadField = {
  name: 'visitOn',
  label: '现场考察和核验的日期',
  kind: 'date',
  required: true,
  notBeforeToday: true,
  workingDay: true,
  hint: '写入受理回执，重新出具并送达。',
};

/** 第八条: review of the materials, the visit that only 附件3 knows, and the result disease by disease. */
export const evaluating = [
  {
    id: 'pass-review',
    label: '材料审核初步符合，定期现场考察',
    actor: ['reviewer'],
    from: ['material-review'],
    to: 'site-visit',
    event: 'review-passed',
    payload: [OPINION, VISIT_ON],
    guards: [],
    notices: [{ notice: 'annex-03' }],
    citations: [
      REVIEW,
      cite('附件3', '经审核提供的申请资料，初步评估你单位符合我市基本医疗保险门诊特定病种服务资格'),
      VISIT,
    ],
    assumptions: ['receipt-before-review', 'visit-after-review'],
  },
  {
    id: 'end-review',
    label: '材料审核不符合，直接评估',
    actor: ['reviewer'],
    from: ['material-review'],
    to: 'evaluation',
    event: 'review-not-passed',
    payload: [OPINION],
    guards: [],
    notices: [],
    citations: [REVIEW],
    assumptions: ['visit-after-review'],
  },
  {
    id: 'reschedule-visit',
    label: '现场考察改期',
    actor: ['reviewer'],
    from: ['site-visit'],
    to: null,
    event: 'visit-rescheduled',
    payload: [VISIT_ON, REASON],
    guards: [],
    notices: [{ notice: 'annex-03' }],
    citations: [VISIT],
    assumptions: ['visit-day', 'receipt-before-review'],
  },
  {
    id: 'record-visit',
    label: '登记现场考察和核验',
    actor: ['reviewer'],
    from: ['site-visit'],
    to: 'evaluation',
    event: 'site-visited',
    doneOn: 'visitedOn',
    payload: [
      dayOf('visitedOn', '考察日期'),
      { name: 'visitors', label: '考察人员', kind: 'long-text', required: true },
      { name: 'findings', label: '考察和核验情况', kind: 'long-text', required: true },
    ],
    guards: [],
    notices: [],
    citations: [VISIT],
    assumptions: ['visit-after-review'],
  },
  {
    id: 'evaluate',
    label: '作出逐病种评估结果',
    actor: ['reviewer'],
    from: ['evaluation'],
    to: 'evaluated',
    event: 'evaluated',
    payload: [
      {
        name: 'result',
        label: '逐病种评估结果',
        kind: 'form',
        form: RESULT_FORM,
        required: true,
        hint: '每个申请的病种分诊断和治疗逐项填写；诊断符合的默认同时给予治疗，否决的写明理由。',
      },
    ],
    guards: [],
    notices: [],
    citations: [
      cite('第八条', '自受理申请材料之日起，评估时间不超过 60 个工作日'),
      cite('第五条', '定点医疗机构取得门特具体病种诊断资格原则上同时具备该病种的治疗资格'),
    ],
    assumptions: ['results-by-disease', 'diagnosis-implies-treatment'],
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
    citations: [cite('第八条', '医疗保障经办机构应将评估结果报同级医疗保障行政部门备案。')],
    assumptions: ['list-and-filing'],
  },
] as const satisfies readonly Step[];
