import type { Facts } from '../../domain/criterion.ts';
import { type Check, type Evaluation, type Field, labelOf } from '../form.ts';

/** Says, without deciding anything, that rows failed and what the paper says of that. */
export function failingRows(evaluation: Evaluation, fields: readonly Field[]): Check {
  const { citation } = evaluation;
  const consequence = citation?.quote ?? '文件没有写总评规则，由评估小组判定';
  return {
    id: 'failing-rows',
    ...(citation && { citation }),
    run: (values) => {
      const failed = failedOf(evaluation, values).flatMap(
        ({ finding }) => fields.find(({ name }) => name === finding) ?? [],
      );
      const [first] = failed;
      if (!first) return [];
      const message = `有${failed.length}项不合格（${failed.map(shortened).join('、')}）：${consequence}`;
      return [{ path: first.name, severity: 'warning', message }];
    },
  };
}

/** The rows that failed. */
export function failedOf({ rows, failing }: Evaluation, values: Facts): Evaluation['rows'] {
  return rows.filter(({ finding }) => {
    const found = values[finding];
    return typeof found === 'string' && failing.includes(found);
  });
}

function shortened(field: Field): string {
  const label = Array.from(labelOf(field));
  return label.length > 16 ? `${label.slice(0, 15).join('')}…` : label.join('');
}
