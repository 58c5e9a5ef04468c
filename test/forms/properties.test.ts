import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIELD_KINDS, type Field, fieldsOf } from '../../forms/form.ts';
import { display, masked } from '../../forms/read/display.ts';
import { fieldSchema } from '../../forms/read/field-schema.ts';
import { normalise } from '../../forms/read/normalise.ts';
import { formSchema, jsonSchema } from '../../forms/read/schema.ts';
import { forms } from '../../forms/registry.ts';
import { anyValueOf, anyValuesOf, typed } from './arbitrary.ts';

const RUNS = { numRuns: 150 };
const all = forms.flatMap((form) => fieldsOf(form).flatMap((field) => [field, ...(field.columns ?? [])]));
/** One field of each kind, tables aside. */
const oneOfEach = FIELD_KINDS.flatMap(
  (kind) => all.find((field) => field.kind === kind && kind !== 'table') ?? [],
);
const ANY_TEXT: Field = { name: 'x', label: '说明', kind: 'long-text' };

describe('normalise', () => {
  test.each([...oneOfEach, ANY_TEXT].map((field) => [field.kind, field] as const))(
    'twice is once: %s',
    (_kind, field) => {
      fc.assert(
        fc.property(typed, (text) => {
          const once = normalise(field, text);
          expect(normalise(field, once)).toEqual(once);
        }),
        RUNS,
      );
    },
  );

  test.each(['Xｘ０', '06)358888888', '+-86', '转转1'])(
    'twice is once for a telephone number like %s',
    (text) => {
      const phone = { name: 'phone', label: '电话', kind: 'phone' } as const;
      const once = normalise(phone, text);
      expect(normalise(phone, once)).toEqual(once);
    },
  );

  test('whatever is typed, a field is right or says in Chinese what is wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...oneOfEach), typed, (field, text) => {
        const value = normalise(field, text);
        const result = fieldSchema(field).safeParse(value);
        const messages = result.success ? [] : result.error.issues.map(({ message }) => message);
        for (const message of messages) expect(message).toMatch(/[\u4e00-\u9fff]/);
      }),
      { numRuns: 400 },
    );
  });
});

describe('what is printed', () => {
  test('reads back as the same value', () => {
    const fields = all.filter(({ kind }) => kind !== 'table');
    fc.assert(
      fc.property(
        fc.constantFrom(...fields).chain((field) => fc.tuple(fc.constant(field), anyValueOf(field))),
        ([field, value]) => {
          const { data } = fieldSchema(field).safeParse(normalise(field, value));
          expect(normalise(field, display(field, data))).toEqual(data);
          expect(data).toBeDefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  test('masked, gives neither the identity number nor the birthday away, and keeps its length', () => {
    const field: Field = { name: 'id', label: '身份证号', kind: 'id-number', personal: true };
    expect(masked(field, '999999197206141010')).toBe('999***********1010');
    expect(masked({ ...field, kind: 'phone' }, '0635')).toBe('****');
    expect(masked({ ...field, personal: false }, '999999197206141010')).toBe('999999197206141010');
  });
});

describe('JSON Schema (draft 2020-12)', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  const schemas = new Map(forms.map((form) => [form, jsonSchema(form)]));

  test.each(forms.map((form) => [form.id, form] as const))(
    'agrees with zod on %s and accepts its samples',
    (_id, form) => {
      const accepts = ajv.compile(schemas.get(form) ?? false);
      for (const { id, values } of form.samples) expect(accepts(values), id).toBe(true);
      const spoilt = fc.constantFrom<unknown>(null, 'x', -5, 1.5, {}, [], ['x'], '', [{ nothing: 1 }], true);
      const names = fieldsOf(form).map(({ name }) => name);
      fc.assert(
        fc.property(
          anyValuesOf(form),
          fc.option(fc.tuple(fc.constantFrom(...names, 'unknownName'), spoilt), { nil: undefined }),
          (values, change) => {
            const input = change ? { ...values, [change[0]]: change[1] } : values;
            expect(accepts(input)).toBe(formSchema(form).safeParse(input).success);
          },
        ),
        { numRuns: 40 },
      );
    },
  );

  test('titles every field', () => {
    for (const form of forms) {
      for (const { name } of fieldsOf(form)) {
        expect(schemas.get(form)).toHaveProperty(['properties', name, 'title'], expect.stringMatching(/./));
      }
    }
  });
});
