import { expect, test } from 'vitest';
import { type Criterion, datesIn } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { isCivilDate } from '../../../domain/time/civil-date.ts';
import { type Field, type FieldKind, fieldsOf } from '../../../forms/form.ts';
import { forms } from '../../../forms/liaocheng/index.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import { BUILT_IN, criteriaOf } from '../reading.ts';

const procedure: Procedure = designation;
const fields = new Map<string, Field>(
  forms
    .flatMap(fieldsOf)
    .flatMap((field) => [
      [field.name, field] as const,
      ...(field.columns ?? []).map((column) => [`${field.name}.${column.name}`, column] as const),
    ]),
);

/** What a criterion expects of one field: its kind, and for coded values the options it must offer. */
interface Expectation {
  fact: string;
  kinds: readonly FieldKind[];
  values?: readonly string[];
}

const DATES: readonly FieldKind[] = ['date'];
const NUMBERS: readonly FieldKind[] = ['integer', 'number'];

function expectations(criterion: Criterion, table = ''): Expectation[] {
  const name = (fact: string) => (table && !BUILT_IN.includes(fact) ? `${table}.${fact}` : fact);
  const dates = (...facts: string[]) => facts.map((fact) => ({ fact: name(fact), kinds: DATES }));
  if ('all' in criterion) return criterion.all.flatMap((part) => expectations(part, table));
  if ('any' in criterion) return criterion.any.flatMap((part) => expectations(part, table));
  if ('not' in criterion) return expectations(criterion.not, table);
  if ('count' in criterion)
    return [{ fact: criterion.count, kinds: ['table'] }, ...expectations(criterion.where, criterion.count)];
  const compared = datesIn(criterion);
  if (compared) return dates(...compared.filter((one) => !isCivilDate(one)));
  if (!('fact' in criterion)) return [];
  const fact = name(criterion.fact);
  if ('is' in criterion)
    return [
      typeof criterion.is === 'string'
        ? { fact, kinds: ['choice'], values: [criterion.is] }
        : { fact, kinds: ['yes-no'] },
    ];
  if ('in' in criterion) return [{ fact, kinds: ['choice'], values: criterion.in.map(String) }];
  if ('includes' in criterion) return [{ fact, kinds: ['choices'], values: [criterion.includes] }];
  return [{ fact, kinds: NUMBERS }];
}

test('criteria ask only for facts that the forms or the engine supply, of their kind, and for values the forms offer', () => {
  const wrong = criteriaOf(procedure).flatMap(({ rule, criterion }) =>
    expectations(criterion)
      .filter(({ fact }) => !BUILT_IN.includes(fact))
      .filter(({ fact, kinds, values = [] }) => {
        const field = fields.get(fact);
        const offered = field?.options?.map(({ value }) => value) ?? [];
        return !field || !kinds.includes(field.kind) || values.some((value) => !offered.includes(value));
      })
      .map((expectation) => ({ rule, ...expectation })),
  );
  expect(wrong).toEqual([]);
});

/** Forms of what comes after the acceptance, or that are handed in on paper: no step of this procedure names them. */
const BEYOND = [
  'annex-11-1-medical-change',
  'annex-11-2-pharmacy-change',
  'annex-12-exit',
  'schedule-04-chronic-diseases',
  'chronic-disease-application',
  'chronic-disease-commitment',
  'compliance-commitment',
  'minor-change-notice',
].map((name) => `liaocheng/${name}`);

test('every form that the procedure names exists, and none of them is for nothing', () => {
  const { materials, steps } = procedure;
  const used = [...procedure.forms, ...materials, ...steps.flatMap(({ payload }) => payload)].flatMap(
    ({ form }) => form ?? [],
  );
  expect([...new Set(used), ...BEYOND].sort()).toEqual(forms.map(({ id }) => id).sort());
});

function filledBy(id: string): string | undefined {
  return forms.find((form) => form.id === id)?.filledBy;
}

test('第十二条: the applicant fills in the forms he must complete, and the receiving clerk the record of the checks', () => {
  expect(new Set(procedure.forms.map(({ form }) => filledBy(form)))).toEqual(new Set(['applicant']));
  expect(filledBy('liaocheng/acceptance-checks')).toBe('receiving-clerk');
});
