import { type Facts, textFact } from '../../domain/criterion.ts';
import { cite } from '../../procedures/outpatient-special-diseases/cite.ts';
import { rowsOf } from '../checks/across.ts';
import type { Check, Finding } from '../form.ts';

const TABLE = 'diseaseOpinions';
const REFUSED = '不符合';
const NOT_APPLIED = '未申请';

const named = (facts: Facts, field: string): readonly unknown[] => [facts[field] ?? []].flat();

/** What is wrong with a column of a row, seen from whether it was applied for. */
function answered(row: Facts, at: number, facts: Facts): Finding[] {
  const { diagnosis, treatment } = row;
  const disease = textFact(row, 'disease');
  const problem = (column: string, message: string): Finding => ({
    path: `${TABLE}[${at}].${column}`,
    severity: 'error',
    message: `${disease}：${message}`,
  });
  const [forDiagnosis, forTreatment] = ['diagnosisDiseases', 'treatmentDiseases'].map((field) =>
    named(facts, field).includes(disease),
  );
  if (!forDiagnosis && !forTreatment) return [problem('disease', '申请表没有申请这个病种，请删去这一行')];
  const found: Finding[] = [];
  if (forDiagnosis && diagnosis === NOT_APPLIED)
    found.push(problem('diagnosis', '申请了诊断资格，请选“符合”或“不符合”'));
  if (!forDiagnosis && diagnosis !== NOT_APPLIED)
    found.push(problem('diagnosis', '没有申请诊断资格，请选“未申请”'));
  if (forTreatment && treatment === NOT_APPLIED)
    found.push(problem('treatment', '申请了治疗资格，请选“符合”或“不符合”'));
  // 原则上: beside a diagnosis that is granted, treatment comes of itself and can be refused although not applied for.
  if (!forTreatment && treatment !== NOT_APPLIED && diagnosis !== '符合')
    found.push(problem('treatment', '没有申请治疗资格，诊断也不符合，请选“未申请”'));
  return found;
}

/** 附件2 is answered: every disease applied for has its row, no other has one, none has two, and each answer fits. */
export const WHAT_WAS_APPLIED_FOR: Check = {
  id: 'what-was-applied-for',
  citation: cite('第五条', '可单独申请诊断资格或治疗资格'),
  run: (values, facts) => {
    const applied = new Set([...named(facts, 'diagnosisDiseases'), ...named(facts, 'treatmentDiseases')]);
    const rows = rowsOf(values[TABLE]);
    if (applied.size === 0 || rows.length === 0) return [];
    const names = rows.map((row) => textFact(row, 'disease'));
    const without = [...applied].filter((name) => !names.includes(name as string));
    const missing: Finding[] =
      without.length > 0
        ? [
            {
              path: TABLE,
              severity: 'error',
              message: `申请的病种还没有结果：${without.map(String).join('、')}`,
            },
          ]
        : [];
    const twice = names.flatMap((name, at): Finding[] =>
      names.indexOf(name) === at
        ? []
        : [{ path: `${TABLE}[${at}].disease`, severity: 'error', message: `${name}填写了两行` }],
    );
    return [...missing, ...twice, ...rows.flatMap((row, at) => answered(row, at, facts))];
  },
};

/** 附件5 has to say which rule is not satisfied, and the applicant why. */
export const REFUSED_WITH_REASON: Check = {
  id: 'refused-with-reason',
  citation: cite('第八条', '不符合条件的，书面告知原因（见附件 5）'),
  run: (values) =>
    rowsOf(values[TABLE]).flatMap((row, at) =>
      row.diagnosis === REFUSED || row.treatment === REFUSED
        ? [
            ['rule', '请写明不符合哪一条规定，告知书（附件5）要用'] as const,
            ['reason', '请写明不符合的原因，告知书（附件5）要用'] as const,
          ].flatMap(([column, message]): Finding[] =>
            row[column] ? [] : [{ path: `${TABLE}[${at}].${column}`, severity: 'error', message }],
          )
        : [],
    ),
};
