import { afterAll, expect, test } from 'vitest';
import { lawText } from '../../../procedures/law.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documents } from '../../../templates/liaocheng/index.ts';
import { documentOf } from '../../../templates/registry.ts';
import { textAt } from '../../procedures/places.ts';
import { readPdf } from '../read-pdf.ts';
import { quotesIn, strangers, withoutMargins } from '../standard/quotes.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const own = documents.filter(({ layout }) => layout === 'system');

test('every word the papers without a layout quote from 003 stands at the article named beside it', () => {
  expect(own.map(({ title }) => title)).toEqual([
    '拟通过名单',
    '新增定点医药机构名单',
    '医保协议',
    '补充协议',
  ]);
  for (const document of own) {
    const samples = [document.sample, ...Object.values(document.samples ?? {})].map((make) => make());
    for (const data of [...samples, document.blank()]) {
      expect(strangers(quotesIn(data, '003')), document.id).toEqual([]);
    }
  }
});

test('第十四条（后）: forty institutions run over pages under repeated heads, with the seal on the last beside its text', async () => {
  for (const id of ['liaocheng/passed-list', 'liaocheng/new-list']) {
    const document = documentOf(id);
    const pdf = await renderer.pdf(document, document.samples?.['forty-institutions']?.(), {
      sealAnchor: true,
    });
    const { pages } = await readPdf(pdf);
    expect(pages.filter(({ text }) => text.includes('序号机构名称类别')).length).toBeGreaterThan(1);
    expect(pages.findIndex(({ links }) => links.length > 0)).toBe(pages.length - 1);
    expect(pages.at(-1)?.text).toContain('以上共40家。');
  }
});

test('第三十一条, 第三十二条: the agreement has the grounds of the kind of institution it is signed with, all of them', async () => {
  const document = documentOf('liaocheng/agreement');
  const medical = withoutMargins((await readPdf(await renderer.pdf(document, document.sample()))).pages);
  const data = document.samples?.['retail-pharmacy']?.();
  const pharmacy = withoutMargins((await readPdf(await renderer.pdf(document, data))).pages);
  const grounds = (article: string) =>
    Array.from({ length: article === '第三十一条' ? 15 : 18 }, (_, at) => {
      const n = at < 10 ? '一二三四五六七八九十'[at] : `十${'一二三四五六七八'[at - 10]}`;
      return (
        textAt(lawText('003'), `${article}（${n}）`)
          ?.replace(/^[（(].+?[)）]/u, '')
          .replace(/[;；。].*$/u, '') ?? 'missing'
      );
    });
  for (const ground of grounds('第三十一条')) expect(medical).toContain(ground);
  for (const ground of grounds('第三十二条')) expect(pharmacy).toContain(ground);
  expect(pharmacy).not.toContain('被吊销、注销医疗机构执业许可证');
});
