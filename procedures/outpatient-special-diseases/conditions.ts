import type { AssessmentItem } from '../../domain/beside.ts';
import type { Condition } from '../../domain/procedure.ts';
import { ALL } from './applicants.ts';
import { cite } from './cite.ts';

/** What 001 still shows of its conditions: 第五条 itself, and 第四条, which is lost and never guessed at. */
export const conditions = [
  {
    id: 'condition-05-designated',
    label: '已是定点医疗机构',
    appliesTo: ALL,
    // From the register of agreements, which a person may correct.
    test: {
      all: [
        { fact: 'designated', is: true },
        { fact: 'agreementStatus', is: 'in-force' },
      ],
    },
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '已签订医保协议，且协议未中止、未解除。',
    citations: [cite('第五条', '符合条件的定点医疗机构可向当地医疗保障经办机构申请门特服务资格')],
    assumptions: ['designated-and-in-force'],
  },
  {
    id: 'condition-04-lost',
    label: '第四条规定的条件（原文缺页）',
    appliesTo: ALL,
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '本系统没有这一条的原文，请向经办机构了解；不得以其他地方的条件代替。',
    citations: [],
    assumptions: ['first-articles-lost'],
  },
] as const satisfies readonly Condition[];

/** 第五条 and 第八条: what is found out for every disease, and what diagnosis brings with it, 原则上. */
export const assessment = [
  {
    id: 'diagnosis-brings-treatment',
    label: '逐病种的诊断、治疗资格；取得诊断资格原则上同时具备治疗资格',
    conditions: ['condition-05-designated', 'condition-04-lost'],
    // Of a row with diagnosis 符合, treatment counts as granted although not applied for, unless it is refused with a reason.
    field: 'diseaseOpinions',
    citations: [
      cite('第五条', '定点医疗机构取得门特具体病种诊断资格原则上同时具备该病种的治疗资格。'),
      cite('第八条', '医疗保障经办机构应将评估结果报同级医疗保障行政部门备案。'),
    ],
    assumptions: ['diagnosis-implies-treatment', 'results-by-disease'],
  },
] as const satisfies readonly AssessmentItem[];
