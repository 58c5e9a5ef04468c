import type { Criterion } from '../../domain/criterion.ts';
import type { Condition, Rule } from '../../domain/procedure.ts';
import { ALL } from './applicants.ts';
import { cite } from './cite.ts';

/** What 001 still shows of its conditions: 第五条 itself, and 第四条, which is lost and never guessed at. */
export const conditions = [
  {
    id: 'condition-05-designated',
    label: '已是定点医疗机构',
    appliesTo: ALL,
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

/** 第五条: of one row of the result, what it brings besides what was granted in words. */
export interface ImpliedGrant extends Rule {
  /** When this holds of a row … */
  when: Criterion;
  /** … this column of it counts as granted too, although not applied for, … */
  grants: string;
  /** … unless the officer refuses it in that row, with a reason. */
  unlessRefused: { column: string; value: string; reason: string };
}

/** 原则上: granted by default, refused disease by disease where a person says why. */
export const diagnosisBringsTreatment = {
  id: 'diagnosis-brings-treatment',
  label: '取得诊断资格原则上同时具备治疗资格',
  when: { fact: 'diagnosis', is: '符合' },
  grants: 'treatment',
  unlessRefused: { column: 'treatment', value: '不符合', reason: 'reason' },
  citations: [cite('第五条', '定点医疗机构取得门特具体病种诊断资格原则上同时具备该病种的治疗资格。')],
  assumptions: ['diagnosis-implies-treatment'],
} as const satisfies ImpliedGrant;
