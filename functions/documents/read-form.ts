import type { Facts, FactValue } from '../../domain/criterion.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { type FieldError, type Validation, validate } from '../../forms/read/validate.ts';
import { type FontSource, fontSource } from '../../templates/fonts/faces.ts';

/** What any font of ours has: most values consist of nothing else, and need not be looked up. */
const COMMON = /^[\s\x20-\x7e\u3000-\u3015\u4e00-\u9fa5\uff01-\uff5e]*$/u;

let fonts: FontSource | undefined;

/**
 * Reads a form as `validate` does, and tells each character that no font has beside its field: on paper it could only be an
 * empty box, and the notice would fail long after the form was handed in.
 */
export function readForm(
  form: FormDefinition,
  raw: Readonly<Record<string, unknown>>,
  around: Facts,
): Validation {
  const read = validate(form, raw, around);
  const undrawn = Object.entries(read.values).flatMap(([field, value]) => missingIn(field, value));
  if (undrawn.length === 0) return read;
  return { ...read, errors: [...read.errors, ...undrawn], complete: false };
}

function missingIn(field: string, value: FactValue | undefined): FieldError[] {
  const missing = textsOf(value).flatMap((text) =>
    COMMON.test(text) ? [] : Array.from(text).filter(isMissing),
  );
  if (missing.length === 0) return [];
  const named = [...new Set(missing)].map(
    (character) => `“${character}”（U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`,
  );
  const message = `${named.join('、')}印不出来：字库里没有这个字。请改用证照上的通行写法，或者请经办机构添加字体。`;
  return [{ path: field, field, message }];
}

function isMissing(character: string): boolean {
  fonts ??= fontSource();
  return !/\s/u.test(character) && !fonts.covers(character.codePointAt(0) ?? 0);
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
