import { z } from 'zod';
import type { Facts } from '../../domain/criterion.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { printModel } from '../../forms/read/print.ts';
import { validate } from '../../forms/read/validate.ts';
import { forms } from '../../forms/registry.ts';
import { blankPaper, type DocumentDefinition } from '../../templates/engine/document.ts';
import { NO_FOOT } from '../../templates/engine/fields.ts';
import { gridData } from '../../templates/forms/grid-data.ts';
import { gridDocument } from '../../templates/forms/index.ts';
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
  return gridDocument({
    id,
    title,
    source,
    place,
    layout,
    data: dataShape.transform((data, context) => laidOut(form, data, context)).pipe(gridData),
    sample: () => sampleOf(form),
    blank: () => blankPaper({ ...printModel(form), ...NO_FOOT }),
  });
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
  return { ...printModel(form, values, { facts }), ...foot };
}

function sampleOf(form: FormDefinition): FormDocumentData {
  const [sample] = form.samples;
  return sample ? { values: sample.values, applicantKind: sample.id } : { values: {} };
}
