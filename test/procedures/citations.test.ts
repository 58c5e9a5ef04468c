import { expect, test } from 'vitest';
import { contains, lawText, unspaced } from '../../procedures/law.ts';
import { procedures } from '../../procedures/registry.ts';
import { everyServiceFact } from '../../procedures/service.ts';
import { sourceOf, sources } from '../../procedures/sources.ts';
import { textAt as flowTextAt } from './outpatient-special-diseases/places.ts';
import { textAt } from './places.ts';
import { citationsIn } from './reading.ts';
import { textAt as guideTextAt } from './zhanjiang/places.ts';

/** Documents whose parts are no articles, or are numbered in a way of their own. */
const PLACES: Readonly<Record<string, typeof textAt>> = { '000': guideTextAt, '001': flowTextAt };
/** Parts of a document before its first article, and a notice that stands in front of it. */
const NO_ARTICLE = new Set(['题头', '粤医保规〔2024〕4号']);
const texts = new Map(sources.map(({ id }) => [id as string, lawText(id)]));
const citations = citationsIn([procedures, sources, everyServiceFact]);

test('every quote of every rule stands in its document to the character, white space apart', () => {
  expect(citations.length).toBeGreaterThan(100);
  const strangers = citations.filter(
    ({ source, quote }) => !unspaced(texts.get(source) ?? '').includes(unspaced(quote)),
  );
  expect(strangers).toEqual([]);
  expect(citations.filter(({ quote }) => unspaced(quote) === '')).toEqual([]);
});

test('every quote stands at the place its citation names: in that article and item, annex or section', () => {
  const placed = citations.filter(({ place }) => !NO_ARTICLE.has(place));
  const misplaced = placed.filter(
    ({ source, place, quote }) =>
      !(PLACES[source] ?? textAt)(texts.get(source) ?? '', place)?.includes(unspaced(quote)),
  );
  expect(misplaced).toEqual([]);
  expect(new Set(placed.map(({ source }) => source)).size).toBe(sources.length);
});

test('a citation of 第十四条 that does not say which of the two finds nothing, and 第十一条 does not exist', () => {
  const law = texts.get('003') ?? '';
  expect(textAt(law, '第十四条')).toBeUndefined();
  expect(textAt(law, '第十四条（前）')).toContain('委托第三方机构');
  expect(textAt(law, '第十四条（后）（三）')).toContain('公示期为7个工作日');
  expect(textAt(law, '第十四条（后）（三）')).not.toContain('公示期为5个工作日');
  expect(textAt(law, '第十一条')).toBeUndefined();
  expect(textAt(law, '第十条（四）')).toBe('（四）未依法履行行政处罚责任的；');
});

test('looking for a quote ignores white space, list dashes and the width of punctuation, and nothing else', () => {
  const law = '- (一) 正式运营至少 3 个月;\n- (二) 至少有 1 名';
  expect(contains(law, '（一）正式运营至少3个月；（二）')).toBe(true);
  expect(contains(law, '(一)正式运营至少4个月')).toBe(false);
  expect(contains(law, ' ')).toBe(false);
});

test('every source has its text, says who issued it unless its title page is lost, and an unknown number is refused', () => {
  for (const { id, issuers } of sources) {
    expect(lawText(id).length).toBeGreaterThan(1000);
    expect(issuers.length > 0 || sourceOf(id).missing?.includes('标题页'), id).toBe(true);
  }
  for (const { id, number } of sources.map(({ id }) => sourceOf(id))) {
    if (number) expect(contains(lawText(id), number), number).toBe(true);
  }
  expect(() => sourceOf('999')).toThrow('999');
});
