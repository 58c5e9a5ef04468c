import type { Facts } from '../../../domain/criterion.ts';
import type { PayloadField, Step } from '../../../domain/procedure.ts';
import { standardsOf } from '../../../domain/staffing.ts';
import type { FormDefinition } from '../../../forms/form.ts';
import { readBody } from '../../../forms/read/body.ts';
import { idOf } from '../../../forms/read/names.ts';
import { fieldsOnPage } from '../../../forms/read/page.ts';
import { preset } from '../../../forms/read/prefill.ts';
import { formView, inSummary } from '../../../forms/read/view.ts';
import { formOf } from '../../../forms/registry.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import type { ErrorLink, FieldView, SectionView } from '../../../templates/pages/views.ts';
import { readForm } from '../../documents/read-form.ts';
import { WORDING } from '../../wording.ts';
import { assessedFields, type Computed } from './assessed.ts';
import type { Entries, StepContext, Tried } from './context.ts';
import { withPrefix } from './prefix.ts';

/** A form of a step as the page shows it: what it is called, and its sections. */
export interface FormPart {
  label: string;
  origin: string;
  intro?: string;
  warnings: readonly string[];
  sections: readonly SectionView[];
}

/** A step's form, with what was typed; fields that another form of the step asks for already are not asked twice. */
export function drawForm(step: Step, field: PayloadField, context: StepContext, tried: Tried): FormPart {
  const form = formOf(field.form ?? '');
  const posted = tried.entries.length > 0;
  const raw = posted ? rawOf(form, context.facts, tried.entries) : preset(form, context.facts);
  const view = formView(form, raw, context.facts, {
    cite: citationView,
    showErrors: tried.errors[field.name] !== undefined,
  });
  const asked = askedBefore(step, field);
  const sections = view.sections.map(({ fields, id, ...section }) => ({
    ...section,
    id: `${step.id}-${id}`,
    fields: assessedFields(form, withoutAsked(fields, asked), computedOf(context)).map((one) =>
      withPrefix(one, step.id),
    ),
  }));
  return {
    label: form.title,
    origin: form.layout === 'annex' ? form.place : '系统样式，非文件附件',
    ...(view.intro !== undefined && { intro: view.intro }),
    warnings: posted ? view.warnings : [],
    sections: sections.filter(({ fields }) => fields.length > 0),
  };
}

/** A form's values, and what is wrong with them, each with a way to it. */
export function readWholeForm(
  step: Step,
  field: PayloadField,
  { facts }: StepContext,
  entries: Entries,
): { values: Facts; empty: boolean; links: readonly ErrorLink[] } {
  const form = formOf(field.form ?? '');
  const { values, errors } = readForm(form, rawOf(form, facts, entries), facts);
  return {
    values,
    empty: Object.keys(values).length === 0,
    links: errors.map((error) => ({
      href: `#${step.id}-${idOf(error.path)}`,
      message: inSummary(form, error),
    })),
  };
}

function rawOf(form: FormDefinition, facts: Facts, entries: Entries) {
  const shown = fieldsOnPage(form, {}, facts).map(({ field }) => field);
  return readBody(form, entries as Iterable<[string, string]>, shown).raw;
}

/** Names that the step asks for before this form. */
function askedBefore({ payload }: Step, field: PayloadField): ReadonlySet<string> {
  const before = payload.slice(0, payload.indexOf(field));
  return new Set(
    before.flatMap(({ name, kind, form }) =>
      kind === 'form'
        ? formOf(form ?? '').sections.flatMap(({ fields }) => fields.map((each) => each.name))
        : [name],
    ),
  );
}

function withoutAsked(fields: readonly FieldView[], asked: ReadonlySet<string>): FieldView[] {
  return fields.filter(({ name }) => !asked.has(name));
}

/** What the standards for the staff come to, by the row beside which they stand. */
function computedOf({ procedure, facts }: StepContext): ReadonlyMap<string, readonly Computed[]> {
  const rows = new Map<string, Computed[]>();
  for (const { standard, answer, explanation } of standardsOf(procedure, facts, WORDING)) {
    const [citation] = standard.citations;
    const computed = {
      label: standard.label,
      answer,
      text: explanation,
      ...(citation && { citation: citationView(citation) }),
    };
    rows.set(standard.row, [...(rows.get(standard.row) ?? []), computed]);
  }
  return rows;
}
