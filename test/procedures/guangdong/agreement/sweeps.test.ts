import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Procedure } from '../../../../domain/procedure.ts';
import { assumptions } from '../../../../procedures/guangdong/agreement/assumptions.ts';
import * as back from '../../../../procedures/guangdong/agreement/counted-back.ts';
import { duties } from '../../../../procedures/guangdong/agreement/duties.ts';
import { countedFacts, suppliedFacts } from '../../../../procedures/guangdong/agreement/grounds/facts.ts';
import { suspensionGrounds } from '../../../../procedures/guangdong/agreement/grounds/suspension.ts';
import { terminationGrounds } from '../../../../procedures/guangdong/agreement/grounds/termination.ts';
import { links } from '../../../../procedures/guangdong/agreement/links.ts';
import { measures } from '../../../../procedures/guangdong/agreement/measures.ts';
import { agreement } from '../../../../procedures/guangdong/agreement/procedure.ts';
import { complaintChannels, routes } from '../../../../procedures/guangdong/agreement/routes.ts';
import { spreads } from '../../../../procedures/guangdong/agreement/spreads.ts';
import { importantFacts } from '../../../../procedures/guangdong/change/important-facts.ts';
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
import { citationsIn, lengthsIn, objectsIn } from '../../reading.ts';
import { CARRIED, ELSEWHERE } from './catalog.ts';

interface Demand {
  id: string;
  text: string;
}

const procedures: readonly Procedure[] = [agreement, change, exit];
const grounds = { suspensionGrounds, terminationGrounds, countedFacts, suppliedFacts };
const extra = { spreads, links, duties, back, grounds, measures, routes, complaintChannels, importantFacts };
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
  const supplied = [
    ...grounds.suppliedFacts.map(({ fact }) => fact),
    ...links.flatMap(({ carries }) => carries),
  ];
  expect(asked.filter((fact) => !supplied.includes(fact))).toEqual([]);
});

test('rules that stand beside the procedures name steps, events and assumptions that exist; numbers are in their words', () => {
  const steps = new Set(agreement.steps.map(({ id }) => id));
  const named = [
    ...[...grounds.suspensionGrounds, ...grounds.terminationGrounds].flatMap((ground) => ground.steps),
    ...measures.flatMap(({ step }) => step ?? []),
    ...spreads.flatMap(({ step }) => step ?? []),
    ...back.saidGuards.map(({ step }) => step),
  ];
  expect(named.filter((step) => !steps.has(step))).toEqual([]);

  const all = [...procedures, designation, internetSupplement];
  const events = new Set(all.flatMap((one) => one.steps.map(({ event }) => event)));
  const meant = [
    ...links.flatMap(({ from }) => from.events),
    ...spreads.flatMap(({ when }) => when),
    ...grounds.countedFacts.flatMap(({ event, since }) => [event, ...since]),
    ...back.countedBack.flatMap(({ before, endedBy }) => [before.event, ...endedBy]),
  ];
  expect(meant.filter((event) => !events.has(event))).toEqual([]);
  const linked = links.flatMap(({ to }) => to.steps);
  expect(linked.filter((step) => !steps.has(step))).toEqual([]);

  const readings = new Set([...assumptions, ...change.assumptions].map(({ id }) => id));
  const pointed = objectsIn(extra).flatMap((object) => (object.assumptions ?? []) as string[]);
  expect(pointed.filter((id) => !readings.has(id))).toEqual([]);

  for (const rule of back.countedBack) {
    const words = rule.citations.map(({ quote }) => unspaced(quote)).join('');
    for (const { n } of lengthsIn(rule)) expect(words).toContain(`${n}个月`);
  }
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
