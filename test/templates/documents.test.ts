import { afterAll, describe, expect, test } from 'vitest';
import { sealStandsAlone } from '../../templates/engine/lone-seal.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { loadRegistry } from '../../templates/registry.ts';
import { readPdf } from './read-pdf.ts';

// A registry of its own: others in this process may have added the forms to the common one.
const registry = await loadRegistry();
const renderer = createRenderer({ registry });
afterAll(() => renderer.close());

describe.each(registry.documents().map((document) => [document.id, document] as const))(
  '%s',
  (_, document) => {
    const samples = { sample: document.sample, ...document.samples };
    test.each(Object.entries(samples))(
      '%s fits its schema and prints on A4 with title, language and structure',
      async (_name, sample) => {
        const printed = await renderer.pdf(document, sample(), { sealAnchor: true });
        const pdf = await readPdf(printed);
        expect(pdf.title).toBe(document.title);
        expect(pdf.lang).toBe('zh-CN');
        expect(pdf.tagged).toBe(true);
        for (const page of pdf.pages) {
          expect(page.width).toBeCloseTo(210, -0.5);
          expect(page.height).toBeCloseTo(297, -0.5);
        }
        expect(pdf.text).toContain(document.title.replaceAll(/\s/gu, ''));
        for (const { text } of pdf.pages) expect(text.length).toBeGreaterThan(document.title.length);
        expect(sealStandsAlone(printed), 'GB/T 9704-2012, 7.3.5: seal and text on one page').toBe(false);
      },
    );

    test('its empty paper prints without data, with its place and no trace of undefined values', async () => {
      const html = renderer.html(document, document.blank());
      expect(html).not.toMatch(/undefined|\[object|NaN/u);
      const pdf = await readPdf(await renderer.pdf(document, document.blank()));
      expect(pdf.text).toContain(document.title.replaceAll(/\s/gu, ''));
      if (document.layout === 'annex') expect(pdf.text).toContain(document.place.replaceAll(/\s/gu, ''));
    });

    test('a field its schema does not know is refused by name', () => {
      expect(Object.keys(samples).filter((name) => !/^[a-z0-9-]+$/u.test(name))).toEqual([]);
      const sample = document.sample();
      const data = { ...(typeof sample === 'object' ? sample : {}), surplus: 1 };
      expect(() => renderer.html(document, data)).toThrow(expect.objectContaining({ field: 'surplus' }));
    });
  },
);
