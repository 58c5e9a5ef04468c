import type { Facts } from '../../domain/criterion.ts';
import { rowsOf } from '../checks/across.ts';
import { type Field, labelOf } from '../form.ts';
import type { GridLayout, LayoutColumn, LayoutTable } from '../print-layout.ts';
import { display } from './display.ts';
import { cell, type PrintCell, type PrintRow, type PrintSheet, piece, row } from './print-model.ts';
import { type Filling, fieldOf, fill } from './print-pieces.ts';

/** Rows to a continuation sheet, so that each fits one page with its head. */
const SHEET_ROWS = 24;

/** A table as ruled on the form: as many rows as the paper has, filled from the top. */
export function tableRows(table: LayoutTable, filling: Filling): PrintRow[] {
  const field = fieldOf(table.table, filling);
  const rows = rowsOf(filling.values[table.table]);
  const count = table.grows ? Math.max(table.rows, rows.length) : table.rows;
  const shown = Array.from({ length: count }, (_, at) =>
    bodyRow(table, field, rows[at], at, rows.length === 0),
  );
  const all = table.head ? [headRow(table), ...shown] : shown;
  if (!table.label) return all;
  const more = rows.length > count ? [piece({ newLine: true }), piece({ note: '〔余见附表〕' })] : [];
  const label = cell('label', [...fill(table.label, filling), ...more], { rowSpan: all.length });
  return all.map((row, at) => (at === 0 ? { ...row, cells: [label, ...row.cells] } : row));
}

/** The rows beyond those of the form, on sheets of their own with the same columns (可添加附表). */
export function continuationSheets(
  table: LayoutTable,
  filling: Filling,
  form: { title: string; print: GridLayout },
): PrintSheet[] {
  if (table.grows) return [];
  const field = fieldOf(table.table, filling);
  const rows = rowsOf(filling.values[table.table]).slice(table.rows);
  return Array.from({ length: Math.ceil(rows.length / SHEET_ROWS) }, (_, sheet) => ({
    title: `${form.title}附表：${labelOf(field)}`,
    mark: '系统样式，栏目同申请表；文件只写“可添加附表”，未附表样',
    // The form's first column holds the table's label, which the sheet has in its title.
    columns: form.print.columns.slice(table.label ? 1 : 0),
    caption: { pieces: fill(form.print.sheetCaption ?? [], filling) },
    head: [headRow(table)],
    rows: rows
      .slice(sheet * SHEET_ROWS, (sheet + 1) * SHEET_ROWS)
      .map((row, at) => bodyRow(table, field, row, table.rows + sheet * SHEET_ROWS + at, false)),
  }));
}

function headRow({ columns }: LayoutTable): PrintRow {
  return row(columns.map(({ head, span }) => cell('head', [piece({ text: head })], { span: span ?? 1 })));
}

function bodyRow(
  table: LayoutTable,
  field: Field,
  values: Facts | undefined,
  at: number,
  empty: boolean,
): PrintRow {
  return row(table.columns.map((column) => bodyCell(column, field, values, at, empty)));
}

function bodyCell(
  column: LayoutColumn,
  field: Field,
  row: Facts | undefined,
  at: number,
  empty: boolean,
): PrintCell {
  const span = column.span ?? 1;
  if ('number' in column) return cell('figure', [piece({ text: String(at + 1) })], { span });
  if ('struck' in column) {
    const struck = row !== undefined || (empty && column.blankRows.includes(at));
    return cell('figure', struck ? [piece({ text: column.struck })] : [], { span });
  }
  const definition = field.columns?.find(({ name }) => name === column.column);
  if (!definition)
    throw new TypeError(`the paper asks for a column ${column.column} that ${field.name} does not have`);
  const value = display(definition, row?.[column.column]);
  return cell('value', value ? [piece({ value })] : [], {
    span,
    align: column.align ?? 'start',
  });
}
