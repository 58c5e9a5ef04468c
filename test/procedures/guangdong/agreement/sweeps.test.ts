import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../../../domain/procedure.ts';
import { assumptions } from '../../../../procedures/guangdong/agreement/assumptions.ts';
import * as beyond from '../../../../procedures/guangdong/agreement/beyond.ts';
import { cascades } from '../../../../procedures/guangdong/agreement/cascades.ts';
import { duties } from '../../../../procedures/guangdong/agreement/duties.ts';
import { derivedFacts, suppliedFacts } from '../../../../procedures/guangdong/agreement/grounds/facts.ts';
import { suspensionGrounds } from '../../../../procedures/guangdong/agreement/grounds/suspension.ts';
import { terminationGrounds } from '../../../../procedures/guangdong/agreement/grounds/termination.ts';
import { links } from '../../../../procedures/guangdong/agreement/links.ts';
import { measures } from '../../../../procedures/guangdong/agreement/measures.ts';
import { agreement } from '../../../../procedures/guangdong/agreement/procedure.ts';
import { complaintChannels, routes } from '../../../../procedures/guangdong/agreement/routes.ts';
import { important, importantFacts } from '../../../../procedures/guangdong/change/important-facts.ts';
import { change } from '../../../../procedures/guangdong/change/procedure.ts';
import { designation } from '../../../../procedures/guangdong/designation/procedure.ts';
import { exit } from '../../../../procedures/guangdong/exit/procedure.ts';
import { internetSupplement } from '../../../../procedures/guangdong/internet-supplement/procedure.ts';
import { lawText, unspaced } from '../../../../procedures/law.ts';
import { registry } from '../../../../templates/registry.ts';
import { overlap } from '../../catalog/overlap.ts';
import { unreadable, unsaid } from '../../faults/asking.ts';
import { untravelled } from '../../faults/courses.ts';
import { toothlessBars, unknownFacts } from '../../faults/facts.ts';
import { dangling } from '../../faults/names.ts';
import { ambiguousEvents, strayStages, unservable } from '../../faults/stages.ts';
import { strayIds, strayNumbers, withoutWords } from '../../faults/words.ts';
import { textAt } from '../../places.ts';
import { citationsIn, objectsIn } from '../../reading.ts';
import { CARRIED, ELSEWHERE } from './catalog.ts';

interface Demand {
  id: string;
  text: string;
}

const procedures: readonly Procedure[] = [agreement, change, exit];
const grounds = [...suspensionGrounds, ...terminationGrounds];
const facts = { derivedFacts, suppliedFacts };
const routing = { complaintChannels, routes };
const extra = {
  beyond,
  cascades,
  links,
  duties,
  grounds,
  facts,
  measures,
  routing,
  important,
  importantFacts,
};
const law = lawText('004');

test('every quote stands in 004 to the character, at the place its citation names', () => {
  const citations = citationsIn([procedures, extra]);
  expect(citations.length).toBeGreaterThan(200);
  expect(citations.filter(({ quote }) => !unspaced(law).includes(unspaced(quote)))).toEqual([]);
  expect(citations.filter(({ place, quote }) => !textAt(law, place)?.includes(unspaced(quote)))).toEqual([]);
});

describe.each(procedures)('$id', (procedure) => {
  test('the sweeps over registered procedures find nothing', () => {
    expect(strayIds(procedure)).toEqual([]);
    expect(withoutWords(procedure)).toEqual([]);
    expect(dangling(procedure)).toEqual([]);
    expect(strayStages(procedure)).toEqual([]);
    expect(ambiguousEvents(procedure)).toEqual([]);
    expect(unreadable(procedure)).toEqual([]);
    expect(unsaid(procedure)).toEqual([]);
    expect(unservable(procedure)).toEqual([]);
    expect(untravelled(procedure)).toEqual([]);
    expect(strayNumbers(procedure)).toEqual([]);
  });

  test('every paper it owes exists', () => {
    expect(procedure.notices.filter(({ document }) => !registry.has(document))).toEqual([]);
  });
});

test('第九条（四）至（七）: every bar of an ended agreement is asked about where an application is received', () => {
  expect(toothlessBars([agreement, designation])).toEqual([]);
});

test('what no form asks for is known to be supplied from outside', () => {
  const asked = procedures.flatMap(unknownFacts).map((found) => found.replace(/^.*: /u, ''));
  const supplied = [...suppliedFacts.map(({ fact }) => fact), ...links.flatMap(({ takes }) => takes)];
  expect(asked.filter((fact) => !supplied.includes(fact))).toEqual([]);
  // Every criterion of a ground can be answered one day.
  const known = [...supplied, ...derivedFacts.map(({ fact }) => fact), 'today'];
  const tested = objectsIn(grounds).flatMap(({ fact }) => (typeof fact === 'string' ? fact : []));
  expect(tested.length).toBeGreaterThan(5);
  expect(tested.filter((fact) => !known.includes(fact))).toEqual([]);
});

