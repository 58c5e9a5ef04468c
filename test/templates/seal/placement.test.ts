import { afterAll, describe, expect, test } from 'vitest';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());
const document = documentOf('liaocheng/annex-04-1-acceptance');
const seal = { name: '聊城市医疗保险事业中心' };

describe('the seal on a notice', () => {
  test('is drawn as lines over the text, added to its ink, and leaves every word readable', async () => {
    const plain = await renderer.pdf(document, document.sample());
    const sealed = await renderer.pdf(document, document.sample(), { seal });
    const source = Buffer.from(sealed).toString('latin1');
    expect(source).toContain('/BM /Multiply');
    expect(source).not.toContain('/Subtype /Image');
    expect(Buffer.from(plain).toString('latin1')).not.toContain('/BM /Multiply');
    expect((await readPdf(sealed)).text).toBe((await readPdf(plain)).text);
  });

  test('leaves a link in its place only when asked, as large as the seal, for the signature’s field', async () => {
    const without = await readPdf(await renderer.pdf(document, document.sample(), { seal }));
    expect(without.pages.flatMap(({ links }) => links)).toEqual([]);
    const { pages } = await readPdf(
      await renderer.pdf(document, document.sample(), { seal, sealAnchor: true }),
    );
    const links = pages.flatMap((page) => page.links);
    expect(links).toHaveLength(1);
    const [left = 0, bottom = 0, right = 0, top = 0] = links[0] ?? [];
    expect(right - left).toBeCloseTo(43, 0);
    expect(top - bottom).toBeCloseTo(43, 0);
    expect(right).toBeLessThan(210 - 20);
  });
});
