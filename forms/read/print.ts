import type { Facts } from '../../domain/criterion.ts';
import { type FormDefinition, fieldsOf, labelOf } from '../form.ts';
import type { GridLayout, LayoutLine, LayoutRow, LetterLayout } from '../print-layout.ts';
import { display } from './display.ts';
import { matrixRows } from './print-matrix.ts';
import {
  cell,
  type PrintLetter,
  type PrintLine,
  type PrintModel,
  type PrintRow,
  type PrintTable,
  type PrintWords,
  piece,
} from './print-model.ts';
import { type Filling, fill } from './print-pieces.ts';
import { systemTables } from './print-system.ts';
import { continuationSheets, tableRows } from './print-table.ts';
import { standings } from './relevance.ts';

export type * from './print-model.ts';
export { rowsOfPaper } from './print-model.ts';

export interface PrintOptions {
  /** Facts that leave out sections of a system form not meant for the applicant. Annexes print whole. */
  facts?: Facts;
  /** Print the annex's misprints mended instead of noted in brackets (LC-I-16). */
  corrected?: boolean;
}

/** The paper of a form: blank without values, filled with values in normal form. */
export function printModel(form: FormDefinition, values?: Facts, options: PrintOptions = {}): PrintModel {
  const facts = options.facts ?? {};
  const filling: Filling = {
    fields: new Map(fieldsOf(form).map((field) => [field.name, field])),
    values: values ?? {},
    blank: values === undefined,
    notMeant: new Set(
      standings(form, values ?? {}, facts).flatMap(({ field, relevant }) =>
        relevant === 'no' ? [field.name] : [],
      ),
    ),
    corrected: options.corrected ?? false,
  };
  const layout = form.print;
  const paper = {
    heading: { pieces: fill(form.printedTitle ?? [form.title], filling) },
    // A paper within the text, such as a letter behind a guide, has no number to stand under.
    place: form.layout === 'annex' && form.place.startsWith('附件') ? form.place : null,
    supplement: supplement(layout?.supplement ?? [], filling),
  };
  if (layout?.type === 'letter') return { ...NO_GRID, ...paper, letter: letter(layout, filling) };
  if (!layout) {
    const type = fieldsOf(form).length > MOST_PLAIN ? 'dense' : 'plain';
    return { ...NO_GRID, ...paper, type, tables: systemTables(form, values ?? {}, facts) };
  }
  return { ...NO_GRID, ...paper, ...grid(form, layout, filling) };
}

/** Fields of a system form that stand on a page at ease; more are set closer. */
const MOST_PLAIN = 14;

const NO_GRID = {
  type: 'letter',
  above: [],
  tables: [],
  below: [],
  letter: null,
  sheets: [],
} as const satisfies Partial<PrintModel>;

function grid(form: FormDefinition, layout: GridLayout, filling: Filling) {
  return {
    type: layout.type,
    above: lines(layout.above ?? [], filling),
    tables: tables(layout, filling),
    below: lines(layout.below ?? [], filling),
    sheets: layout.rows.flatMap((row) =>
      'table' in row ? continuationSheets(row, filling, { title: form.title, print: layout }) : [],
    ),
  };
}

/** A head begins a table, so that it is repeated over that table's rows only. */
function tables({ columns, rows }: GridLayout, filling: Filling): PrintTable[] {
  const made: { columns: readonly number[]; head: PrintRow[]; rows: PrintRow[] }[] = [];
  const begin = () => {
    const table = { columns, head: [], rows: [] };
    made.push(table);
    return table;
  };
  let current: (typeof made)[number] = begin();
  for (const row of rows) {
    const printed = annexRows(row, filling);
    if (headsItself(row)) {
      current = begin();
      current.head = printed.slice(0, 1);
      current.rows = printed.slice(1);
      current = begin();
      continue;
    }
    const head = 'cells' in row && row.head === true;
    if ((head && current.rows.length > 0) || ('cells' in row && row.apart)) current = begin();
    (head ? current.head : current.rows).push(...printed);
  }
  return made.filter((table) => table.head.length + table.rows.length > 0);
}

/** A table that may grow over a page and has a head of its own. */
function headsItself(row: LayoutRow): boolean {
  return 'table' in row && row.grows === true && row.head && !row.label;
}

function annexRows(row: LayoutRow, filling: Filling): PrintRow[] {
  if ('table' in row) return tableRows(row, filling);
  if ('matrix' in row) return matrixRows(row, filling);
  const cells = row.cells.map(({ role, pieces, span, rows, align }) =>
    cell(role, fill(pieces, filling), {
      ...(span !== undefined && { span }),
      ...(rows !== undefined && { rowSpan: rows }),
      ...(align && { align }),
    }),
  );
  return [{ height: row.height ?? 'normal', joined: row.joined ?? false, cells }];
}

function letter(layout: LetterLayout, filling: Filling): PrintLetter {
  const words = (pieces: LayoutLine['pieces']): PrintWords => ({ pieces: fill(pieces, filling) });
  return {
    salutation: layout.salutation ? words(layout.salutation) : null,
    paragraphs: lines(layout.paragraphs, filling),
    annexes: layout.annexes ? { label: layout.annexes.label, items: layout.annexes.items.map(words) } : null,
    sign: lines(layout.sign, filling, 'center'),
    note: layout.note ? words(layout.note) : null,
  };
}

function lines(
  given: readonly LayoutLine[],
  filling: Filling,
  usual: PrintLine['align'] = 'start',
): PrintLine[] {
  return given.map(({ pieces, align }) => ({ align: align ?? usual, pieces: fill(pieces, filling) }));
}

/** What was filled in beyond the paper's own rows, so that the printed paper says all that was declared. */
function supplement(names: readonly string[], { fields, values }: Filling): PrintWords[] {
  return names.flatMap((name) => {
    const field = fields.get(name);
    if (!field) throw new TypeError(`the paper adds a field ${name} that the form does not have`);
    const value = display(field, values[name]);
    return value ? [{ pieces: [piece({ text: `${labelOf(field)}：` }), piece({ value })] }] : [];
  });
}
