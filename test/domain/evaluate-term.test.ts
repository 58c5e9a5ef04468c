import { expect, it } from 'vitest';
import type { Criterion } from '../../domain/criterion.ts';
import { type Answer, evaluate } from '../../domain/evaluate.ts';

const contract: Criterion = { since: 'start', term: { unit: 'years', n: 1 }, until: 'end' };
const wording = { label: (fact: string) => ({ start: '合同起始日', end: '合同终止日' })[fact] };

it.each<[string, string, Answer, string]>([
  ['2026-01-01', '2026-12-31', 'yes', '至2026年12月31日满；“合同终止日”2026年12月31日已满'],
  ['2026-01-01', '2026-12-30', 'no', '至2026年12月31日满；“合同终止日”2026年12月30日未满'],
  // A leap year is 366 days long and still one year: a contract of 365 days is a day short in it.
  ['2024-01-01', '2024-12-30', 'no', '至2024年12月31日满；“合同终止日”2024年12月30日未满'],
  ['2023-03-01', '2024-02-29', 'yes', '至2024年2月29日满；“合同终止日”2024年2月29日已满'],
  ['2023-03-01', '2024-02-28', 'no', '至2024年2月29日满；“合同终止日”2024年2月28日未满'],
  ['2024-02-29', '2025-02-27', 'yes', '至2025年2月27日满；“合同终止日”2025年2月27日已满'],
])('第七条（二） 1年以上: a contract from %s to %s counts both days: %s', (start, end, answer, words) => {
  expect(evaluate(contract, { start, end }, wording)).toMatchObject({
    answer,
    facts: ['start', 'end'],
    missing: [],
    explanation: expect.stringContaining(`起1年（首日计入），${words}。`),
  });
});

it('第七条（二）: a contract whose last day is not given is unknown, never too short', () => {
  expect(evaluate(contract, { start: '2026-01-01' }, wording)).toMatchObject({
    answer: 'unknown',
    missing: ['end'],
    explanation: '未填写“合同终止日”。',
  });
});

it('a term of a length that has no last day is a fault of the data', () => {
  const none: Criterion = { since: 'start', term: { unit: 'none' }, until: 'end' };
  expect(() => evaluate(none, { start: '2026-01-01', end: '2026-12-31' })).toThrow(RangeError);
});
