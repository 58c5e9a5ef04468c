import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { galleryPages } from '../../../templates/pages/gallery.ts';
import { type Exhibition, openExhibition } from './browser.ts';
import { realFormPages } from './real-forms.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const AXE_PATH = '/axe.js';
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Real forms with all their errors hold everything that the filled ones hold.
const pages = [
  ...(await galleryPages()),
  ...realFormPages({ first: true }).filter(({ sample }) => sample.endsWith('empty')),
];
let exhibition: Exhibition;
let tab: Page;
const complaints: string[] = [];

beforeAll(async () => {
  exhibition = await openExhibition(pages, { [AXE_PATH]: AXE });
  tab = await exhibition.browser.newPage();
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterAll(async () => {
  await exhibition?.close();
});

async function open(name: string, sample: string): Promise<void> {
  const page = pages.find((each) => each.name === name && each.sample === sample);
  if (!page) throw new Error(`no page ${name} ${sample}`);
  await tab.goto(exhibition.address(page));
}

/** Tells further samples of a page that hold no kind of part which earlier ones did not hold; axe would say the same of them. */
function remembering(): (page: { name: string; html: string }) => boolean {
  const seen = new Set<string>();
  const names = new Set<string>();
  return ({ name, html }) => {
    const parts = html.match(/ (?:class|type|role)="[^"]*"/g) ?? [];
    const fresh = parts.filter((part) => !seen.has(part));
    for (const part of fresh) seen.add(part);
    const known = names.has(name);
    names.add(name);
    return known && fresh.length === 0;
  };
}

/** What an expression in the page gives, a list of texts. */
async function strings(expression: string): Promise<string[]> {
  const value: unknown = await tab.evaluate(expression);
  if (!Array.isArray(value)) throw new Error(`no list: ${expression.slice(0, 60)}`);
  return value.map(String);
}

describe('pages in a browser', () => {
  test('axe finds nothing, folded parts opened, and no page complains about its policy or its script', async () => {
    await tab.setViewport({ width: 1280, height: 900 });
    const findings: string[] = [];
    const painted = new Set<string>();
    const isLikeOthers = remembering();
    for (const { name, sample, html } of pages) {
      // Contrast is dear to compute, and the samples of one page are painted alike, with errors and without.
      const paint = `${name} ${html.includes('class="error')}`;
      if (isLikeOthers({ name, html })) continue;
      const contrast = !painted.has(paint);
      painted.add(paint);
      await open(name, sample);
      await tab.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })");
      await tab.addScriptTag({ url: AXE_PATH });
      const found = await strings(
        `axe.run({ runOnly: ${JSON.stringify(RULES)}, rules: { 'color-contrast': { enabled: ${contrast} } }, resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ').slice(0, 300)))`,
      );
      findings.push(...found.map((finding) => `${name} ${sample}: ${finding}`));
    }
    expect(findings).toEqual([]);
    expect(complaints).toEqual([]);
  }, 150_000);

  test('nothing is wider than a phone of 360 pixels, with folded parts open and with long words', async () => {
    await tab.setViewport({ width: 360, height: 740 });
    const wide: string[] = [];
    for (const { name, sample } of pages) {
      await open(name, sample);
      const width = Number(
        await tab.evaluate(
          "document.querySelectorAll('details').forEach((part) => { part.open = true; }); document.querySelectorAll('h1').forEach((title) => { title.append('A'.repeat(60)); }); document.documentElement.scrollWidth",
        ),
      );
      if (width > 360) wide.push(`${name} ${sample}: ${width}`);
    }
    expect(wide).toEqual([]);
  });

  test('the error summary has the focus, and its links lead into the fields', async () => {
    await open('form', 'errors');
    expect(await tab.evaluate('document.activeElement.className')).toBe('error-summary');
    await tab.click('.error-summary a[href="#designationTypes"]');
    expect(await tab.evaluate('document.activeElement.id')).toBe('designationTypes');
  });

  test('a field that hangs on another answer comes and goes with it', async () => {
    await open('form', 'filling');
    const hidden = () =>
      tab.evaluate("document.getElementById('designationTypeOther').closest('.field').hidden");
    expect(await hidden()).toBe(true);
    await tab.click('#designationTypes-3');
    expect(await hidden()).toBe(false);
    expect(await tab.evaluate("document.querySelector('[data-table]').hidden")).toBe(false);
    await tab.click('#designationTypes');
    expect(await tab.evaluate("document.querySelector('[data-table]').hidden")).toBe(true);
  });

  test('a row is added empty, a row is removed, and the rest are numbered again', async () => {
    await open('form', 'errors');
    await tab.click('[data-add]');
    const names =
      "[...document.querySelectorAll('[data-table] input')].filter((input) => input.name.endsWith('.name')).map(({ name, id, value }) => name + ' ' + id + ' ' + value)";
    expect(await tab.evaluate(names)).toEqual([
      'inpatientDepartments[0].name inpatientDepartments-0-name 内科',
      'inpatientDepartments[1].name inpatientDepartments-1-name ',
      'inpatientDepartments[2].name inpatientDepartments-2-name ',
    ]);
    await tab.type('#inpatientDepartments-2-name', '外科');
    await tab.click('[data-row="0"] [data-remove]');
    expect(await tab.evaluate(names)).toEqual([
      'inpatientDepartments[0].name inpatientDepartments-0-name ',
      'inpatientDepartments[1].name inpatientDepartments-1-name 外科',
    ]);
    expect(await tab.evaluate('document.querySelector(\'[data-row="1"] [data-remove]\').value')).toBe(
      'remove:inpatientDepartments:1',
    );
  });

  test('a file may be dropped on the verification form; one that is too large does not travel', async () => {
    await open('verify', 'start');
    const drop = (bytes: number) =>
      tab.evaluate(`(() => {
      const carried = new DataTransfer();
      carried.items.add(new File([new Uint8Array(${bytes})], 'notice.pdf'));
      const form = document.querySelector('[data-drop]');
      form.dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
      const sent = form.dispatchEvent(new Event('submit', { cancelable: true }));
      return [form.querySelector('input[type=file]').files[0].name, sent, form.querySelector('[role=alert]').hidden];
    })()`);
    expect(await drop(1000)).toEqual(['notice.pdf', true, true]);
    expect(await drop(4 * 1024 * 1024 + 1)).toEqual(['notice.pdf', false, false]);
  });

  test('without scripts every field, button and explanation is there', async () => {
    await tab.setJavaScriptEnabled(false);
    await open('form', 'filling');
    const shown = await tab.$$eval('.condition', (notes) => notes.length);
    expect(shown).toBeGreaterThan(0);
    expect(await tab.$$eval('[hidden]', (parts) => parts.length)).toBe(0);
    expect(await tab.$$eval('button[name="_do"]', (buttons) => buttons.length)).toBeGreaterThan(4);
    await tab.setJavaScriptEnabled(true);
  });
});
