import type { CellField, OptionsField, OptionView, TableField, TextField } from '../views.ts';

/** A field's id from its name, as the form engine makes it. */
export function idOf(name: string): string {
  return name.replace(/\]?[.[]/g, '-').replace(/\]/g, '');
}

/** A one-line field. */
export function text(name: string, label: string, value = '', more: Partial<TextField> = {}): TextField {
  return { kind: 'text', id: idOf(name), name, label, required: true, value, ...more };
}

/** Radios or checkboxes; `chosen` are the ticked values. */
export function options(
  kind: OptionsField['kind'],
  name: string,
  label: string,
  values: readonly string[],
  chosen: readonly string[] = [],
  more: Partial<OptionsField> = {},
): OptionsField {
  return {
    kind,
    id: idOf(name),
    name,
    label,
    required: true,
    options: optionViews(name, values, chosen),
    ...more,
  };
}

/** Options whose labels are their values. */
export function optionViews(
  name: string,
  values: readonly string[],
  chosen: readonly string[],
): OptionView[] {
  return values.map((value, i) => ({
    id: i === 0 ? idOf(name) : `${idOf(name)}-${i}`,
    value,
    label: value,
    checked: chosen.includes(value),
  }));
}

const COLUMNS = [
  { name: 'code', label: '科室编码', required: true, narrow: true },
  { name: 'name', label: '科室名称', required: true },
  { name: 'beds', label: '开展床位', required: true, narrow: true },
  { name: 'physicians', label: '医师数量', required: true, narrow: true },
  { name: 'physiciansMidUp', label: '医师中级及以上职称', required: true, narrow: true },
  { name: 'physicianRemark', label: '医师备注', required: false },
  { name: 'nurses', label: '护士数量', required: true, narrow: true },
  { name: 'nurseRemark', label: '护士备注', required: false },
] as const;

/** 住院科室 with rows in the columns' order; `errors` by `row.column`. */
export function departments(
  rows: readonly (readonly string[])[],
  errors: Readonly<Record<string, string>> = {},
): TableField {
  const name = 'inpatientDepartments';
  const labels = rows.map((_, index) => `第${index + 1}行`);
  return {
    kind: 'table',
    id: name,
    name,
    label: '住院科室',
    hint: '每个住院科室填一行，最多40行；超过5行的，打印时续在附表上。',
    required: true,
    condition: {
      criterion: { fact: 'designationTypes', includes: '住院' },
      label: '申请定点类型含“住院”的填写',
    },
    columns: COLUMNS,
    rows: rows.map((row, index) => ({
      index,
      label: labels[index] ?? '',
      cells: COLUMNS.map((column, c): CellField => {
        const error = errors[`${index}.${column.name}`];
        return text(`${name}[${index}].${column.name}`, column.label, row[c] ?? '', {
          required: column.required,
          ...(error ? { error } : {}),
        });
      }),
    })),
    canAdd: true,
    canRemove: true,
    addLabel: '再加一个科室',
  };
}
