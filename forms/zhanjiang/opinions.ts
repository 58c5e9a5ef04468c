import { type Facts, textFact } from '../../domain/criterion.ts';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { rowsOf } from '../checks/across.ts';
import type { Check, Finding } from '../form.ts';

const TABLE = 'diseaseOpinions';
const REFUSED = '不符合';
const NOT_APPLIED = '未申请';

const COLUMNS = [
  ['diagnosis', '诊断'],
  ['treatment', '治疗'],
] as const;

const problem = (at: number, column: string, message: string): Finding => ({
  path: `${TABLE}[${at}].${column}`,
  severity: 'error',
  message,
});

/** A row for every disease of the 申请表; what was not applied for is filled in, the rest is the panel's. */
export function opinionsAppliedFor(facts: Facts): Facts {
  const rows = rowsOf(facts.appliedDiseases).map(
    (row): Facts => ({
      disease: row.disease,
      ...(row.diagnosis === false && { diagnosis: NOT_APPLIED }),
      ...(row.treatment === false && { treatment: NOT_APPLIED }),
    }),
  );
  return rows.length > 0 ? { [TABLE]: rows } : {};
}

/** The 申请表 is answered: every disease has its row under the name it was applied for with, no other has one. */
export const WHAT_WAS_APPLIED_FOR: Check = {
  id: 'what-was-applied-for',
  citation: cite('基本流程一（三）4', '经办机构确定定点医疗机构相应门诊特定病种服务资格'),
  run: (values, facts) => {
    const applied = rowsOf(facts.appliedDiseases);
    const rows = rowsOf(values[TABLE]);
    if (applied.length === 0 || rows.length === 0) return [];
    const names = rows.map((row) => textFact(row, 'disease'));
    const without = applied.map((row) => textFact(row, 'disease')).filter((name) => !names.includes(name));
    const missing: Finding[] =
      without.length > 0
        ? [{ path: TABLE, severity: 'error', message: `申请的病种还没有意见：${without.join('、')}` }]
        : [];
    const answers = rows.flatMap((row, at): Finding[] => {
      const name = textFact(row, 'disease');
      const asked = applied.find(({ disease }) => disease === name);
      if (!asked) return [problem(at, 'disease', '申请表没有这个病种，请按申请表的名称填写或者删去这一行')];
      if (names.indexOf(name) !== at) return [problem(at, 'disease', `${name}填写了两行`)];
      return COLUMNS.flatMap(([column, words]) => {
        const open = row[column] === NOT_APPLIED;
        if (asked[column] === true && open)
          return [problem(at, column, `申请了${words}，请选“符合”或“不符合”`)];
        return asked[column] === false && !open
          ? [problem(at, column, `没有申请${words}，请选“未申请”`)]
          : [];
      });
    });
    return [...missing, ...answers];
  },
};

/** The 告知书 has to say which condition is not met, in the guide's words, and why. */
export const REFUSED_WITH_REASON: Check = {
  id: 'reason-of-refusal',
  citation: cite('基本流程一（三）4', '不符合条件的，书面告知原因'),
  run: (values) =>
    rowsOf(values[TABLE]).flatMap((row, at) =>
      row.diagnosis === REFUSED || row.treatment === REFUSED
        ? [
            ...(row.condition ? [] : [problem(at, 'condition', '请选择不符合的办理条件，告知书要引用')]),
            ...(row.reason ? [] : [problem(at, 'reason', '请写明不符合的原因，告知书要用')]),
          ]
        : [],
    ),
};
