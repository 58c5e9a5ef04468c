import { describe, expect, test } from 'vitest';
import { forms } from '../../../forms/liaocheng/index.ts';
import {
  MEDICAL_REVIEW_ROWS,
  OPTIONAL_ROWS,
  PHARMACY_REVIEW_ROWS,
  SITE_ROWS,
} from '../../../procedures/liaocheng/designation/review-rows.ts';
import { standards } from '../../../procedures/liaocheng/designation/standards.ts';

describe('附件7 and 附件8', () => {
  const rowsOf = (id: string) =>
    forms.find((form) => form.id === id)?.evaluation?.rows.map(({ finding }) => finding);

  test('the rows that decide are the rows of the forms', () => {
    expect(rowsOf('liaocheng/annex-07-1-medical-review')).toEqual([...MEDICAL_REVIEW_ROWS]);
    expect(rowsOf('liaocheng/annex-07-2-pharmacy-review')).toEqual([...PHARMACY_REVIEW_ROWS]);
    expect([
      ...(rowsOf('liaocheng/annex-08-1-site-evaluation') ?? []),
      ...(rowsOf('liaocheng/annex-08-2-site-evaluation') ?? []),
    ]).toEqual([...SITE_ROWS]);
  });

  test('the rows that may not concern an institution are those whose forms offer it', () => {
    const fields = forms.flatMap(({ sections }) => sections.flatMap((section) => section.fields));
    const rows = [...MEDICAL_REVIEW_ROWS, ...PHARMACY_REVIEW_ROWS, ...SITE_ROWS];
    const optional = fields.filter(({ options = [] }) => options.some(({ value }) => value === '不适用'));
    const named = optional.map(({ name }) => name).filter((name) => (rows as string[]).includes(name));
    expect(named.toSorted()).toEqual(OPTIONAL_ROWS.toSorted());
  });

  test('附件8-1 every standard for the staff stands beside a row of the table, and every row about staff has one', () => {
    const rows = new Set(standards.map(({ row }) => row));
    expect([...rows].filter((row) => !(SITE_ROWS as readonly string[]).includes(row))).toEqual([]);
    expect([...rows].sort()).toEqual(SITE_ROWS.slice(3, 13).toSorted());
  });
});
