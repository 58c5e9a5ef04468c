import { DefinitionError } from './expression.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** Reads a JSON object of the definition and refuses every field not named. Throws DefinitionError. */
export function objectWith(
  value: unknown,
  where: string,
  required: readonly string[],
  optional: readonly string[],
): JsonObject {
  if (!isObject(value)) throw new DefinitionError(where, 'must be an object');
  for (const name of Object.keys(value))
    if (!required.includes(name) && !optional.includes(name))
      throw new DefinitionError(where, `the field "${name}" is not implemented here`);
  for (const name of required)
    if (value[name] === undefined) throw new DefinitionError(where, `the field "${name}" is missing`);
  return value;
}

/** A list with at least one element. */
export function listOf(value: Json | undefined, where: string): Json[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new DefinitionError(where, 'must be a list that is not empty');
  return value;
}

/** A string that is not empty. */
export function textOf(value: Json | undefined, where: string): string {
  if (typeof value !== 'string' || value === '') throw new DefinitionError(where, 'must be a text');
  return value;
}

/** A number between two bounds, whole unless `fraction`; `otherwise` when the field is absent. */
export function numberOf(
  value: Json | undefined,
  where: string,
  o: { min: number; max: number; otherwise?: number; fraction?: boolean },
): number {
  if (value === undefined && o.otherwise !== undefined) return o.otherwise;
  if (typeof value !== 'number' || !(value >= o.min && value <= o.max))
    throw new DefinitionError(where, `must be a number from ${o.min} to ${o.max}`);
  if (!o.fraction && !Number.isInteger(value)) throw new DefinitionError(where, 'must be a whole number');
  return value;
}
