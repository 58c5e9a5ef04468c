import { expect, test } from 'vitest';
import type { Rule } from '../../domain/procedure.ts';
import { unspaced } from '../../procedures/law.ts';
import { procedures } from '../../procedures/registry.ts';
import { lengthsIn, objectsIn, rulesOf } from './walk.ts';

const NUMERALS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const UNITS = { 'working-days': '个?工作日', days: '(?:日|天)', months: '个月', years: '年' } as const;

function quotesOf({ citations }: Rule): string {
  return citations.map(({ quote }) => unspaced(quote)).join('\n');
}

const rules = procedures.flatMap(rulesOf);

test('every period is as long as the words of its rule say, in their unit', () => {
  const wrong = rules.flatMap((rule) =>
    lengthsIn(rule)
      .filter(
        ({ unit, n }) =>
          !new RegExp(`(?<!\\d)(?:${n}|${NUMERALS[n]})${UNITS[unit]}`, 'u').test(quotesOf(rule)),
      )
      .map((length) => ({ rule: rule.id, length })),
  );
  expect(wrong).toEqual([]);
  expect(rules.flatMap(lengthsIn).length).toBeGreaterThan(10);
});

test('a period without a number stands on the words 即时 or 当场', () => {
  for (const deadline of procedures.flatMap(({ deadlines }) => deadlines)) {
    if (deadline.length.unit === 'same-working-day') expect(quotesOf(deadline)).toMatch(/即时|当场/u);
  }
});

test('every count and threshold above one in a criterion is a number in the words of its rule', () => {
  const wrong = rules.flatMap((rule) =>
    objectsIn(rule)
      .flatMap(({ atLeast, moreThan, atMost }) => [atLeast, moreThan, atMost])
      .filter((value): value is number => typeof value === 'number' && value > 1)
      .filter(
        (value) =>
          !new RegExp(`(?<!\\d)(?:${value}|${value === 2 ? '[二两]' : NUMERALS[value]})(?!\\d)`, 'u').test(
            quotesOf(rule),
          ),
      )
      .map((value) => ({ rule: rule.id, value })),
  );
  expect(wrong).toEqual([]);
});
