import type { Facts } from '../../domain/criterion.ts';
import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import type { Check } from '../form.ts';

const chosen = (values: Facts, field: string): readonly unknown[] => {
  const value = values[field];
  return Array.isArray(value) ? value : [];
};

/** An application is for something: a disease at least, for diagnosis or for treatment (附件2, 备注). */
export const ONE_DISEASE_AT_LEAST: Check = {
  id: 'one-disease-at-least',
  citation: cite('附件2', '请在申请开展的门诊特定病种对应的“申请资格栏□”，中画“√”'),
  run: (values) =>
    chosen(values, 'diagnosisDiseases').length + chosen(values, 'treatmentDiseases').length > 0
      ? []
      : [{ path: 'diagnosisDiseases', severity: 'error', message: '请至少勾选一个病种的诊断或治疗' }],
};

/** 第五条: diagnosis 原则上 brings treatment with it, so diagnosis alone is possible, but seldom meant. */
export const DIAGNOSIS_WITH_TREATMENT: Check = {
  id: 'diagnosis-with-treatment',
  citation: cite('第五条', '定点医疗机构取得门特具体病种诊断资格原则上同时具备该病种的治疗资格'),
  run: (values) => {
    const treated = chosen(values, 'treatmentDiseases');
    const alone = chosen(values, 'diagnosisDiseases').filter((name) => !treated.includes(name));
    if (alone.length === 0) return [];
    const some = alone.slice(0, 3).join('、');
    const message = `${some}${alone.length > 3 ? `等${alone.length}个病种` : ''}只申请了诊断；取得诊断资格原则上同时具备治疗资格，如一并开展治疗请勾选“治疗”`;
    return [{ path: 'treatmentDiseases', severity: 'warning', message }];
  },
};
