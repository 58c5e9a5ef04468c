import { z } from 'zod';
import type { EventPayload } from '../../domain/case/event.ts';
import type { Facts } from '../../domain/criterion.ts';
import type { PayloadField, Procedure, Step } from '../../domain/procedure.ts';
import { isCivilDate } from '../../domain/time/civil-date.ts';
import { normalPhone, phoneProblem } from '../../forms/checks/phone.ts';
import { formSchema } from '../../forms/read/schema.ts';
import { halfWidth, lengthOf, manyLines, oneLine, tight } from '../../forms/read/text.ts';
import { formOf } from '../../forms/registry.ts';
import { PEOPLE_EXAMPLES, PEOPLE_SCHEMAS } from './payload-people.ts';
import { componentName, registered } from './schemas/named.ts';

type Kind = PayloadField['kind'];

const cache = new WeakMap<Step, z.ZodObject>();

/**
 * What an actor says with a step, as a strict object: one member a field, under the field's own name. It knows the
 * procedure but not the case; what depends on the case (dates, applicability, open notices) the decision itself checks.
 */
export function payloadSchema(step: Step, procedure: Procedure): z.ZodObject {
  const known = cache.get(step);
  if (known) return known;
  const shape = step.payload.map((field) => {
    const schema = SCHEMAS[field.kind](field, procedure);
    return [field.name, field.required ? schema : schema.optional()] as const;
  });
  const schema = registered(
    nameIn(procedure, `step.${step.id}`),
    z.strictObject(Object.fromEntries(shape)).meta({ title: step.label }),
  );
  cache.set(step, schema);
  return schema;
}

/** What a schema of one version of a procedure is called in the OpenAPI document. */
export function nameIn({ id, version }: Procedure, what: string): string {
  return componentName(`${id}.${version}.${what}`);
}

/** What was said, as the history records it: whole forms (by id) stand apart from the other fields. */
export function payloadOf(
  step: Step,
  said: Readonly<Record<string, unknown>>,
  forms: Readonly<Record<string, Facts>>,
): EventPayload {
  const plain = step.payload.filter(({ kind, name }) => kind !== 'form' && said[name] !== undefined);
  const payload = Object.fromEntries(plain.map(({ name }) => [name, said[name]]));
  return Object.keys(forms).length > 0 ? { ...payload, forms } : payload;
}

/** A payload such as somebody might send, made of what the procedure itself holds. */
export function payloadExample(step: Step, procedure: Procedure): Record<string, unknown> {
  return Object.fromEntries(
    step.payload.map((field) => [field.name, EXAMPLES[field.kind](field, procedure)]),
  );
}

const SCHEMAS: Record<Kind, (field: PayloadField, procedure: Procedure) => z.ZodType> = {
  text: (field) => text(field, oneLine, 200),
  'long-text': (field) => text(field, manyLines, 2000),
  phone: (field) =>
    text(field, (typed) => normalPhone(tight(halfWidth(typed))), 60).refine(
      (value) => phoneProblem(value) === undefined,
      {
        error: ({ input }) => phoneProblem(String(input)) ?? '',
      },
    ),
  date: (field) =>
    text(field, (typed) => halfWidth(oneLine(typed)), 40)
      .refine(isCivilDate, { error: `“${field.label}”不是有效日期，请按 2026-11-22 的样式填写。` })
      .meta({ title: field.label, format: 'date' }),
  choice: (field) =>
    z
      .enum(
        (field.options ?? []).map(({ value }) => value),
        { error: `请在“${field.label}”的选项中选择。` },
      )
      .meta(describing(field)),
  confirm: (field) =>
    field.required
      ? z.literal(true, { error: `请确认“${field.label}”。` }).meta(describing(field))
      : z.boolean().meta(describing(field)),
  'unserved-notice': (field) =>
    z
      .string({ error: asked(field) })
      .regex(/^[a-z0-9-]{1,60}\.\d{1,6}$/, `“${field.label}”请给出本案文书的 ref。`)
      .meta(describing(field)),
  'material-findings': (field, procedure) =>
    itemised(field, nameIn(procedure, 'material-finding'), 'material', 'finding', procedure.materials),
  grounds: (field, procedure) =>
    itemised(field, nameIn(procedure, 'ground'), 'ground', 'reason', procedure.refusalGrounds),
  form: ({ form = '' }) => registered(`form.${form}`, formSchema(formOf(form))),
  ...PEOPLE_SCHEMAS,
};

function text(field: PayloadField, tidy: (typed: string) => string, longest: number): z.ZodString {
  return z
    .string({ error: ({ input }) => (input === undefined ? asked(field) : `“${field.label}”应为文字。`) })
    .overwrite(tidy)
    .min(1, asked(field))
    .refine((value) => lengthOf(value) <= longest, { error: `“${field.label}”最多${longest}个字。` })
    .meta({ ...describing(field), maxLength: longest });
}

/** Things of the procedure by id, each with words, none of them twice. */
function itemised(
  field: PayloadField,
  name: string,
  key: string,
  words: string,
  rules: readonly { id: string; label: string }[],
): z.ZodType {
  const item = z.strictObject({
    [key]: z.enum(
      rules.map(({ id }) => id),
      { error: '没有这一项，或者不适用。' },
    ),
    [words]: z
      .string({ error: '请逐项写明。' })
      .overwrite(manyLines)
      .min(1, '请逐项写明。')
      .refine((value) => lengthOf(value) <= 2000, { error: '每项最多2000个字。' })
      .meta({ maxLength: 2000 }),
  });
  return z
    .array(registered(name, item), { error: asked(field) })
    .min(1, asked(field))
    .max(200, `“${field.label}”最多200项。`)
    .refine((items) => new Set(items.map((one) => one[key])).size === items.length, {
      error: '同一项列了两次。',
    })
    .meta(describing(field));
}

function asked({ label }: PayloadField): string {
  return `请填写“${label}”。`;
}

function describing({ label, hint }: PayloadField): { title: string; description?: string } {
  return { title: label, ...(hint && { description: hint }) };
}

const EXAMPLES: Record<Kind, (field: PayloadField, procedure: Procedure) => unknown> = {
  text: () => '示例',
  'long-text': () => '示例说明',
  phone: () => '13800000000',
  date: () => '2026-11-20',
  choice: ({ options = [] }) => options[0]?.value,
  confirm: () => true,
  'unserved-notice': (_field, { notices }) => `${notices[0]?.id ?? 'notice'}.3`,
  'material-findings': (_field, { materials }) => [{ material: materials[0]?.id, finding: '请补盖公章' }],
  grounds: (_field, { refusalGrounds }) => [{ ground: refusalGrounds[0]?.id, reason: '经查属实（示例）' }],
  form: ({ form = '' }) => formOf(form).samples[0]?.values ?? {},
  ...PEOPLE_EXAMPLES,
};
