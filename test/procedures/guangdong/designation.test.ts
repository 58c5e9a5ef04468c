import { expect, test } from 'vitest';
import type { Procedure, Rule } from '../../../domain/procedure.ts';
import { fieldsOf } from '../../../forms/form.ts';
import { forms } from '../../../forms/guangdong/index.ts';
import * as items from '../../../procedures/guangdong/designation/assessment-items.ts';
import { checkedFacts } from '../../../procedures/guangdong/designation/checks.ts';
import { materialWays } from '../../../procedures/guangdong/designation/materials.ts';
import { parties } from '../../../procedures/guangdong/designation/parties.ts';
import { designation } from '../../../procedures/guangdong/designation/procedure.ts';
import { publications } from '../../../procedures/guangdong/designation/publications.ts';
import { mustHaveRun } from '../../../procedures/guangdong/designation/steps.ts';
import { internetSupplement } from '../../../procedures/guangdong/internet-supplement/procedure.ts';
import { registry } from '../../../templates/registry.ts';
import { BUILT_IN, citationsIn, criteriaOf, objectsIn, rulesOf } from '../walk.ts';
import { CARRIED, COUNTS, NOT_HERE } from './catalog.ts';
import {
  strayAssumptions,
  strayEntries,
  strayNames,
  strayNumbers,
  strayQuotes,
  strayStages,
} from './sound.ts';

const procedures: readonly Procedure[] = [designation, internetSupplement];
const { assessmentItems, panel } = items;
const beside: readonly Rule[] = [...assessmentItems, panel, ...materialWays, ...publications, ...parties];

test('every quote stands in 004 to the character, in the article and item it names', () => {
  const everything = [procedures, beside, checkedFacts, mustHaveRun];
  expect(citationsIn(everything).length).toBeGreaterThan(250);
  expect(strayQuotes('004', everything)).toEqual([]);
  // The sweep finds a word changed, and a quote put into the wrong item.
  const wrong = [
    { source: '004', place: '第十条', quote: '自收到材料之日起 6 个工作日内' },
    { source: '004', place: '第九条（一）', quote: '未依法履行行政处罚责任的' },
  ];
  expect(strayQuotes('004', wrong)).toHaveLength(2);
});

test.each(procedures)(
  '$id: every number is the number of its quote, every rule has words, every name leads somewhere',
  (procedure) => {
    expect(strayNumbers(procedure)).toEqual([]);
    expect(strayAssumptions(procedure, procedure === designation ? beside : [])).toEqual({
      bare: [],
      missing: [],
      unused: [],
    });
    expect(strayNames(procedure)).toEqual([]);
    expect(strayStages(procedure)).toEqual([]);
  },
);

test('every requirement of 004 up to the agreement is carried, or excused with a reason, and none is forgotten', () => {
  const known = [
    ...procedures.flatMap((procedure) => [...rulesOf(procedure), ...procedure.assumptions]),
    ...beside,
  ];
  expect(
    strayEntries(
      CARRIED,
      NOT_HERE,
      COUNTS,
      known.map(({ id }) => id),
    ),
  ).toEqual([]);
});

test('every condition, material and refusal ground answers to a requirement, but for the one an assumption fills in', () => {
  const asked = new Set(Object.values(CARRIED).flat());
  const own = procedures
    .flatMap(({ conditions, materials, refusalGrounds }) => [...conditions, ...materials, ...refusalGrounds])
    .filter(({ id }) => !asked.has(id));
  expect(own.map(({ id }) => id)).toEqual(['ground-06']);
});

test('criteria ask only for facts that the application form, the clerk’s checks or the engine supply, and for values they offer', () => {
  const fields = new Map(forms.flatMap(fieldsOf).map((field) => [field.name, field]));
  const checked = checkedFacts.map(({ fact }) => fact);
  const asked = criteriaOf(designation).flatMap(({ criterion }) => objectsIn(criterion));
  const facts = asked
    .flatMap(({ fact, since, by, on }) => [fact, since, by, on])
    .filter((one) => one !== undefined);
  const supplied = [...fields.keys(), ...checked, ...BUILT_IN];
  expect(facts.filter((fact) => !supplied.some((name) => name === fact))).toEqual([]);
  for (const { fact, includes, in: oneOf, is } of asked) {
    const offered = fields.get(String(fact))?.options?.map(({ value }) => value);
    const wanted = [includes, is, ...(Array.isArray(oneOf) ? oneOf : [])].filter(
      (one) => typeof one === 'string',
    );
    if (offered) expect(wanted.filter((one) => !offered.includes(one))).toEqual([]);
  }
  // Nothing is to be looked up that no rule needs.
  expect(checked.filter((fact) => !facts.includes(fact))).toEqual([]);
});

test('the papers it issues exist, and so do those it makes public', () => {
  const printed = [...procedures.flatMap(({ notices }) => notices), ...publications].flatMap((paper) => [
    ...('document' in paper ? [paper.document] : []),
    ...('receipt' in paper && paper.receipt ? [paper.receipt] : []),
  ]);
  expect(printed.filter((id) => !registry.has(id))).toEqual([]);
});

test('第十二条: passing confirms all five heads of the assessment, and every condition judged by it belongs to one of them', () => {
  const asked = designation.steps.find(({ id }) => id === 'pass')?.payload;
  const confirmed = asked
    ?.filter(({ kind, required }) => kind === 'confirm' && required)
    .map(({ name }) => name);
  expect(confirmed).toEqual(assessmentItems.map(({ field }) => field));
  const judged = assessmentItems.flatMap(({ conditions }): string[] => [...conditions]);
  expect(judged.sort()).toEqual(designation.conditions.map(({ id }) => id).sort());
});

test('what stands beside the procedure names steps, deadlines and materials of it', () => {
  const steps = designation.steps.map(({ id }) => id);
  const named = [
    ...panel.formedBy,
    ...mustHaveRun.map(({ step }) => step),
    ...publications.flatMap((one) => ('step' in one ? one.step : [])),
  ];
  expect(named.filter((id) => !steps.includes(id))).toEqual([]);
  expect(
    mustHaveRun.filter(({ deadline }) => !designation.deadlines.some(({ id }) => id === deadline)),
  ).toEqual([]);
  expect(
    materialWays.filter(({ material }) => !designation.materials.some(({ id }) => id === material)),
  ).toEqual([]);
});

test('第十条、第十二条: nobody loses an application by time alone, for the document never says so', () => {
  const lapses = procedures
    .flatMap(({ deadlines }) => deadlines)
    .filter(({ effect }) => effect.kind === 'lapse');
  expect(lapses).toEqual([]);
});
