import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { documents } from '../../../templates/standard/index.ts';
import { sampleInstitutions } from '../../../templates/standard/samples.ts';
import { byDocument } from '../../../templates/standard/shared.ts';
import { readPdf } from '../read-pdf.ts';
import { quotesIn, strangers, withoutMargins } from './quotes.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const unspaced = (text: string) => text.replaceAll(/\s+/gu, '');
const read = async (document: DocumentDefinition, data: unknown) =>
  readPdf(await renderer.pdf(document, data, { sealAnchor: true }));
/** The pages on which a seal would stand. */
const sealed = (pages: readonly { links: number[][] }[]) =>
  pages.flatMap(({ links }, at) => (links.length > 0 ? [at] : []));

describe.each(documents.map((document) => [document.title, document] as const))('%s', (_, document) => {
  const all = [document.sample, ...Object.values(document.samples ?? {})].map((make) => make());
  let papers: Awaited<ReturnType<typeof read>>[];
  beforeAll(async () => {
    papers = await Promise.all(all.map((data) => read(document, data)));
  });

  test('says on every page that it is the system’s own, and belongs to no place', () => {
    expect(document.id).toMatch(/^standard\//u);
    for (const { text } of papers.flatMap(({ pages }) => pages))
      expect(text).toContain('系统样式，非文件附件');
  });

  test('prints what it acts under: document, article and words; the samples’ words are the law’s', () => {
    for (const [at, data] of all.entries()) {
      const quotes = quotesIn(data, '');
      expect(strangers(quotes)).toEqual([]);
      const text = withoutMargins(papers[at]?.pages ?? []);
      for (const { place, words } of quotes) {
        expect(text).toContain(unspaced(place));
        expect(text).toContain(unspaced(words));
      }
    }
  });

  test('the seal stands once, on the last page, below its text', () => {
    // The recipient signs a receipt; no agency seals it.
    if (document.kind === 'receipt') return;
    for (const { pages } of papers) {
      expect(sealed(pages)).toEqual([pages.length - 1]);
      const text = withoutMargins(pages.slice(-1));
      expect(text.indexOf('聊城市医疗保险事业中心2026年')).toBeGreaterThan(5);
    }
  });
});

test('a letter without the rule it acts under is refused, naming the field', () => {
  for (const { id, sample } of documents) {
    if (
      !Object.hasOwn(Object(sample()), 'basis') ||
      id.endsWith('withdrawal-confirmation') ||
      id.endsWith('void-notice')
    )
      continue;
    const data = { ...Object(sample()), basis: [] };
    expect(() => renderer.html(documentOf(id), data)).toThrow(expect.objectContaining({ field: 'basis' }));
  }
});

test('several rules of one document name it once', () => {
  const rules = [
    { document: '甲', place: '第一条', quote: '一' },
    { document: '乙', place: '第二条', quote: '二' },
    { document: '甲', place: '第三条', quote: '三' },
  ];
  expect(byDocument(rules)).toEqual([
    {
      document: '甲',
      articles: [
        { place: '第一条', quote: '一' },
        { place: '第三条', quote: '三' },
      ],
    },
    { document: '乙', articles: [{ place: '第二条', quote: '二' }] },
  ]);
});

describe('long lists', () => {
  const publication = documentOf('standard/list-publication');
  const register = documentOf('standard/monthly-register');

  test('sixty rows: the head is repeated on every page with rows, and no row is cut in two', async () => {
    for (const document of [publication, register]) {
      const data = document.samples?.['sixty-institutions']?.() ?? document.sample();
      const { pages } = await read(document, data);
      expect(pages.length).toBeGreaterThan(2);
      const rows = sampleInstitutions(60).map(({ name, kind, address, designation }, at) => {
        return `${at + 1}${name}${document === register ? '' : kind}${address}${designation}`;
      });
      for (const row of rows) expect(pages.filter(({ text }) => text.includes(row))).toHaveLength(1);
      for (const { text } of pages.filter(({ text }) => rows.some((row) => text.includes(row)))) {
        expect(text).toContain('序号机构名称');
      }
    }
  });

  test('however many rows there are, the seal has text on its page', async () => {
    for (const count of [1, 6, 7, 8, 9, 23]) {
      const data = { ...Object(publication.sample()), institutions: sampleInstitutions(count) };
      const { pages } = await read(publication, data);
      expect(sealed(pages)).toEqual([pages.length - 1]);
      expect(pages.at(-1)?.text, String(count)).toContain(`以上共${count}家。`);
    }
  });
});
