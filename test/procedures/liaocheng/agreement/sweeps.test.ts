import { describe, expect, test } from 'vitest';
import type { CaseLink } from '../../../../domain/agreement.ts';
import type { Procedure, Rule } from '../../../../domain/procedure.ts';
import { forms } from '../../../../forms/registry.ts';
import { lawText, unspaced } from '../../../../procedures/law.ts';
import {
  backward,
  disputeRoutes,
  parts,
  periodic,
  standings,
} from '../../../../procedures/liaocheng/agreement/beyond.ts';
import { derivedFacts, suppliedFacts } from '../../../../procedures/liaocheng/agreement/facts.ts';
import { suspensionGrounds } from '../../../../procedures/liaocheng/agreement/grounds/suspension.ts';
import { terminationGrounds } from '../../../../procedures/liaocheng/agreement/grounds/termination.ts';
import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { cascades, links } from '../../../../procedures/liaocheng/agreement/links.ts';

import { importantFacts } from '../../../../procedures/liaocheng/change/important.ts';
import { change } from '../../../../procedures/liaocheng/change/index.ts';
import { designation } from '../../../../procedures/liaocheng/designation/index.ts';
import { ahead } from '../../../../procedures/liaocheng/exit/ahead.ts';
import { exit } from '../../../../procedures/liaocheng/exit/index.ts';
import { internetSupplement } from '../../../../procedures/liaocheng/internet-supplement/index.ts';
import { registry } from '../../../../templates/registry.ts';
import { unreadable, unsaid } from '../../faults/asking.ts';
import { untravelled } from '../../faults/courses.ts';
import { dangling, eventsOf } from '../../faults/names.ts';
import { ambiguousEvents, strayStages, unservable } from '../../faults/stages.ts';
import { strayIds, strayNumbers, withoutWords } from '../../faults/words.ts';
import { textAt } from '../../places.ts';
import { citationsIn } from '../../reading.ts';

const law = lawText('003');
const procedures: readonly Procedure[] = [agreement, change, exit, internetSupplement];
const byId = new Map<string, Procedure>([designation, ...procedures].map((one) => [one.id, one]));
/** What the procedure has no place for yet, and whose assumptions it leans on. */
const BEYOND: Readonly<Record<string, readonly Rule[]>> = {
  [agreement.id]: [
    ...suspensionGrounds,
    ...terminationGrounds,
    ...backward,
    ...periodic,
    ...derivedFacts,
    ...suppliedFacts,
    ...cascades,
    ...standings,
    ...parts,
    ...disputeRoutes,
    ...links,
  ],
  [change.id]: importantFacts,
  [exit.id]: ahead,
};

describe.each(procedures)('$id', (procedure: Procedure) => {
  const beyond = BEYOND[procedure.id] ?? [];
  /** The rules beyond, put where the sweeps look. */
  const whole: Procedure = {
    ...procedure,
    variants: beyond.map((rule) => ({ ...rule, way: 'designation', needsDesignation: true })),
  };

  test('every quote of every rule stands in the document, at the place its citation names', () => {
    const citations = citationsIn([procedure, beyond]);
    expect(citations.filter(({ source }) => source !== '003')).toEqual([]);
    const misplaced = citations.filter(({ place, quote }) => !textAt(law, place)?.includes(unspaced(quote)));
    expect(misplaced).toEqual([]);
  });

  test('every rule stands on words or an assumption, every assumption is pointed to, and ids are plain', () => {
    expect(withoutWords(whole)).toEqual([]);
    expect(strayIds(whole)).toEqual([]);
  });

  test('every period and threshold is a number in the words of its rule', () => {
    expect(strayNumbers(whole)).toEqual([]);
  });

  test('whatever is named exists, every stage is reached and leads to an end, and no event leads two ways', () => {
    expect(dangling(procedure)).toEqual([]);
    expect(strayStages(procedure)).toEqual([]);
    expect(ambiguousEvents(procedure)).toEqual([]);
  });

  test('payloads can be asked for, no clock leans on a date nobody gives, and every paper can be served', () => {
    expect(unreadable(procedure)).toEqual([]);
    expect(unsaid(procedure)).toEqual([]);
    expect(unservable(procedure)).toEqual([]);
    expect(untravelled(procedure)).toEqual([]);
    const papers = [...procedure.notices, ...(procedure.publications ?? [])].flatMap(
      ({ document }) => document ?? [],
    );
    expect(papers.filter((id) => !registry.has(id))).toEqual([]);
    const asked = [...procedure.forms, ...procedure.steps.flatMap(({ payload }) => payload)];
    const ids = asked.flatMap(({ form }) => form ?? []);
    expect(ids.filter((id) => !forms.some((form) => form.id === id))).toEqual([]);
  });
});