test('rules that stand beside the procedures name only what exists', () => {
  const ids = (rules: readonly { id: string }[]) => rules.map(({ id }) => id);
  const all = [...procedures, designation, internetSupplement];
  const known: Readonly<Record<string, readonly (readonly string[])[]>> = {
    step: [
      ids(agreement.steps),
      grounds.flatMap(({ steps }) => steps),
      measures.flatMap(({ step }) => step ?? []),
      cascades.map(({ step }) => step),
      beyond.saidGuards.map(({ step }) => step),
      links.map(({ to }) => to.step),
    ],
    stage: [
      ids(agreement.stages),
      beyond.standings.flatMap(({ stages }) => stages),
      beyond.partTracks.flatMap(({ during }) => during),
    ],
    event: [
      all.flatMap((one) => one.steps.map(({ event }) => event)),
      links.map(({ from }) => from.event),
      cascades.flatMap(({ on }) => on),
      beyond.backward.flatMap(({ before, doneBy }) => [...before, ...doneBy].map(({ event }) => event)),
      beyond.partTracks.flatMap(({ suspendedBy, endedBy, resumedBy }) => [suspendedBy, endedBy, resumedBy]),
      derivedFacts.flatMap((fact) =>
        'count' in fact ? [fact.count, ...fact.since] : [...fact.open, ...fact.until],
      ),
    ],
    deadline: [
      ids(agreement.deadlines),
      grounds.flatMap(({ bars = [] }) => bars),
      beyond.keyed.map(({ deadline }) => deadline),
    ],
    publication: [ids(agreement.publications), grounds.flatMap(({ publication }) => publication ?? [])],
    assumption: [
      ids([...assumptions, ...change.assumptions]),
      objectsIn(extra).flatMap((object) => (object.assumptions ?? []) as string[]),
    ],
  };
  for (const [kind, [there = [], ...named]] of Object.entries(known)) {
    expect(named.flat().length, kind).toBeGreaterThan(0);
    expect(
      named.flat().filter((one) => !there.includes(one)),
      kind,
    ).toEqual([]);
  }
  expect(beyond.standings.flatMap(({ stages }) => stages).sort()).toEqual(
    ids(agreement.stages)
      .filter((id) => id !== 'draft')
      .sort(),
  );
});

test('what a case hands to the agreement is asked for there, or names a person in charge', () => {
  const persons = agreement.persons.flatMap(({ name, idNumber }): string[] => [name, idNumber]);
  const unasked = links.flatMap(({ id, to, takes, renamed = {}, reference = '' }) => {
    const step = agreement.steps.find((candidate) => candidate.id === to.step);
    const asked = [...(step?.payload ?? []).map(({ name }) => name), ...persons];
    return [...takes, ...Object.values(renamed), reference]
      .filter((name) => !asked.includes(name))
      .map((name) => `${id}: ${name}`);
  });
  expect(unasked).toEqual([]);
});

test('every number of a rule beside the procedures stands in its words', () => {
  const rules = [...grounds, ...beyond.backward].map((rule) => ({ ...rule, personDecides: true }));
  const asGrounds = rules.map((rule) => ({ appliesTo: [], ...rule }));
  expect(strayNumbers({ ...agreement, refusalGrounds: asGrounds })).toEqual([]);
  const spoilt = asGrounds.map((rule) => ({ ...rule, citations: [] }));
  expect(strayNumbers({ ...agreement, refusalGrounds: spoilt })).not.toEqual([]);
});

test('第三十九条: nine facts are important, the bank account among them, each by the document’s own name', () => {
  const labels = importantFacts.map(({ label }) => label);
  const sentence = textAt(law, '第三十九条') ?? '';
  expect(labels).toHaveLength(9);
  expect(labels).toContain('银行账户');
  expect(sentence).toContain(`定点医疗机构的${labels.join('、')}等重大信息变更时`);
});

describe('the list of requirements', () => {
  const demands = readFileSync(new URL('demands.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Demand);
  const rules = objectsIn([procedures, extra]).filter(({ id }) => typeof id === 'string');

  test('has every entry once in the map, carried or excused', () => {
    const ids = [...new Set(demands.map(({ id }) => id))].sort();
    expect([...Object.keys(CARRIED), ...Object.keys(ELSEWHERE)].sort()).toEqual(ids);
  });

  test('is carried by rules that exist and quote the same words', () => {
    const known = new Set(rules.map(({ id }) => id));
    expect(Object.values(CARRIED).flatMap((ids) => ids.filter((id) => !known.has(id)))).toEqual([]);
    const silent = demands.filter(({ id, text }) => {
      const bearing = rules.filter((rule) => CARRIED[id]?.includes(String(rule.id)));
      return !ELSEWHERE[id] && !citationsIn(bearing).some(({ quote }) => overlap(quote, text));
    });
    expect(silent).toEqual([]);
  });
});
