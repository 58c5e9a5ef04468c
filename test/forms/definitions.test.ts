import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../domain/criterion.ts';
import { evaluate } from '../../domain/evaluate.ts';
import { UnknownFormError } from '../../forms/errors.ts';
import { type Field, fieldsOf } from '../../forms/form.ts';
import { formOf, forms } from '../../forms/registry.ts';
import { contains, lawText } from '../../procedures/law.ts';

const every = forms.map((form) => [form.id, form] as const);
const COLUMN_KINDS = new Set([
  'text',
  'person-name',
  'id-number',
  'credit-code',
  'phone',
  'date',
  'integer',
  'number',
  'choice',
  'yes-no',
]);

test('every place is found by its folder, and an unknown form is a fault', () => {
  const places = readdirSync(new URL('../../forms', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['checks', 'read'].includes(entry.name))
    .map(({ name }) => name);
  expect(new Set(forms.map(({ id }) => id.split('/')[0]))).toEqual(new Set(places));
  expect(() => formOf('liaocheng/annex-99')).toThrow(UnknownFormError);
});

test('ids of forms and names of fields are unique: a name is one fact, whichever form asks for it', () => {
  const ids = forms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = forms.flatMap((form) => fieldsOf(form).map(({ name }) => name));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

describe.each(every)('%s', (_id, form) => {
  const fields = fieldsOf(form);
  const deep = fields.flatMap((field) => [field, ...(field.columns ?? [])]);
  const law = lawText(form.source);

  test('quotes the law to the character', () => {
    const quotes = [...deep, ...form.checks].flatMap(({ citation }) => (citation ? [citation] : []));
    for (const { source, quote } of quotes) expect(contains(lawText(source), quote), quote).toBe(true);
  });

  test('has the labels of its annex', () => {
    if (form.layout === 'annex') {
      expect(contains(law, form.title)).toBe(true);
      for (const { label } of deep) expect(contains(law, label), label).toBe(true);
    }
  });

  test('its fields are well formed: names, options, columns', () => {
    for (const field of deep) {
      expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(Boolean(field.options), field.name).toBe(field.kind === 'choice' || field.kind === 'choices');
      expect(Boolean(field.columns), field.name).toBe(field.kind === 'table');
      expect(Boolean(field.showWhenLabel), field.name).toBe(Boolean(field.showWhen));
    }
    for (const column of fields.flatMap(({ columns }) => columns ?? [])) {
      expect(COLUMN_KINDS, column.name).toContain(column.kind);
      expect(typeof column.required, column.name).not.toBe('object');
      expect(column.showWhen, column.name).toBeUndefined();
    }
  });

  test('its conditions hang on built-in facts or on fields that come before', () => {
    const known = new Set(['applicantKind']);
    const check = (criterion: Criterion | undefined, of: string) => {
      for (const fact of criterion ? evaluate(criterion, {}).facts : []) expect(known, of).toContain(fact);
    };
    for (const section of form.sections) {
      check(section.showWhen, section.id);
      for (const field of section.fields) {
        check(field.showWhen, field.name);
        if (typeof field.required === 'object') check(field.required, field.name);
        for (const option of field.options ?? []) check(option.showWhen, option.value);
        known.add(field.name);
      }
    }
  });

  test('what is prefilled comes from a field that exists', () => {
    for (const { prefill } of fields) {
      if (prefill) expect(fieldsOf(formOf(prefill.form)).map(({ name }) => name)).toContain(prefill.field);
    }
  });

  test('asks for nothing about a person in the open', () => {
    for (const field of deep.filter(({ kind }: Field) => kind === 'id-number'))
      expect(field.personal, field.name).toBe(true);
  });

  test('has a sample for every kind of applicant, of persons who do not exist', () => {
    expect(form.samples.map(({ id }) => id)).toEqual(['medical-institution', 'retail-pharmacy']);
    for (const { values } of form.samples) {
      for (const { name } of fields.filter(({ kind }) => kind === 'id-number')) {
        expect(values[name] ?? '999999', name).toMatch(/^999999/);
      }
    }
  });
});
