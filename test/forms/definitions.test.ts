import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../domain/criterion.ts';
import { evaluate } from '../../domain/evaluate.ts';
import { UnknownFormError } from '../../forms/errors.ts';
import { type Field, fieldsOf } from '../../forms/form.ts';
import type { LayoutPiece } from '../../forms/print-layout.ts';
import { formOf, forms } from '../../forms/registry.ts';
import { contains, lawText } from '../../procedures/law.ts';
import { procedures } from '../../procedures/registry.ts';

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

/** A slip stands in the document; its mending and the system's notes do not. */
const asPrinted = (piece: LayoutPiece): string =>
  typeof piece === 'string' ? piece : 'misprint' in piece ? piece.misprint : '';

test('every place is found by its folder, and an unknown form is a fault', () => {
  const places = readdirSync(new URL('../../forms', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['checks', 'read'].includes(entry.name))
    .map(({ name }) => name);
  expect(new Set(forms.map(({ id }) => id.split('/')[0]))).toEqual(new Set(places));
  expect(() => formOf('liaocheng/annex-99')).toThrow(UnknownFormError);
});

test('ids of forms are unique', () => {
  const ids = forms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a name is one fact: no form asks twice, nor do two forms of one procedure that one applicant fills in', () => {
  const together = procedures.flatMap(({ applicants, forms: uses }) =>
    applicants.map(({ id }) =>
      uses.filter(({ appliesTo }) => appliesTo.includes(id)).map(({ form }) => formOf(form)),
    ),
  );
  for (const group of [...forms.map((form) => [form]), ...together]) {
    const names = group.flatMap((form) => fieldsOf(form).map(({ name }) => name));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  }
});

test('a name means the same in all forms of a place: one kind of answer, open or personal', () => {
  const seen = new Map<string, unknown>();
  for (const form of forms) {
    for (const { name, kind, personal = false } of fieldsOf(form)) {
      const fact = `${form.id.split('/')[0]}/${name}`;
      expect({ kind, personal }, `${form.id}: ${name}`).toEqual(seen.get(fact) ?? { kind, personal });
      seen.set(fact, { kind, personal });
    }
  }
});

describe.each(every)('%s', (_id, form) => {
  const fields = fieldsOf(form);
  const deep = fields.flatMap((field) => [field, ...(field.columns ?? [])]);
  const law = lawText(form.source);

  test('quotes the law to the character', () => {
    const quotes = [...deep, ...form.checks, form.evaluation].flatMap((part) =>
      part?.citation ? [part.citation] : [],
    );
    for (const { source, quote } of quotes) expect(contains(lawText(source), quote), quote).toBe(true);
  });

  test('has the labels of its annex', () => {
    if (form.layout === 'annex') {
      expect(contains(law, (form.printedTitle ?? [form.title]).map(asPrinted).join(''))).toBe(true);
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

  test('has samples, under names of their own, of persons who do not exist', () => {
    const ids = form.samples.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, facts, values } of form.samples) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      for (const section of form.sections) {
        const kind =
          section.showWhen && 'fact' in section.showWhen && section.showWhen.fact === 'applicantKind';
        if (kind) expect(Object.keys(facts)).toContain('applicantKind');
      }
      for (const { name } of fields.filter(({ kind }) => kind === 'id-number')) {
        expect(values[name] ?? '999999', name).toMatch(/^999999/);
      }
    }
  });

  test('a field is shown in a table of boxes only beside others with the same options', () => {
    for (const { fields: columns } of form.sections.filter(({ matrix }) => matrix)) {
      for (const { kind, options } of columns) {
        expect(kind).toBe('choices');
        expect(options).toEqual(columns[0]?.options);
      }
    }
  });

  test('what an evaluation counts are choices of the form, each with room for words', () => {
    for (const { finding, remark } of form.evaluation?.rows ?? []) {
      const options = fields.find(({ name }) => name === finding)?.options?.map(({ value }) => value);
      expect(options).toEqual(expect.arrayContaining([...(form.evaluation?.failing ?? [])]));
      expect(fields.find(({ name }) => name === remark)?.kind).toBe('long-text');
    }
  });
});
