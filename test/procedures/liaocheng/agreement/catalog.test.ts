import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Citation } from '../../../../domain/citation.ts';
import type { Procedure, Rule } from '../../../../domain/procedure.ts';
import { contains, lawText } from '../../../../procedures/law.ts';
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
import { ahead } from '../../../../procedures/liaocheng/exit/ahead.ts';
import { exit } from '../../../../procedures/liaocheng/exit/index.ts';
import { overlap } from '../../catalog/overlap.ts';
import { rulesOf } from '../../reading.ts';
import { CARRIED, ELSEWHERE } from './catalog.ts';
import { WAYS } from './ways.ts';

/** One thing 003 demands of a running agreement; texts are its own, empty where it is silent. */
interface Entry {
  id: string;
  kind: string;
  place: string;
  text?: string;
  quotes?: readonly string[];
}

const entries = readFileSync(new URL('catalog.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Entry);
const procedures: readonly Procedure[] = [agreement, change, exit];
const beyond: readonly Rule[] = [
  ...suspensionGrounds,
  ...terminationGrounds,
  ...backward,
  ...periodic,
  ...derivedFacts,
  ...suppliedFacts,
  ...standings,
  ...parts,
  ...disputeRoutes,
  ...cascades,
  ...links,
  ...importantFacts,
  ...ahead,
];
const bearers: readonly { id: string; citations: readonly Citation[] }[] = [
  ...procedures.flatMap((procedure) => [
    ...rulesOf(procedure),
    ...procedure.assumptions.map(({ id, quotes }) => ({ id, citations: quotes })),
  ]),
  ...beyond,
];
const wordsOf = ({ text, quotes = [] }: Entry) => [...(text ? [text] : []), ...quotes];

test('the list is whole, and its words are the document’s own', () => {
  const count = (kind: string) => entries.filter((entry) => entry.kind === kind).length;
  expect(
    ['suspension', 'termination', 'publication', 'transition', 'material'].map((kind) => count(kind)),
  ).toEqual([9, 36, 8, 32, 7]);
  expect(entries.flatMap(wordsOf).filter((text) => !contains(lawText('003'), text))).toEqual([]);
});

test('every ground, publication, transition, material, period and inconsistency is carried, or excused with a reason', () => {
  const listed = new Set([...Object.keys(CARRIED), ...Object.keys(ELSEWHERE)]);
  expect(entries.filter(({ id }) => !listed.has(id)).map(({ id }) => id)).toEqual([]);
  const ids = new Set(entries.map(({ id }) => id));
  expect([...listed].filter((id) => !ids.has(id))).toEqual([]);
  expect(Object.keys(CARRIED).filter((id) => id in ELSEWHERE)).toEqual([]);
});

test('every rule that is said to carry something exists', () => {
  const known = new Set(bearers.map(({ id }) => id));
  const missing = Object.entries(CARRIED).flatMap(([id, rules]) =>
    rules.filter((rule) => !known.has(rule)).map((rule) => `${id}: ${rule}`),
  );
  expect(missing).toEqual([]);
});

test('every demand is quoted by a rule or an assumption that carries it', () => {
  const silent = entries.flatMap((entry) => {
    const carried = bearers.filter(({ id }) => CARRIED[entry.id]?.includes(id));
    if (carried.length === 0) return [];
    return wordsOf(entry)
      .filter((text) => !carried.some(({ citations }) => citations.some(({ quote }) => overlap(quote, text))))
      .map((text) => `${entry.id}: ${text}`);
  });
  expect(silent).toEqual([]);
});

test('every transition is a step or a lapse that leads where it says', () => {
  const moves = procedures.flatMap(({ steps, deadlines }) => [
    ...steps.flatMap(({ id, from, to }) => from.map((stage) => `${id} ${stage} ${to ?? ''}`)),
    ...deadlines.flatMap(({ id, during = [], effect }) =>
      effect.kind === 'lapse' ? during.map((stage) => `${id} ${stage} ${effect.to}`) : [],
    ),
  ]);
  const wrong = Object.entries(WAYS).flatMap(([id, ways]) =>
    ways.flatMap(({ by, from, to }) =>
      by.flatMap((rule) =>
        from
          .map((stage) => `${rule} ${stage} ${to}`)
          .filter((move) => !moves.includes(move))
          .map((move) => `${id}: ${move}`),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every ground of the document is carried once, and no ground is made up', () => {
  const asked = new Set(Object.values(CARRIED).flat());
  const grounds = [...suspensionGrounds, ...terminationGrounds];
  expect(grounds.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
});
