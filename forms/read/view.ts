import type { Citation } from '../../domain/citation.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { Field, FormDefinition } from '../form.ts';
import { labelOf } from '../form.ts';
import { idOf, parseName } from './names.ts';
import { fieldsOnPage } from './page.ts';
import type { Raw } from './prefill.ts';
import { type FieldError, type Validation, validate } from './validate.ts';
import { matrixView } from './view-matrix.ts';
import { asTyped, optionViews, textAttributes } from './view-parts.ts';
import { tableView } from './view-table.ts';
import type { FieldView, FormView } from './view-types.ts';

export type * from './view-types.ts';

export interface ViewOptions<C> {
  /** Ids of the sections on this page; all when absent. */
  sections?: readonly string[];
  /** Errors are shown only once a person has tried to go on. */
  showErrors?: boolean;
  /** What the page makes of a citation. */
  cite: (citation: Citation) => C;
}

/** What a page needs to draw a form with `raw` as typed. Fields that are not for this applicant are left out. */
export function formView<C>(
  form: FormDefinition,
  raw: Raw,
  facts: Facts,
  options: ViewOptions<C>,
): FormView<C> {
  const validation = validate(form, raw, facts);
  const shown = fieldsOnPage(form, validation.values, facts, options.sections);
  const names = new Set(shown.map(({ field }) => field.name));
  const onPage = ({ field }: FieldError) => names.has(field);
  const found = {
    errors: options.showErrors ? validation.errors.filter(onPage) : [],
    warnings: validation.warnings.filter(onPage),
  };
  const sections = form.sections.map((section) => {
    const { id, label, hint } = section;
    const entries = shown.filter(({ field }) => section.fields.includes(field));
    return {
      id,
      label,
      ...(hint !== undefined && { hint }),
      fields:
        section.matrix && entries.length > 0
          ? [matrixView<C>(section, entries, raw, found)]
          : entries.map((entry) => fieldView(entry, raw[entry.field.name], found, options)),
    };
  });
  return {
    id: form.id,
    title: form.title,
    place: form.place,
    layout: form.layout,
    ...(form.intro !== undefined && { intro: form.intro }),
    errors: found.errors.map((error) => ({ href: `#${idOf(error.path)}`, message: inSummary(form, error) })),
    warnings: found.warnings.map((warning) => inSummary(form, warning)),
    sections: sections.filter(({ fields }) => fields.length > 0),
  };
}

/** An error as the summary at the top words it: a cell's names its table and row. */
export function inSummary(form: FormDefinition, { path, message }: FieldError): string {
  const { field: name, row } = parseName(path) ?? { field: path };
  const field = form.sections.flatMap(({ fields }) => fields).find((field) => field.name === name);
  return row === undefined || !field ? message : `${labelOf(field)}第${row + 1}行：${message}`;
}

type Entry = ReturnType<typeof fieldsOnPage>[number];
type Found = Pick<Validation, 'errors' | 'warnings'>;

function fieldView<C>(entry: Entry, raw: unknown, found: Found, { cite }: ViewOptions<C>): FieldView<C> {
  const { field, condition, options } = entry;
  const error = found.errors.find(({ path }) => path === field.name)?.message;
  const warning = found.warnings.find(({ path }) => path === field.name)?.message;
  const base = {
    id: idOf(field.name),
    name: field.name,
    label: labelOf(field),
    required: isAskedFor(field),
    ...(field.hint !== undefined && { hint: field.hint }),
    ...(error !== undefined && { error }),
    ...(warning !== undefined && { warning }),
    ...(condition && { condition }),
    ...(field.citation && { citation: cite(field.citation) }),
  };
  const { kind } = field;
  switch (kind) {
    case 'table':
      return { ...base, kind, ...tableView<C>(field, raw, found.errors) };
    case 'choice':
    case 'choices':
    case 'yes-no':
      return { ...base, kind, options: optionViews(field, options, raw, base.id) };
    case 'confirm':
      return {
        ...base,
        kind,
        value: 'yes',
        checked: raw === true || raw === 'yes',
        ...(field.citation && { statement: field.citation.quote }),
      };
    case 'long-text':
      return { ...base, kind, value: asTyped(raw), ...longTextSize(field) };
    default:
      return { ...base, kind, value: asTyped(raw), ...textAttributes(field) };
  }
}

/** What is meant to be short looks short. */
function longTextSize({ maxLength = 2000 }: Field): { maxLength: number; lines?: number } {
  return maxLength <= 300 ? { maxLength, lines: 2 } : { maxLength };
}

/** Marked as required where it is asked for at all; a condition on the whole field says when. */
function isAskedFor({ required }: Field): boolean {
  return required !== undefined && required !== false;
}
