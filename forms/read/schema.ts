import { z } from 'zod';
import { type FormDefinition, fieldsOf } from '../form.ts';
import { fieldSchema } from './field-schema.ts';

const cache = new WeakMap<FormDefinition, z.ZodObject>();

/**
 * A form's values in normal form, as a strict object. What is required only of some applicants, or only with some answers,
 * is optional here: `validate` knows the facts and decides.
 */
export function formSchema(form: FormDefinition): z.ZodObject {
  const known = cache.get(form);
  if (known) return known;
  const conditional = new Set(
    form.sections.filter(({ showWhen }) => showWhen).flatMap(({ fields }) => fields),
  );
  const shape = fieldsOf(form).map((field) => {
    const always = field.required === true && !field.showWhen && !conditional.has(field);
    return [field.name, always ? fieldSchema(field) : fieldSchema(field).optional()] as const;
  });
  const schema = z.strictObject(Object.fromEntries(shape)).meta({ title: form.title });
  cache.set(form, schema);
  return schema;
}

/** The same as JSON Schema, draft 2020-12, with titles. Check digits and sums are beyond it; `validate` has them. */
export function jsonSchema(form: FormDefinition): object {
  return z.toJSONSchema(formSchema(form), { target: 'draft-2020-12' });
}
