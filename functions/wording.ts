import type { Wording } from '../domain/criterion-words.ts';
import { type Field, fieldsOf, labelOf } from '../forms/form.ts';
import { optionLabel } from '../forms/read/display.ts';
import { forms } from '../forms/registry.ts';

const FIELDS = new Map<string, Field>(
  forms
    .flatMap(fieldsOf)
    .flatMap((field) => [
      [field.name, field] as const,
      ...(field.columns ?? []).map((column) => [`${field.name}.${column.name}`, column] as const),
    ]),
);

/** Facts and their values as the forms call them, for explanations; a table's column is asked for as `table.column`. */
export const WORDING: Wording = {
  label: (fact) => {
    const field = FIELDS.get(fact);
    return field && labelOf(field);
  },
  value: (fact, value) => {
    const field = FIELDS.get(fact);
    const words = field && typeof value === 'string' ? optionLabel(field, value) : undefined;
    // Quoted, for an option may be half a sentence with commas of its own.
    return words && `“${words}”`;
  },
};