describe('what waits for types of its own', () => {
  const steps = agreement.steps.map(({ id }) => id);

  test('every ground has a step that acts on it and offers it, and the bars it names are bars of the agreement', () => {
    const grounds = [...suspensionGrounds, ...terminationGrounds];
    expect(grounds.flatMap((one) => one.steps).filter((step) => !steps.includes(step))).toEqual([]);
    expect(grounds.filter((one) => one.steps.length === 0)).toEqual([]);
    const bars = agreement.deadlines.filter(({ effect }) => effect.kind === 'bar').map(({ id }) => id);
    expect(grounds.flatMap((one) => one.bars ?? []).filter((bar) => !bars.includes(bar))).toEqual([]);
    const offered = agreement.steps.flatMap(({ payload }) =>
      payload
        .filter(({ name }) => name === 'ground')
        .flatMap(({ options = [] }) => options.map(({ value }) => value)),
    );
    expect(offered.filter((id) => !grounds.some((one) => one.id === id))).toEqual([]);
    expect(
      agreement.steps.flatMap(({ payload }) => payload).filter(({ options }) => options?.length === 0),
    ).toEqual([]);
  });

  test('links and cascades name events, steps and fields that are there', () => {
    const wrong = links.flatMap(({ id, from, to, takes, reference, renamed = {}, due }: CaseLink) => {
      const source = byId.get(from.procedure);
      const target = byId.get(to.procedure)?.steps.find((step) => step.id === to.step);
      const said = source?.steps.find(({ event }) => event === from.event);
      const fields = target?.payload.map(({ name }) => name) ?? [];
      return [
        ...(said && target ? [] : [`${id}: ${from.event} or ${to.step}`]),
        ...[...takes, ...(reference ? [reference] : [])].filter((name) => !fields.includes(name)),
        ...Object.values(renamed).filter((name) => !fields.includes(name)),
        ...[...takes, ...(due ? [due] : [])].filter(
          (name) => !said?.payload.some((field) => field.name === name),
        ),
      ];
    });
    expect(wrong).toEqual([]);
    expect(cascades.filter(({ step }) => !steps.includes(step))).toEqual([]);
    expect(cascades.flatMap(({ on }) => on).filter((event) => !eventsOf(agreement).has(event))).toEqual([]);
  });

  test('derived facts, backward periods and yearly duties read events that happen', () => {
    const events = eventsOf(agreement);
    const read = derivedFacts.flatMap((fact) => {
      if ('count' in fact) return [fact.count, ...fact.since];
      if ('last' in fact) return fact.last.map(({ event }) => event);
      return 'open' in fact ? [...fact.open, ...fact.until] : [];
    });
    const more = [
      ...backward.flatMap(({ before, doneBy }) => [...before, ...doneBy]),
      ...periodic.map(({ doneBy }) => doneBy),
    ];
    const states = derivedFacts.flatMap((fact) => ('stages' in fact ? fact.stages : []));
    expect(states.filter((id) => !agreement.stages.some((stage) => stage.id === id))).toEqual([]);
    const sums = derivedFacts.flatMap((fact) => ('anyOf' in fact ? fact.anyOf : []));
    expect(sums.filter((name) => !derivedFacts.some(({ fact }) => fact === name))).toEqual([]);
    expect([...read, ...more.map(({ event }) => event)].filter((event) => !events.has(event))).toEqual([]);
  });

  test('every stage but the draft says whether the fund settles, once', () => {
    const said = standings.flatMap((one) => [...one.stages]);
    const stages = agreement.stages.filter(({ kind }) => kind !== 'draft').map(({ id }) => id);
    expect(said.toSorted()).toEqual(stages.toSorted());
  });

  test('第二十一条、第二十二条 the important facts are those the forms offer, and no bank account is among them', () => {
    for (const { appliesTo, items } of importantFacts) {
      const form = forms.find(({ id }) =>
        change.forms.some((use) => use.form === id && use.appliesTo.includes(appliesTo[0])),
      );
      const columns = form?.sections
        .flatMap(({ fields }) => fields)
        .find(({ name }) => name === 'changes')?.columns;
      const offered = columns?.find(({ name }) => name === 'item')?.options?.map(({ value }) => value) ?? [];
      expect(offered).toEqual([...items, '其他重要信息']);
      expect(items.join()).not.toContain('银行');
    }
  });
});
