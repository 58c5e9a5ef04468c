import { afterAll, describe, expect, test } from 'vitest';
import { createRenderer } from '../../templates/engine/render.ts';
import { registry } from '../../templates/registry.ts';
import { readPdf } from './read-pdf.ts';

const renderer = createRenderer({ registry });
afterAll(() => renderer.close());

describe.each(registry.documents().map((document) => [document.id, document] as const))(
  '%s',
  (_, document) => {
    test('its sample fits its schema and prints on A4 with title, language and structure', async () => {
      const pdf = await readPdf(await renderer.pdf(document, document.sample()));
      expect(pdf.title).toBe(document.title);
      expect(pdf.lang).toBe('zh-CN');
      expect(pdf.tagged).toBe(true);
      for (const page of pdf.pages) {
        expect(page.width).toBeCloseTo(210, -0.5);
        expect(page.height).toBeCloseTo(297, -0.5);
      }
      expect(pdf.text).toContain(document.title.replaceAll(/\s/gu, ''));
    });

    test('its empty paper prints without data, with its place and no trace of undefined values', async () => {
      const html = renderer.html(document, document.blank());
      expect(html).not.toMatch(/undefined|\[object|NaN/u);
      const pdf = await readPdf(await renderer.pdf(document, document.blank()));
      expect(pdf.text).toContain(document.title.replaceAll(/\s/gu, ''));
      if (document.layout === 'annex') expect(pdf.text).toContain(document.place.replaceAll(/\s/gu, ''));
    });

    test('a field its schema does not know is refused by name', () => {
      const sample = document.sample();
      const data = { ...(typeof sample === 'object' ? sample : {}), surplus: 1 };
      expect(() => renderer.html(document, data)).toThrow(expect.objectContaining({ field: 'surplus' }));
    });
  },
);
