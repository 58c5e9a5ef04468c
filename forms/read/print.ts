import type { Facts } from '../../domain/criterion.ts';
import { type FormDefinition, fieldsOf } from '../form.ts';
import type { LayoutRow } from '../print-layout.ts';
import { cell, type PrintModel, type PrintRow } from './print-model.ts';
import { type Filling, fill } from './print-pieces.ts';
import { SYSTEM_COLUMNS, systemRows } from './print-system.ts';
import { continuationSheets, tableRows } from './print-table.ts';

export type * from './print-model.ts';

export interface PrintOptions {
  /** Facts that leave out sections of a system form not meant for the applicant. Annexes print whole. */
  facts?: Facts;
  /** Print the annex's misprints mended instead of noted in brackets (LC-I-16). */
  corrected?: boolean;
}

/** The paper of a form: blank without values, filled with values in normal form. */
export function printModel(form: FormDefinition, values?: Facts, options: PrintOptions = {}): PrintModel {
  const filling: Filling = {
    fields: new Map(fieldsOf(form).map((field) => [field.name, field])),
    values: values ?? {},
    corrected: options.corrected ?? false,
  };
  const layout = form.print;
  return {
    title: form.title,
    place: form.layout === 'annex' ? form.place : null,
    type: layout?.type ?? 'dense',
    columns: layout?.columns ?? SYSTEM_COLUMNS,
    rows: layout
      ? layout.rows.flatMap((row) => annexRows(row, filling))
      : systemRows(form, filling.values, options.facts ?? {}),
    sheets: layout
      ? layout.rows.flatMap((row) =>
          'table' in row ? continuationSheets(row, filling, { title: form.title, print: layout }) : [],
        )
      : [],
  };
}

function annexRows(row: LayoutRow, filling: Filling): PrintRow[] {
  if ('table' in row) return tableRows(row, filling);
  const cells = row.cells.map(({ role, pieces, span, align }) =>
    cell(role, fill(pieces, filling), { ...(span !== undefined && { span }), ...(align && { align }) }),
  );
  return [{ height: row.height ?? 'normal', joined: row.joined ?? false, cells }];
}
