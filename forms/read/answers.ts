import type { Facts } from '../../domain/criterion.ts';
import { rowsOf } from '../checks/across.ts';
import { type Field, type FormDefinition, labelOf } from '../form.ts';
import { display, masked } from './display.ts';
import { sectionsFor, standings } from './relevance.ts';
import { columnLabel } from './view-parts.ts';

/** A section's answers for the check-your-answers page and for the agency's summary. */
export interface AnswersGroup {
  section: string;
  label: string;
  /** `personal`: shown masked unless asked otherwise. `name` is the field's. */
  rows: readonly { name: string; key: string; lines: readonly string[]; personal: boolean }[];
  tables: readonly {
    name: string;
    label: string;
    columns: readonly string[];
    rows: readonly (readonly string[])[];
  }[];
}

/** A form's values in normal form as words. `mask` hides what identifies a person. */
export function answers(
  form: FormDefinition,
  values: Facts,
  facts: Facts,
  { mask }: { mask: boolean },
): AnswersGroup[] {
  const counted = new Set(
    standings(form, values, facts)
      .filter(({ relevant }) => relevant !== 'no')
      .map(({ field }) => field),
  );
  const words = mask ? masked : display;
  return sectionsFor(form, facts).map(({ id, label, fields }) => {
    const asked = fields.filter((field) => counted.has(field));
    return {
      section: id,
      label,
      rows: asked
        .filter(({ kind }) => kind !== 'table')
        .map((field) => ({
          name: field.name,
          key: labelOf(field),
          lines: linesOf(field, words(field, values[field.name])),
          personal: field.personal === true,
        })),
      tables: asked
        .filter(({ kind }) => kind === 'table')
        .map((field) => ({
          name: field.name,
          label: labelOf(field),
          columns: (field.columns ?? []).map(columnLabel),
          rows: rowsOf(values[field.name]).map((row) =>
            (field.columns ?? []).map((column) => words(column, row[column.name])),
          ),
        })),
    };
  });
}

function linesOf(field: Field, words: string): string[] {
  if (words === '') return [];
  if (field.kind === 'confirm') return ['已确认'];
  return `${words}${field.unit ?? ''}`.split('\n');
}
