import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import {
  searchFor,
  sortLetters,
  startsOf,
  toldBy,
} from '../../../functions/use-cases/public-register/pinyin.ts';
import type { CaseContext } from '../../../templates/engine/case-context.ts';
import { documentOf } from '../../../templates/registry.ts';

const signs = constantFrom(...Array.from('重庆长乐石门新会区人民医院第一二三大药房行曾A9甲'));
const names = array(signs, { minLength: 2, maxLength: 14 }).map((letters) => letters.join(''));

test('any part of a name, and any run of its initials, finds it; and it is told once', () => {
  assert(
    property(names, nat(), nat(), (name, a, b) => {
      const letters = Array.from(name);
      const from = a % letters.length;
      const part = letters.slice(from, from + 1 + (b % 5)).join('');
      const search = searchFor(part);
      expect(search && toldBy(search, name)?.start.letters.slice(0, 1)).toBeTruthy();
      const usual = startsOf(name).find(({ at }) => at === from);
      const initials = searchFor(usual?.letters.slice(0, 1 + (b % 5)) ?? '');
      expect(initials && toldBy(initials, name)).toBeDefined();
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['cqsclyy', '重庆市长乐医院'],
  ['zqszl', '重庆市长乐医院'],
  ['chongqingshi', '重庆市长乐医院'],
  ['changleyiy', '重庆市长乐医院'],
  ['yhyy', '中国银行医院'],
  ['dsyf', '第三药房'],
  ['3yf', '第３药房'],
  ['ＣＱ', '重庆药店'],
  ['9137', '某药店'],
])('%s finds %s', (query, name) => {
  const search = searchFor(query);
  expect(search && toldBy(search, name, '91371500MA3ABCDE1X')).toBeDefined();
});

test.each([
  ['cqsclzz', '重庆市长乐医院'],
  ['医院重庆', '重庆医院'],
  ['1371', '某药店'],
])('%s does not find %s', (query, name) => {
  const search = searchFor(query);
  expect(search && toldBy(search, name, '91371500MA3ABCDE1X')).toBeUndefined();
});

test('nothing but signs of punctuation is no search, and names are sorted by their sound', () => {
  expect(searchFor('——“”')).toBeUndefined();
  expect(
    ['西城药店', '安康药店', '乐山药店'].sort((a, b) => (sortLetters(a) < sortLetters(b) ? -1 : 1)),
  ).toEqual(['安康药店', '乐山药店', '西城药店']);
});

test('第九条 of 001: a disease that was lost stays on record with its last day, and one whose name it contains is not lost with it', () => {
  const opinion = (disease: string) => ({ disease, diagnosis: '未申请', treatment: '符合' });
  const { granted } = documentOf('outpatient-special-diseases/qualified-list');
  const state = {
    facts: { diseaseOpinions: [opinion('癫痫'), opinion('癫痫所致精神障碍')] },
    history: [
      { type: 'loss-recorded', payload: { diseases: '癫痫所致精神障碍（治疗）', endsOn: '2026-05-01' } },
    ],
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the list reads nothing else of a case
  expect(granted?.({ state } as unknown as CaseContext)).toEqual([
    { disease: '癫痫', diagnosis: false, treatment: true },
    { disease: '癫痫所致精神障碍', diagnosis: false, treatment: true, endedOn: '2026-05-01' },
  ]);
});
