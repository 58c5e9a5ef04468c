import { expect, test } from 'vitest';
import type { Procedure } from '../../../domain/procedure.ts';
import { type Field, fieldsOf } from '../../../forms/form.ts';
import { forms } from '../../../forms/guangdong/index.ts';
import { assessmentItems } from '../../../procedures/guangdong/designation/assessment-items.ts';
import { designation } from '../../../procedures/guangdong/designation/procedure.ts';
import { internetSupplement } from '../../../procedures/guangdong/internet-supplement/procedure.ts';
import { BUILT_IN, criteriaOf, objectsIn } from '../reading.ts';
import { CARRIED } from './catalog.ts';

const procedures: readonly Procedure[] = [designation, internetSupplement];
const fieldOf = (name: string): Field | undefined =>
  forms.flatMap(fieldsOf).find((field) => field.name === name);

test('whatever is said to carry a requirement of 004 exists, forms, publications and parties among it', () => {
  const known = new Set(objectsIn(procedures).map(({ id }) => id));
  expect(Object.values(CARRIED).flatMap((ids) => ids.filter((id) => !known.has(id)))).toEqual([]);
});

test('every condition, material and refusal ground answers to a requirement, but for those an assumption fills in', () => {
  const asked = new Set(Object.values(CARRIED).flat());
  const own = procedures
    .flatMap(({ conditions, materials, refusalGrounds }) => [...conditions, ...materials, ...refusalGrounds])
    .filter(({ id }) => !asked.has(id));
  expect(own.map(({ id }) => id)).toEqual(['ground-06', 'condition-07-designated']);
});

test.each(procedures)(
  '$id: criteria ask only for facts that a form or the engine supplies, and for values it offers',
  (procedure) => {
    const asked = criteriaOf(procedure).flatMap(({ criterion }) => objectsIn(criterion));
    const facts = asked
      .flatMap(({ fact, since, by, on }) => [fact, since, by, on])
      .filter((one) => typeof one === 'string');
    // What the registers know besides.
    const supplied = [...BUILT_IN, 'designated'];
    expect(facts.filter((fact) => !fieldOf(fact) && !supplied.includes(fact))).toEqual([]);
    for (const { fact, includes, in: oneOf, is } of asked) {
      const offered = fieldOf(String(fact))?.options?.map(({ value }) => value);
      const wanted = [includes, is, ...(Array.isArray(oneOf) ? oneOf : [])].filter(
        (one) => typeof one === 'string',
      );
      if (offered) expect(wanted.filter((one) => !offered.includes(one))).toEqual([]);
    }
  },
);

test('第八条、第九条: the clerk looks up nothing that no rule needs, and each of it with its article', () => {
  const checks = forms.filter(({ filledBy }) => filledBy === 'receiving-clerk').flatMap(fieldsOf);
  const { materials } = designation;
  const needed = [
    ...criteriaOf(designation).flatMap(({ criterion }) => objectsIn(criterion)),
    ...materials.map((material) => ({ fact: 'sharedWhen' in material && material.sharedWhen })),
  ].flatMap(({ fact, since }: Record<string, unknown>) => [fact, since]);
  expect(checks).toHaveLength(13);
  expect(checks.filter(({ name, citation }) => !needed.includes(name) || !citation)).toEqual([]);
});

test('第十二条: all five heads stand on the assessment form, and every condition judged by it belongs to one of them', () => {
  const heads = forms.find(({ evaluation }) => evaluation)?.evaluation?.rows.map(({ finding }) => finding);
  expect(heads).toEqual(assessmentItems.map(({ field }) => field));
  const judged = assessmentItems.flatMap(({ conditions }): string[] => [...conditions]);
  expect(judged.sort()).toEqual(designation.conditions.map(({ id }) => id).sort());
});

test('第十条、第十二条: nobody loses an application by time alone, for the document never says so', () => {
  const lapses = procedures
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ effect }) => effect.kind === 'lapse');
  expect(lapses).toEqual([]);
});

test('第八条: what the applicant may pledge is every material but the application itself, each by its own name', () => {
  const pledgeable = designation.materials.filter((material) => 'pledgedIn' in material);
  expect(fieldOf('pledgedMaterials')?.options?.map(({ value, label }) => [value, label])).toEqual(
    pledgeable.map(({ id, label }) => [id, label]),
  );
  expect(pledgeable).toHaveLength(5);
});
