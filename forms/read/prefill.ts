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

/**
 * What an officer's form begins with: the fields it takes from other forms, which are facts of the case by now, and what the
 * form itself makes of the facts. Give it to the page while nothing has been typed.
 */
export function preset(form: FormDefinition, facts: Facts): Raw {
  const taken = fieldsOf(form).flatMap(({ name, prefill }) => {
    const value = prefill && facts[prefill.field];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(taken), ...form.preset?.(facts) };
}
