import type { Facts } from '../../domain/criterion.ts';
import { rowsOf } from '../checks/across.ts';
import { type Field, type FormDefinition, labelOf, type Option } from '../form.ts';
import { display } from './display.ts';
import { cell, type PrintPiece, type PrintRow, type PrintTable, piece, row } from './print-model.ts';
import { date } from './print-pieces.ts';
import { type Standing, sectionsFor, standings } from './relevance.ts';
import { columnLabel } from './view-parts.ts';

/** A form without a paper of its own is ruled over this many columns: a third for the label, the rest for the value. */
export const SYSTEM_COLUMNS: readonly number[] = Array.from({ length: 12 }, () => 1);
const WIDTH = SYSTEM_COLUMNS.length;
const LABEL = 4;
/** Rows of a table on the empty paper. */
const BLANK_ROWS = 3;
const YES_NO: readonly Option[] = [{ value: '是' }, { value: '否' }];

/** Sections as bands, fields as label and value, tables as rows under a head of their own that is repeated overleaf. */
export function systemTables(form: FormDefinition, values: Facts, facts: Facts): PrintTable[] {
  const all = standings(form, values, facts).filter(({ relevant }) => relevant !== 'no');
  const parts = sectionsFor(form, facts).flatMap(({ label, fields }): Part[] => [
    { rows: [row([cell('heading', [piece({ text: label })], { span: WIDTH })])] },
    ...all
      .filter(({ field }) => fields.includes(field))
      .map(
        (entry): Part =>
          entry.field.kind === 'table' ? table(entry.field, values) : { rows: [single(entry, values)] },
      ),
  ]);
  return joined([...parts, { rows: [sign(form.signedBy ?? '填写人（签字）')] }]);
}

/** Rows, or rows under a head. */
type Part = { head?: readonly PrintRow[]; rows: readonly PrintRow[] };

/** Parts without a head go on where the one before ended, unless that was under a head. */
function joined(parts: readonly Part[]): PrintTable[] {
  const tables: { columns: readonly number[]; head: readonly PrintRow[]; rows: PrintRow[] }[] = [];
  for (const { head = [], rows } of parts) {
    const last = tables.at(-1);
    if (last && last.head.length === 0 && head.length === 0) last.rows.push(...rows);
    else tables.push({ columns: SYSTEM_COLUMNS, head, rows: [...rows] });
  }
  return tables;
}

function sign(who: string): PrintRow {
  return {
    height: 'sign',
    joined: false,
    cells: [
      cell('words', [piece({ text: `${who}：` })], { span: 7 }),
      cell('words', date(undefined), { span: 5, align: 'end' }),
    ],
  };
}

function single(entry: Standing, values: Facts): PrintRow {
  return row([
    cell('label', [piece({ text: labelOf(entry.field) })], { span: LABEL, align: 'start' }),
    cell('value', content(entry, values), { span: WIDTH - LABEL }),
  ]);
}

function content({ field, options }: Standing, values: Facts): PrintPiece[] {
  const value = values[field.name];
  if (field.kind === 'date') return date(value);
  if (field.kind === 'confirm') return boxes([{ value: '是' }], value === true ? ['是'] : []);
  if (field.kind === 'yes-no')
    return boxes(YES_NO, typeof value === 'boolean' ? [display(field, value)] : []);
  if (field.kind === 'choice' || field.kind === 'choices') return boxes(options, [value].flat());
  const words = display(field, value);
  const unit = field.unit === undefined ? [] : [piece({ text: field.unit })];
  return words ? [piece({ value: words }), ...unit] : unit.length > 0 ? [piece({ gap: 4 }), ...unit] : [];
}

function boxes(options: readonly Option[], chosen: readonly unknown[]): PrintPiece[] {
  // Long words each begin a line.
  const apart = options.some(({ label, value }) => (label ?? value).length > 16)
    ? { newLine: true }
    : { gap: 1 };
  return options.flatMap((option, at) => [
    ...(at > 0 ? [piece(apart)] : []),
    piece({
      box: { ticked: chosen.includes(option.value), pieces: [piece({ text: option.label ?? option.value })] },
    }),
  ]);
}

/** The table's name is part of its head, so that a page turned over still says what the rows are. */
function table(field: Field, values: Facts): Part {
  const columns = field.columns ?? [];
  const spans = shares(columns.length);
  const filled = rowsOf(values[field.name]);
  const rows = filled.length > 0 ? filled : Array.from({ length: BLANK_ROWS }, (): Facts => ({}));
  return {
    head: [
      row([cell('label', [piece({ text: labelOf(field) })], { span: WIDTH, align: 'start' })]),
      row([head('序号', 1), ...columns.map((column, at) => head(columnLabel(column), spans[at] ?? 1))]),
    ],
    rows: rows.map((entry, at) =>
      row([
        cell('figure', [piece({ text: String(at + 1) })]),
        ...columns.map((column, index) => {
          const words = display(column, entry[column.name]);
          return cell('value', words ? [piece({ value: words })] : [], {
            span: spans[index] ?? 1,
            align: 'center',
          });
        }),
      ]),
    ),
  };
}

/** The columns beside the number share the width; the first ones get what is left over. */
function shares(count: number): number[] {
  const each = Math.floor((WIDTH - 1) / count);
  return Array.from({ length: count }, (_, at) => each + (at < WIDTH - 1 - each * count ? 1 : 0));
}

function head(text: string, span: number) {
  return cell('head', [piece({ text })], { span });
}
