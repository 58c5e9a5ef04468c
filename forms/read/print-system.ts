import type { Facts } from '../../domain/criterion.ts';
import { rowsOf } from '../checks/across.ts';
import { type Field, type FormDefinition, labelOf, type Option } from '../form.ts';
import { display } from './display.ts';
import { cell, type PrintPiece, type PrintRow, piece } from './print-model.ts';
import { date } from './print-pieces.ts';
import { type Standing, sectionsFor, standings } from './relevance.ts';

/** A form without a paper of its own is ruled over this many columns: a third for the label, the rest for the value. */
export const SYSTEM_COLUMNS: readonly number[] = Array.from({ length: 12 }, () => 1);
const WIDTH = SYSTEM_COLUMNS.length;
const LABEL = 4;
/** Rows of a table on the empty paper. */
const BLANK_ROWS = 3;
const YES_NO: readonly Option[] = [{ value: '是' }, { value: '否' }];

/** Sections as bands, fields as label and value, tables as rows under a head of their own. */
export function systemRows(form: FormDefinition, values: Facts, facts: Facts): PrintRow[] {
  const all = standings(form, values, facts).filter(({ relevant }) => relevant !== 'no');
  const rows = sectionsFor(form, facts).flatMap(({ label, fields }) => [
    row([cell('heading', [piece({ text: label })], { span: WIDTH })]),
    ...all
      .filter(({ field }) => fields.includes(field))
      .flatMap((entry) =>
        entry.field.kind === 'table' ? table(entry.field, values) : [single(entry, values)],
      ),
  ]);
  const sign: PrintRow = {
    height: 'sign',
    joined: false,
    cells: [
      cell('words', [piece({ text: '填写人（签字）：' })], { span: 6 }),
      cell('words', date(undefined), { span: 6, align: 'end' }),
    ],
  };
  return [...rows, sign];
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
  return options.flatMap((option, at) => [
    ...(at > 0 ? [piece({ gap: 1 })] : []),
    piece({
      box: { ticked: chosen.includes(option.value), pieces: [piece({ text: option.label ?? option.value })] },
    }),
  ]);
}

function table(field: Field, values: Facts): PrintRow[] {
  const columns = field.columns ?? [];
  const spans = shares(columns.length);
  const filled = rowsOf(values[field.name]);
  const rows = filled.length > 0 ? filled : Array.from({ length: BLANK_ROWS }, (): Facts => ({}));
  return [
    row([cell('label', [piece({ text: labelOf(field) })], { span: WIDTH, align: 'start' })]),
    row([head('序号', 1), ...columns.map((column, at) => head(labelOf(column), spans[at] ?? 1))]),
    ...rows.map((entry, at) =>
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
  ];
}

/** The columns beside the number share the width; the first ones get what is left over. */
function shares(count: number): number[] {
  const each = Math.floor((WIDTH - 1) / count);
  return Array.from({ length: count }, (_, at) => each + (at < WIDTH - 1 - each * count ? 1 : 0));
}

function head(text: string, span: number) {
  return cell('head', [piece({ text })], { span });
}

function row(cells: PrintRow['cells']): PrintRow {
  return { height: 'normal', joined: false, cells };
}
