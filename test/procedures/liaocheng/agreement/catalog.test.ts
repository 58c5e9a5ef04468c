import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contains, lawText } from '../../../../procedures/law.ts';
import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { procedures } from '../../../../procedures/liaocheng/index.ts';
import { rulesOf } from '../../reading.ts';
import { CARRIED } from './catalog.ts';
import { WAYS } from './ways.ts';

// What 003 demands of a running agreement stands in the list of all places (test/procedures/catalog); here is what that list has
// no kind for, and that each way leads where it says.

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

test('parties and forms of the agreement’s years are carried, in the document’s own words', () => {
  const known = new Set(procedures.flatMap((procedure) => rulesOf(procedure).map(({ id }) => id)));
  for (const one of procedures) for (const { id } of one.assumptions) known.add(id);
  expect(entries.map(({ kind }) => kind).toSorted()).toEqual([
    'form',
    'form',
    'form',
    'form',
    'party',
    'party',
    'party',
  ]);
  const words = entries.flatMap(({ text, quotes = [] }) => [...(text ? [text] : []), ...quotes]);
  expect(words.filter((text) => !contains(lawText('003'), text))).toEqual([]);
  expect(entries.filter(({ id }) => !CARRIED[id]?.some((rule) => known.has(rule)))).toEqual([]);
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
  expect(agreement.grounds.filter(({ id }) => !asked.has(id)).map(({ id }) => id)).toEqual([]);
});
