import type { Facts, FactValue } from '../../domain/criterion.ts';
import { idNumberProblem } from '../checks/id-number.ts';
import { type Field, type FormDefinition, fieldsOf, labelOf } from '../form.ts';
import { fieldSchema, missingMessage } from './field-schema.ts';
import { filled, normalise, normaliseRow } from './normalise.ts';
import type { Raw } from './prefill.ts';
import { beside, type Standing, standings } from './relevance.ts';

export interface FieldError {
  /** `beds`, or `inpatientDepartments[0].beds` with the row as typed (empty rows counted). */
  path: string;
  /** The field of the form; for an unknown name, that name. */
  field: string;
  message: string;
}

export interface Validation {
  /** What is right and counts, in normal form; these are the form's facts. */
  values: Facts;
  errors: FieldError[];
  /** What looks odd but may be so. */
  warnings: FieldError[];
  /** Nothing is missing and nothing is wrong. */
  complete: boolean;
}

/**
 * Reads a form as typed (or as JSON, or as stored) against its definition and the facts around it (`applicantKind`,
 * `today`). Never throws for bad input and never changes it: save `raw` for the next visit, `values` for the case.
 */
export function validate(form: FormDefinition, raw: Raw, around: Facts): Validation {
  const facts = beside(form, around);
  const errors = unknownNames(form, raw);
  const read = new Map(fieldsOf(form).map((field) => [field.name, readField(field, raw[field.name], facts)]));
  const sound: Record<string, FactValue> = {};
  for (const [name, { value }] of read) if (value !== undefined) sound[name] = value;
  const values: Record<string, FactValue> = {};
  let open = false;
  for (const standing of standings(form, sound, facts)) {
    const { field, relevant } = standing;
    const reading = read.get(field.name);
    if (!reading || relevant === 'no') continue;
    if (!reading.given && field.required === true && relevant === 'unknown') open = true;
    const found = reading.given
      ? [...reading.errors, ...withdrawn(standing, reading.value)]
      : missing(standing);
    if (found.length > 0) errors.push(...found);
    else if (reading.value !== undefined) values[field.name] = reading.value;
  }
  const warnings: FieldError[] = [];
  for (const finding of form.checks.flatMap((check) => check.run(values, facts))) {
    const error = atTypedRow(finding, read);
    const list = finding.severity === 'error' ? errors : warnings;
    if (!errors.some(({ path }) => path === error.path)) list.push(error);
  }
  return { values, errors, warnings, complete: errors.length === 0 && !open };
}

interface Reading {
  /** Something was filled in, right or wrong. */
  given: boolean;
  /** Only where it is right by itself. */
  value?: FactValue;
  errors: FieldError[];
  /** Tables: where each row kept stood among the rows typed. */
  rows: number[];
}

function readField(field: Field, raw: unknown, facts: Facts): Reading {
  const value = normalise(field, raw);
  const rows = rowsTyped(field, raw);
  const given =
    value !== undefined && !(field.kind === 'table' && Array.isArray(value) && value.length === 0);
  if (!given) return { given, errors: [], rows };
  const result = fieldSchema(field).safeParse(value);
  if (result.success) {
    const errors = bornTooLate(field, result.data, facts);
    return { given, errors, rows, ...(errors.length === 0 && { value: result.data }) };
  }
  const errors = result.error.issues.map(({ path, message }) => ({
    path: pathOf(field, path, rows),
    field: field.name,
    message,
  }));
  return { given, errors: firstOfEach(errors), rows };
}

function missing({ field, required }: Standing): FieldError[] {
  return required ? [{ path: field.name, field: field.name, message: missingMessage(field) }] : [];
}

/** Options that exist but are not offered to this applicant. */
function withdrawn({ field, options }: Standing, value: FactValue | undefined): FieldError[] {
  if (field.kind !== 'choice' && field.kind !== 'choices') return [];
  const offered = new Set<unknown>(options.map((option) => option.value));
  const known = new Set<unknown>(field.options?.map((option) => option.value));
  const wrong = (Array.isArray(value) ? value : [value]).find(
    (item) => known.has(item) && !offered.has(item),
  );
  if (wrong === undefined) return [];
  return [
    {
      path: field.name,
      field: field.name,
      message: `“${labelOf(field)}”的“${String(wrong)}”不适用于本类申请机构，请重新选择`,
    },
  ];
}

function bornTooLate(field: Field, value: FactValue, facts: Facts): FieldError[] {
  const today = facts.today;
  if (field.kind !== 'id-number' || typeof today !== 'string' || typeof value !== 'string') return [];
  const message = idNumberProblem(value, today);
  return message ? [{ path: field.name, field: field.name, message }] : [];
}

function unknownNames(form: FormDefinition, raw: Raw): FieldError[] {
  const known = new Set(fieldsOf(form).map(({ name }) => name));
  return Object.keys(raw)
    .filter((name) => !known.has(name))
    .map((name) => ({ path: name, field: name, message: `《${form.title}》没有“${name}”这一项` }));
}

function rowsTyped(field: Field, raw: unknown): number[] {
  if (field.kind !== 'table' || !Array.isArray(raw)) return [];
  return raw.flatMap((row: unknown, at) => (filled(normaliseRow(field.columns ?? [], row)) ? [at] : []));
}

function pathOf(field: Field, path: readonly PropertyKey[], rows: readonly number[]): string {
  const [row, column] = path;
  if (field.kind !== 'table' || typeof row !== 'number') return field.name;
  const start = `${field.name}[${rows[row] ?? row}]`;
  return column === undefined ? start : `${start}.${String(column)}`;
}

function atTypedRow(
  { path, message }: { path: string; message: string },
  read: ReadonlyMap<string, Reading>,
): FieldError {
  const match = /^([^[]+)\[(\d+)\](.*)$/.exec(path);
  if (!match) return { path, field: path, message };
  const [, field = '', row = '', rest = ''] = match;
  return { path: `${field}[${read.get(field)?.rows[Number(row)] ?? row}]${rest}`, field, message };
}

function firstOfEach(errors: FieldError[]): FieldError[] {
  return errors.filter((error, at) => errors.findIndex(({ path }) => path === error.path) === at);
}
