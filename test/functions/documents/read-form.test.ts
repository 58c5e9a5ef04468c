import { expect, test } from 'vitest';
import { formOf } from '../../../forms/registry.ts';
import { readForm } from '../../../functions/documents/read-form.ts';

const form = formOf('liaocheng/annex-02-application');
const [sample] = form.samples;
const facts = { applicantKind: sample?.id ?? '' };
const read = (change: Record<string, unknown>) => readForm(form, { ...sample?.values, ...change }, facts);

test('rare characters of names that a font has are taken: 喆 堃 䶮 鿍 𬭊', () => {
  const { errors, values } = read({ contactName: '王喆堃䶮鿍𬭊' });
  expect(errors.filter(({ field }) => field === 'contactName')).toEqual([]);
  expect(values.contactName).toBe('王喆堃䶮鿍𬭊');
});

test('a character that no font has is named beside its field, in tables too, and the form is not complete', () => {
  const { errors, complete, values } = read({ contactName: '王𪚥' });
  expect(complete).toBe(false);
  expect(errors).toEqual([
    expect.objectContaining({ field: 'contactName', message: expect.stringContaining('“𪚥”（U+2A6A5）') }),
  ]);
  // What was typed is not lost.
  expect(values.contactName).toBe('王𪚥');
  const rows = sample?.values.inpatientDepartments;
  const [first] = Array.isArray(rows) ? rows : [];
  const table = read({ inpatientDepartments: [{ ...Object(first), name: '内𠀋科' }] });
  expect(table.errors).toContainEqual(
    expect.objectContaining({ field: 'inpatientDepartments', message: expect.stringContaining('U+2000B') }),
  );
});
