import type { Facts } from '../../domain/criterion.ts';
import { type FormDefinition, fieldsOf } from '../form.ts';

/** What was typed, by field name: strings from a page, or values from JSON. Kept as it came. */
export type Raw = Readonly<Record<string, unknown>>;

/** `raw` with its empty fields filled from other forms' values where the definition says so. */
export function prefilled(
  form: FormDefinition,
  raw: Raw,
  others: Readonly<Record<string, Facts | Raw>>,
): Raw {
  const given: Record<string, unknown> = { ...raw };
  for (const { name, prefill } of fieldsOf(form)) {
    if (!prefill || (given[name] ?? '') !== '') continue;
    const value = others[prefill.form]?.[prefill.field];
    if (value !== undefined) given[name] = value;
  }
  return given;
}
