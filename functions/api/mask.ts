import type { Facts, FactValue } from '../../domain/criterion.ts';
import { rowsOf } from '../../forms/checks/across.ts';
import { type Field, type FormDefinition, fieldsOf } from '../../forms/form.ts';
import { masked } from '../../forms/read/display.ts';

/** A form's values with what would identify a person replaced by stars; everything else as it is. */
export function maskedValues(form: FormDefinition, values: Facts): Facts {
  return maskedRow(fieldsOf(form), values);
}

function maskedRow(fields: readonly Field[], values: Facts): Facts {
  const known = new Map(fields.map((field) => [field.name, field]));
  const entries = Object.entries(values).map(([name, value]) => {
    const field = known.get(name);
    return [name, field ? maskedValue(field, value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function maskedValue(field: Field, value: FactValue | undefined): FactValue | undefined {
  if (field.personal) return masked(field, value);
  if (field.kind !== 'table') return value;
  return rowsOf(value).map((row) => maskedRow(field.columns ?? [], row));
}
