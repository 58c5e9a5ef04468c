import { type Field, labelOf } from '../form.ts';
import { MOST_ROWS } from './field-schema.ts';
import { cellName, idOf } from './names.ts';
import type { FieldError } from './validate.ts';
import { asTyped, columnLabel, optionViews, textAttributes } from './view-parts.ts';
import type { CellView, TableFieldView } from './view-types.ts';

type Grid<C> = Pick<TableFieldView<C>, 'columns' | 'rows' | 'canAdd' | 'canRemove' | 'addLabel'>;

/** A table's rows as typed, at least one of them, so that there is something to fill in without scripts. */
export function tableView<C>(field: Field, raw: unknown, errors: readonly FieldError[]): Grid<C> {
  const columns = field.columns ?? [];
  const typed: readonly unknown[] = Array.isArray(raw) && raw.length > 0 ? raw : [{}];
  return {
    columns: columns.map((column) => ({
      name: column.name,
      label: columnLabel(column),
      required: column.required === true,
      narrow: column.kind === 'integer' || column.kind === 'number' || column.kind === 'yes-no',
      ...(column.hint !== undefined && { hint: column.hint }),
    })),
    rows: typed.map((row, index) => ({
      index,
      label: `第${index + 1}行`,
      cells: columns.map((column, at) =>
        cellView<C>(field, column, row, index, errorOf(field, column, index, at, errors)),
      ),
    })),
    canAdd: typed.length < (field.maxRows ?? MOST_ROWS),
    // Also where there is one row: a script adds others beside it, and taking out the only one empties it.
    canRemove: (field.maxRows ?? MOST_ROWS) > 1,
    addLabel: `再加一行${labelOf(field)}`,
  };
}

function cellView<C>(
  table: Field,
  column: Field,
  row: unknown,
  index: number,
  error: string | undefined,
): CellView<C> {
  const name = cellName(table.name, index, column.name);
  const raw =
    typeof row === 'object' && row !== null
      ? new Map<string, unknown>(Object.entries(row)).get(column.name)
      : undefined;
  const base = {
    id: idOf(name),
    name,
    label: columnLabel(column),
    required: column.required === true,
    ...(error !== undefined && { error }),
  };
  const { kind } = column;
  if (kind === 'choice' || kind === 'yes-no') {
    return {
      ...base,
      kind,
      control: 'select',
      options: optionViews(column, column.options ?? [], raw, `${base.id}-1`),
    };
  }
  if (kind === 'table' || kind === 'choices' || kind === 'confirm' || kind === 'long-text') {
    throw new TypeError(`a column of ${table.name} cannot be of kind ${kind}`);
  }
  const { unit: _inHead, ...attributes } = textAttributes(column);
  return { ...base, kind, control: 'text', value: asTyped(raw), ...attributes };
}

/** A cell's own error; the first cell also carries what is wrong with the row as such. */
function errorOf(
  table: Field,
  column: Field,
  row: number,
  at: number,
  errors: readonly FieldError[],
): string | undefined {
  const own = errors.find(({ path }) => path === cellName(table.name, row, column.name));
  const ofRow = at === 0 ? errors.find(({ path }) => path === `${table.name}[${row}]`) : undefined;
  return (own ?? ofRow)?.message;
}
