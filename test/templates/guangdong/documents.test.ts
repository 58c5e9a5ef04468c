import { afterAll, describe, expect, test } from 'vitest';
import { negotiated } from '../../../procedures/guangdong/designation/terms.ts';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documents } from '../../../templates/guangdong/index.ts';
import { documentOf } from '../../../templates/registry.ts';
import { textAt } from '../../procedures/places.ts';
import { readPdf } from '../read-pdf.ts';
import { quotesIn, strangers, withoutMargins } from '../standard/quotes.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const law = lawText('004');
const print = async (id: string, data: unknown) =>
  withoutMargins((await readPdf(await renderer.pdf(documentOf(id), data))).pages);

test('every word quoted from 004 stands at the article that is named beside it', () => {
  for (const document of documents) {
    const samples = [document.sample, ...Object.values(document.samples ?? {})].map((make) => make());
    for (const data of [...samples.map((data) => document.data.parse(data)), document.blank()]) {
      expect(strangers(quotesIn(data, '004')), document.id).toEqual([]);
    }
  }
});

describe('第十一条: the guide', () => {
  test('第十一条 has the heads it asks for, in its order', async () => {
    const guide = documentOf('guangdong/guide');
    const text = await print('guangdong/guide', guide.sample());
    const heads = ['申请条件', '所需材料', '受理时间', '受理地点', '受理时限', '办理流程'];
    expect(unspaced(law)).toContain(heads.join('、'));
    const places = heads.map((head, at) => text.indexOf(`${'一二三四五六'[at]}、${head}`));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('第六条, 第八条, 第九条: all conditions, materials and grounds of refusal are in it, each once', async () => {
    const text = await print('guangdong/guide', documentOf('guangdong/guide').blank());
    for (const [article, last] of [
      ['第六条', '六'],
      ['第八条', '六'],
      ['第九条', '九'],
    ] as const) {
      const items = Array.from('一二三四五六七八九'.slice(0, '一二三四五六七八九'.indexOf(last) + 1));
      for (const item of items) {
        const words =
          textAt(law, `${article}（${item}）`)
            ?.slice(3)
            .replace(/[；;。].*$/u, '') ?? '';
        expect(words.length).toBeGreaterThan(5);
        expect(text.split(words), words).toHaveLength(2);
      }
    }
  });

  test('a guide without the agency’s place or hours is refused, naming the field', () => {
    const guide = documentOf('guangdong/guide');
    for (const field of ['address', 'hours']) {
      const sample = Object(guide.sample());
      const data = { ...sample, agency: { ...sample.agency, [field]: undefined } };
      expect(() => renderer.html(guide, data)).toThrow(expect.objectContaining({ field: `agency.${field}` }));
    }
  });
});

test('第十三条: the agreement has a line for each matter the parties negotiate', async () => {
  const headings = negotiated.map(({ heading }) => heading);
  expect(unspaced(law)).toContain(headings.join('、'));
  const text = await print('guangdong/agreement', documentOf('guangdong/agreement').blank());
  for (const heading of headings) expect(text).toContain(`${heading}：`);
});

test('第四十二条: the agreement prints all fourteen grounds, numbered as the article numbers them', async () => {
  const text = await print('guangdong/agreement', documentOf('guangdong/agreement').sample());
  const article = textAt(law, '第四十二条') ?? '';
  const grounds = article
    .slice(article.indexOf('：') + 1)
    .replaceAll('(', '（')
    .replaceAll(')', '）');
  for (const ground of grounds.split(/[；。;]/u).filter((ground) => ground.startsWith('（'))) {
    expect(text.replaceAll('(', '（').replaceAll(')', '）')).toContain(ground);
  }
});

test('第七条: a supplementary agreement names the one it belongs to and prints the five conditions', async () => {
  const document = documentOf('guangdong/supplementary-agreement');
  const text = await print(document.id, document.sample());
  expect(text).toContain('作为双方医保协议（编号：揭医保协〔2027〕3号）的补充');
  for (const item of '一二三四五') {
    const words =
      textAt(law, `第七条（${item}）`)
        ?.slice(3)
        .replace(/[；。]$/u, '') ?? 'missing';
    expect(text).toContain(words);
  }
});

test('第十二条: told a result, an institution reads when it may be assessed again', async () => {
  const document = documentOf('guangdong/assessment-result');
  const text = await print(document.id, document.sample());
  expect(text).toContain('评估结果：不合格。');
  expect(text).toContain(
    '自评估结果告知送达之日起，整改3个月后可再次组织评估，评估仍不合格的，1年内不得再次申请。',
  );
});
