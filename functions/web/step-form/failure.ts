import type { CaseState } from '../../../domain/case/state.ts';
import { outcomeOf } from '../../../forms/read/evaluation.ts';
import { manyLines } from '../../../forms/read/text.ts';
import { forms } from '../../../forms/registry.ts';
import { base, type Draw, fieldId, last, type Read } from './context.ts';
import { type Column, postedRows, type Row, readRows, table } from './rows.ts';

export const REASON: readonly Column[] = [
  { name: 'indicator', label: '指标', required: true },
  { name: 'finding', label: '查明的情况', required: true },
];

/** Why an assessment failed: rows that begin with what the evaluation's own tables found wanting, and advice a line. */
export const drawFailure: Draw = (drawing) => {
  const { step, field, tried, context } = drawing;
  const posted = tried.entries.length > 0;
  const found = failingRows(context.state);
  const rows = posted ? postedRows(tried.entries, field.name) : found;
  const about = base(drawing);
  const hint = [
    about.hint,
    found.length > 0 && !posted ? '已按评价表中不合格的各项预填，请核对补充。' : undefined,
  ]
    .filter(Boolean)
    .join('');
  const advice = `${field.name}.advice`;
  return [
    table({ ...about, ...(hint !== '' && { hint }) }, REASON, rows, { row: '原因', add: '再加一项' }),
    {
      id: fieldId(step, `${field.name}-advice`),
      name: advice,
      label: '整改建议',
      hint: '每行一条。',
      required: true,
      kind: 'long-text',
      value: last(tried.entries, advice) ?? '',
      maxLength: 2000,
    },
  ];
};

/** The failing rows of the tables recorded last, in words. */
export function failingRows({ history }: CaseState): Row[] {
  const latest = history.findLast(({ payload }) =>
    Object.keys(payload.forms ?? {}).some((id) => evaluationOf(id) !== undefined),
  );
  return Object.entries(latest?.payload.forms ?? {}).flatMap(([id, values]) => {
    const form = evaluationOf(id);
    const outcome = form && outcomeOf(form, values);
    return (outcome?.failed ?? []).map(({ label, found, remark }) => ({
      indicator: label,
      finding: remark || found,
    }));
  });
}

/** The form with findings of that id; keyed forms are kept as `form#key`. */
function evaluationOf(id: string) {
  const [bare] = id.split('#');
  return forms.find((form) => form.id === bare && form.evaluation !== undefined);
}

export const readFailure: Read = ({ name }, entries) => {
  const reasons = readRows(entries, name, REASON).map(({ indicator = '', finding = '' }) => ({
    indicator,
    finding,
  }));
  const advice = manyLines(last(entries, `${name}.advice`) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { value: reasons.length === 0 && advice.length === 0 ? undefined : { reasons, advice } };
};
