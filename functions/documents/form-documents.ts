import { z } from 'zod';
import type { Facts } from '../../domain/criterion.ts';
import type { FormDefinition, Sample } from '../../forms/form.ts';
import { printModel } from '../../forms/read/print.ts';
import { validate } from '../../forms/read/validate.ts';
import { forms } from '../../forms/registry.ts';
import { blankPaper, type DocumentDefinition } from '../../templates/engine/document.ts';
import { NO_FOOT } from '../../templates/engine/fields.ts';
import { gridData, letterData } from '../../templates/forms/grid-data.ts';
import { formDocument } from '../../templates/forms/index.ts';
import { type Registry, registry } from '../../templates/registry.ts';

/** What a form's paper is printed from: its values in any form `validate` reads, and what stands around them. */
export interface FormDocumentData {
  values: Readonly<Record<string, unknown>>;
  /** `medical-institution` or `retail-pharmacy`; without it nothing is left out as not being for this applicant. */
  applicantKind?: string;
  receiptNumber?: string;
  verificationCode?: string;
}

const dataShape = z.strictObject({
  values: z.record(z.string(), z.unknown()),
  applicantKind: z.string().optional(),
  receiptNumber: z.string().min(1).optional(),
  verificationCode: z.string().min(1).optional(),
});

/** All forms as documents, under the forms' own ids. Incomplete values print with blanks; wrong ones are refused by name. */
export const formDocuments: readonly DocumentDefinition[] = forms.map(documentOfForm);

/** Adds the forms to the documents of this installation, or to another registry; once is enough, twice does no harm. */
export function registerFormDocuments(into: Registry = registry): void {
  into.add(...formDocuments.filter(({ id }) => !into.has(id)));
}

function documentOfForm(form: FormDefinition): DocumentDefinition {
  const { id, title, source, place, layout } = form;
  const [first, ...more] = form.samples;
  const shape = form.print?.type === 'letter' ? 'letter' : 'grid';
  return formDocument({
    id,
    title,
    source,
    place,
    layout,
    shape,
    data: dataShape
      .transform((data, context) => laidOut(form, data, context))
      .pipe(shape === 'letter' ? letterData : gridData),
    sample: () => dataOf(first),
    ...(more.length > 0 && {
      samples: Object.fromEntries(more.map((sample) => [sample.id, () => dataOf(sample)])),
    }),
    blank: () => blankPaper({ ...paperOf(form), ...NO_FOOT }),
  });
}

/** The parts of the paper that its template prints. */
function paperOf(form: FormDefinition, values?: Facts, facts: Facts = {}): object {
  const { letter, type, above, tables, below, sheets, ...paper } = printModel(form, values, { facts });
  return letter ? { ...paper, letter } : { ...paper, type, above, tables, below, sheets };
}

function laidOut(form: FormDefinition, data: z.infer<typeof dataShape>, context: z.RefinementCtx): unknown {
  const facts: Facts = data.applicantKind === undefined ? {} : { applicantKind: data.applicantKind };
  const { values, errors } = validate(form, data.values, facts);
  // What is missing is left to the pen; only what was given can be wrong.
  const wrong = errors.filter(({ field, path }) => path !== field || data.values[field] !== undefined);
  for (const { path, message } of wrong) {
    context.addIssue({ code: 'custom', path: ['values', path], message });
  }
  const foot = { receiptNumber: data.receiptNumber ?? null, verificationCode: data.verificationCode ?? null };
  return { ...paperOf(form, values, facts), ...foot };
}

function dataOf(sample: Sample | undefined): FormDocumentData {
  if (!sample) return { values: {} };
  const { applicantKind } = sample.facts;
  return { values: sample.values, ...(typeof applicantKind === 'string' && { applicantKind }) };
}
