import * as fc from 'fast-check';
import type { FactValue } from '../../domain/criterion.ts';
import { fromDayNumber } from '../../domain/time/civil-date.ts';
import { creditCodeCheck } from '../../forms/checks/credit-code.ts';
import { idNumberCheck } from '../../forms/checks/id-number.ts';
import { type Field, type FieldKind, type FormDefinition, fieldsOf } from '../../forms/form.ts';

const letters = (text: string) => Array.from(text);
const words = ({ maxLength = 20 }: Field) =>
  fc.string({
    unit: fc.constantFrom(...letters('聊城市第一人民医院安康药房甲乙丙（）-·0123AB')),
    minLength: 1,
    maxLength: Math.min(maxLength, 20),
  });
const date = fc.integer({ min: 0, max: 20_000 }).map(fromDayNumber);
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...letters('0123456789')), minLength: length, maxLength: length });

const VALUES: Record<FieldKind, (field: Field) => fc.Arbitrary<FactValue>> = {
  text: words,
  'long-text': words,
  'person-name': () =>
    fc.string({ unit: fc.constantFrom(...letters('张王李赵示例甲乙·')), minLength: 2, maxLength: 5 }),
  'id-number': () =>
    fc.tuple(date, digits(3)).map(([born, order]) => {
      const body = `999999${born.replaceAll('-', '')}${order}`;
      return body + idNumberCheck(body);
    }),
  'credit-code': () => digits(7).map((n) => `92999999MA${n}${creditCodeCheck(`92999999MA${n}`) ?? ''}`),
  phone: () =>
    fc.oneof(
      digits(9).map((n) => `13${n}`),
      digits(6).map((n) => `0635-8${n}`),
    ),
  date: () => date,
  integer: (field) => fc.integer({ min: field.min ?? 0, max: Math.min(field.max ?? 1000, 1000) }),
  number: () => fc.integer({ min: 0, max: 4000 }).map((n) => n / 4),
  choice: (field) => fc.constantFrom(...(field.options ?? []).map(({ value }) => value)),
  choices: (field) =>
    fc.subarray(
      (field.options ?? []).map(({ value }) => value),
      { minLength: 1 },
    ),
  'yes-no': () => fc.boolean(),
  confirm: () => fc.constant(true),
  table: (field) => fc.array(record(field.columns ?? [], 1), { minLength: 1, maxLength: 4 }),
};

/** A value of a field that is right by itself. */
export function anyValueOf(field: Field): fc.Arbitrary<FactValue> {
  return VALUES[field.kind](field);
}

/** Values of a form, each right by itself, any of them left out. */
export function anyValuesOf(form: FormDefinition): fc.Arbitrary<Record<string, FactValue>> {
  return record(fieldsOf(form), 0.5);
}

/** `share` 1: what is required is always there. Less: anything may be missing. */
function record(fields: readonly Field[], share: number): fc.Arbitrary<Record<string, FactValue>> {
  const required =
    share === 1 ? fields.filter(({ required }) => required === true).map(({ name }) => name) : [];
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, anyValueOf(field)])), {
    requiredKeys: required,
  });
}

/** What people type, and what they should not: spaces, full-width forms, invisible characters, surrogates. */
export const typed = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      ...letters('０１２９Ａｘ年月日张三　 \t\n\u200b\ufeff-－—()（）.。,，、是否+86139X"<>&'),
      'e\u0301',
      '\ud842\udfb7',
    ),
    maxLength: 24,
  }),
);
