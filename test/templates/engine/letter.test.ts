import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { readPdf } from '../read-pdf.ts';

const renderer = createRenderer();
const folder = mkdtempSync(join(tmpdir(), 'dingdian-letter-'));
let letter: DocumentDefinition;
beforeAll(() => {
  const template = join(folder, 'letter.hbs');
  writeFileSync(
    template,
    '{{> letter-head}}<p class="salutation">{{institution}}：</p>' +
      '<div class="letter-body">{{#each paragraphs}}<p>{{this}}</p>{{/each}}</div>' +
      '{{> letter-annexes list=annexes}}{{> letter-sign}}',
  );
  letter = {
    ...documentOf('liaocheng/annex-04-1-acceptance'),
    template,
    data: z.looseObject({}),
    title: '告知书',
  };
});
afterAll(async () => {
  await renderer.close();
  rmSync(folder, { recursive: true });
});

const data = (paragraphs: string[], more = {}) => ({
  number: '示医保告〔2026〕1号',
  institution: '示例医院',
  agency: { name: '示例市医疗保障事业中心', phone: null },
  issuedOn: '2026-11-23',
  annexes: [],
  paragraphs,
  ...more,
});
const print = async (paragraphs: string[], more = {}) =>
  await readPdf(await renderer.pdf(letter, data(paragraphs, more), { sealAnchor: true }));

/** A paragraph of exactly so many lines. */
const lines = (count: number) => '医'.repeat(28 * count - 2);

describe('a letter by GB/T 9704-2012', () => {
  test('has 28 characters a line and 22 lines a page', async () => {
    const one = await print([lines(1).repeat(1), lines(60)]);
    const body = one.pages.map(({ text }) => text.replaceAll(/[^医]/gu, '').length);
    // The second page is text from edge to edge.
    expect(body[1]).toBe(22 * 28);
  });

  test('7.3.5: name, date and seal never stand on a page without text, however long the letter is', async () => {
    for (let count = 3; count <= 46; count += 1) {
      const { pages } = await print([lines(2), lines(count)]);
      const last = pages.at(-1);
      expect(last?.text.match(/医{28,}/u), `${count} lines`).not.toBeNull();
      expect(last?.text).toContain('示例市医疗保障事业中心2026年11月23日');
      expect(last?.links).toHaveLength(1);
    }
  });

  test('7.3.5.1: the seal is centred on the date, its top within one line of the text and not on it', async () => {
    const { pages } = await print([lines(3)]);
    const [left = 0, bottom = 0, right = 0, top = 0] = pages[0]?.links[0] ?? [];
    // Four characters from the right, then a date of seven characters' width.
    const character = 156 / 28;
    expect((left + right) / 2).toBeGreaterThan(210 - 26 - 4 * character - 7.5 * character);
    expect((left + right) / 2).toBeLessThan(210 - 26 - 4 * character - 2 * character);
    // Head, two blank lines, title, blank, salutation and three lines of text.
    const textEnds = 297 - 37 - (1 + 2 + 1 + 1 + 1 + 3) * 10.22;
    expect(top).toBeLessThanOrEqual(textEnds);
    expect(textEnds - top).toBeLessThan(10.3);
    expect(top - bottom).toBeCloseTo(43, 0);
  });

  test('7.3.4: annexes are listed below the text, numbered where there are several', async () => {
    expect((await print([lines(1)], { annexes: ['送达回执'] })).text).toContain('附件：送达回执');
    expect((await print([lines(1)], { annexes: ['甲表', '乙表'] })).text).toContain('附件：1.甲表2.乙表');
    expect((await print([lines(1)])).text).not.toContain('附件：');
  });

  test('7.5: pages are numbered from the first, odd ones at the right, even ones at the left', async () => {
    const { pages } = await print([lines(30)]);
    expect(pages.map(({ text }) => /—\d—/u.exec(text)?.[0])).toEqual(['—1—', '—2—']);
  });
});
