import type { Facts } from '../../domain/criterion.ts';

/** A form's values as facts of the case: a field's name is its fact's name, so only what was left empty goes. */
export function factsOf(values: Facts): Facts {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
