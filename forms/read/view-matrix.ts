import { labelOf, type Section } from '../form.ts';
import { idOf } from './names.ts';
import type { PageField } from './page.ts';
import type { Raw } from './prefill.ts';
import type { Validation } from './validate.ts';
import { optionViews } from './view-parts.ts';
import type { MatrixFieldView } from './view-types.ts';

/** The fields of a `matrix` section as one table of check boxes: a row an option, a column a field. */
export function matrixView<C>(
  section: Section,
  entries: readonly PageField[],
  raw: Raw,
  { errors, warnings }: Pick<Validation, 'errors' | 'warnings'>,
): MatrixFieldView<C> {
  const columns = entries.map(({ field, options }) => {
    const error = errors.find(({ path }) => path === field.name)?.message;
    const warning = warnings.find(({ path }) => path === field.name)?.message;
    return {
      id: idOf(field.name),
      name: field.name,
      label: labelOf(field),
      required: field.required !== undefined && field.required !== false,
      ...(field.hint !== undefined && { hint: field.hint }),
      ...(error !== undefined && { error }),
      ...(warning !== undefined && { warning }),
      options: optionViews(field, options, raw[field.name], idOf(field.name)),
    };
  });
  const [first] = columns;
  return {
    kind: 'matrix',
    id: `matrix-${section.id}`,
    name: section.id,
    label: section.label,
    required: columns.some(({ required }) => required),
    columns: columns.map(({ options: _options, ...column }) => column),
    rows: (first?.options ?? []).map(({ value, label, hint }, at) => ({
      number: at + 1,
      label,
      ...(hint !== undefined && { hint }),
      cells: columns.flatMap(({ name, label: column, options }) => {
        const option = options.find((option) => option.value === value);
        return option
          ? [{ id: option.id, name, value, checked: option.checked, label: `${label}：${column}` }]
          : [];
      }),
    })),
  };
}
