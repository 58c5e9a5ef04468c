import { expect, test } from 'vitest';
import { unspaced } from '../../procedures/law.ts';
import { procedures } from '../../procedures/registry.ts';
import { strayNumbers } from './faults/words.ts';
import { lengthsIn } from './reading.ts';

test.each(procedures)(
  '$id $version: every period and every threshold is a number in the words of its rule',
  (procedure) => {
    expect(strayNumbers(procedure)).toEqual([]);
  },
);

test('there are periods to look at', () => {
  expect(lengthsIn(procedures).length).toBeGreaterThan(10);
});

test('a period without a number stands on the words 即时 or 当场', () => {
  for (const { citations, length } of procedures.flatMap(({ deadlines }) => deadlines)) {
    if (length.unit !== 'same-working-day') continue;
    expect(citations.map(({ quote }) => unspaced(quote)).join('\n')).toMatch(/即时|当场/u);
  }
});
