import { afterAll, expect, test } from 'vitest';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documents } from '../../../templates/jilin/index.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';
import { quotesIn, strangers, withoutMargins } from '../standard/quotes.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const read = async (id: string, data: unknown) =>
  readPdf(await renderer.pdf(documentOf(id), data, { sealAnchor: true }));

test('every word quoted from 002 stands at the article that is named beside it', () => {
  for (const document of documents) {
    for (const data of [document.data.parse(document.sample()), document.blank()]) {
      expect(strangers(quotesIn(data, '002')), document.id).toEqual([]);
    }
  }
});

test('第八条: everything missing is told at once, and no period is invented where the document has none', async () => {
  const { pages } = await read('jilin/supplement', documentOf('jilin/supplement').sample());
  const text = withoutMargins(pages);
  expect(text).toContain('第八条“材料不齐全的告知一次性补齐材料”');
  expect(text).toContain('缺等级评审结论的文件。');
  expect(text).not.toMatch(/\d+个?(?:工作日|日内|天)/u);
});

test('第九条: the list is published with both days named; sixty rows repeat the head and keep the seal with the last words', async () => {
  const list = documentOf('jilin/list');
  const { pages } = await read('jilin/list', list.samples?.['sixty-institutions']?.());
  const text = withoutMargins(pages);
  expect(text).toContain('公示期自2026年11月24日至2026年12月2日');
  expect(text).toContain('60松原市示例第60医院');
  expect(pages.filter(({ text }) => text.includes('序号医疗机构名称')).length).toBeGreaterThan(2);
  expect(pages.findIndex(({ links }) => links.length > 0)).toBe(pages.length - 1);
  expect(pages.at(-1)?.text).toContain('联系地址：长春市示例区示例大街9号');
  const without = { ...Object(list.sample()), from: undefined };
  expect(() => renderer.html(list, without)).toThrow(expect.objectContaining({ field: 'from' }));
});
