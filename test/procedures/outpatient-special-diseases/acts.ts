import type { Facts } from '../../../domain/criterion.ts';
import { formOf } from '../../../forms/registry.ts';
import { qualification } from '../../../procedures/outpatient-special-diseases/procedure.ts';
import { RESULT_FORM } from '../../../procedures/outpatient-special-diseases/results.ts';
import type { Sayings } from './play.ts';

const sample = (form: string): Facts => formOf(form).samples[0]?.values ?? {};

/** What is handed in: both annexes, applying for five diagnoses and nine treatments, and every material. */
const HANDED_IN = {
  forms: Object.fromEntries(qualification.forms.map(({ form }) => [form, sample(form)])),
  files: qualification.materials.map(({ id }) => ({ material: id, key: 'k' })),
};

const on = (name: string) => (date: string) => ({ [name]: date });

/** One disease in a row of the result. */
export const row = (disease: string, diagnosis: string, treatment: string): Facts => ({
  disease,
  diagnosis,
  treatment,
  ...((diagnosis === '不符合' || treatment === '不符合') && {
    rule: '本流程第六条（三）',
    reason: '职业资格证复印件未补全',
  }),
});

/** Diagnosis of one brings treatment with it; of another it does not; a third is refused altogether. */
export const MIXED = [
  row('高血压病', '符合', '未申请'),
  row('冠心病', '符合', '不符合'),
  row('血友病', '不符合', '未申请'),
  row('恶性肿瘤（非放化疗）', '未申请', '符合'),
];

/** What is said with each step of an ordinary case. */
export const SAYINGS: Sayings = {
  submit: () => HANDED_IN,
  'request-completion': () => ({
    fault: '不齐全/不符合规定',
    findings: [{ material: 'material-06-3', finding: '缺血友病医师的职业资格证' }],
    dueBy: '2026-09-30',
    contact: '受理岗',
    contactPhone: '0999-0000000',
  }),
  complete: () => HANDED_IN,
  'pass-review': () => ({ opinion: '初步符合', visitOn: '2026-10-20' }),
  'record-visit': (visitedOn) => ({ visitedOn, visitors: '甲、乙', findings: '属实' }),
  evaluate: (evaluatedOn) => ({ forms: { [RESULT_FORM]: { evaluatedOn, diseaseOpinions: MIXED } } }),
  'file-result': on('filedOn'),
  'draft-agreement': () => ({ agreement: '示例医保协〔2026〕8号' }),
  'sign-agreement': on('signedOn'),
  'file-agreement': on('filedOn'),
  'publish-list': (publishedOn) => ({ publishedOn, where: '官网' }),
};
