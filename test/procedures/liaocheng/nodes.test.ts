import { expect, test } from 'vitest';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { nodes } from '../../../procedures/liaocheng/nodes.ts';
import { textAt } from '../places.ts';

const law = lawText('003');

test('附件1: the stages and their lines are the annex’s, all of them, in its order', () => {
  const head = '节点内容概要';
  const annex = (textAt(law, '附件1') ?? '').split(head).slice(1).join('');
  const ours = nodes.flatMap(({ label, lines }) => [label, ...lines.map(({ text }) => text)]);
  expect(unspaced(ours.join(''))).toBe(annex);
});

test('附件1: every line names the articles it sums up, in their own words', () => {
  for (const { text, citations } of nodes.flatMap(({ lines }) => lines)) {
    const articles = citations.filter(({ place }) => place !== '附件1');
    expect(articles.length, text).toBeGreaterThan(0);
    for (const { place, quote } of citations) expect(textAt(law, place), place).toContain(unspaced(quote));
  }
});
