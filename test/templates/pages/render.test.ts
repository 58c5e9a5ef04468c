import { describe, expect, test } from 'vitest';
import { forms } from '../../../forms/registry.ts';
import { samples as confirmations } from '../../../templates/pages/applicant/confirmation.sample.ts';
import { samples as formPages } from '../../../templates/pages/applicant/form.sample.ts';
import { assetPath, assets } from '../../../templates/pages/assets.ts';
import { drawFlow } from '../../../templates/pages/draw/flow.ts';
import { galleryPages, gallerySamples } from '../../../templates/pages/gallery.ts';
import { helpers } from '../../../templates/pages/helpers.ts';
import { pageNames, renderPage } from '../../../templates/pages/render.ts';
import { realFormPages } from './real-forms.ts';

const CANARY = '<b onclick="x">\'&';
/** Words of a fixed list, addresses of drawings, and drawings themselves: not text. */
const NOT_TEXT = new Set([
  'kind',
  'state',
  'verdict',
  'need',
  'tone',
  'audience',
  'svg',
  'inputmode',
  'criterion',
  'answer',
  'standing',
]);

/** Forms that officers fill in may be long: 54 diseases, each with its own answers. */
const OFFICERS = forms
  .filter(({ filledBy }) => filledBy !== 'applicant')
  .map(({ id }) => id.replaceAll('/', '-'));
const isOfficers = (sample: string) => OFFICERS.some((id) => sample.startsWith(`${id}-`));

const samples = await gallerySamples();
const pages = [...(await galleryPages()), ...realFormPages()];

describe('pages', () => {
  test('every page has a sample, and every page with every sample renders as a whole document', () => {
    expect(new Set(pages.map(({ name }) => name))).toEqual(new Set(pageNames));
    for (const { html } of pages) {
      expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
      expect(html).toContain('</html>');
      expect(html).not.toMatch(/\{\{|\[object |undefined|NaN/);
      expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    }
  });

  test('a view that lacks what the page prints stops the page instead of leaving a gap', () => {
    const { number: _, ...gap } = confirmations.submitted;
    // @ts-expect-error the compiler sees the gap too
    expect(() => renderPage('confirmation', gap)).toThrow(/"number" not defined/);
    // @ts-expect-error there is no such page
    expect(() => renderPage('nowhere', confirmations.submitted)).toThrow(/no page nowhere/);
  });

  test('nothing that people type becomes markup, in any page', () => {
    for (const { name, sample, view } of samples) {
      const html = renderPage(name, poisoned(view));
      expect(html, `${name} ${sample}`).not.toContain('<b onclick');
      expect(html, `${name} ${sample}`).toContain('&lt;b onclick');
    }
  });

  test('no page carries scripts or styles inline', () => {
    for (const { html } of pages) {
      expect(html).not.toMatch(/<style|\sstyle="|<script(?! src="\/assets\/)|\son[a-z]+="|javascript:/);
    }
  });

  test('what is under way is loaded again where scripts do not run, and only there', () => {
    const batches = pages.filter(({ name }) => name === 'batch').map(({ html }) => html);
    const again = '<noscript><meta http-equiv="refresh" content="5"></noscript>';
    expect(batches.map((html) => html.includes(again))).toEqual([true, false]);
    expect(batches.map((html) => html.includes('data-live'))).toEqual([true, false]);
  });

  test('ids are unique in a page, and labels, descriptions and links in the page find them', () => {
    for (const { name, sample, html } of pages) {
      const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
      expect(
        new Set(ids).size,
        `${name} ${sample}: ${ids.filter((id, i) => ids.indexOf(id) !== i).join(' ')}`,
      ).toBe(ids.length);
      const references = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|href)="(#?[^"]*)"/g)]
        .filter(([whole, value]) => !whole.startsWith(' href') || value?.startsWith('#'))
        .flatMap(([, value]) => (value ?? '').replace(/^#/, '').trim().split(/\s+/));
      for (const reference of references) expect(ids, `${name} ${sample}: ${reference}`).toContain(reference);
    }
  });

  test('what was typed comes back as it was typed, beside its message', () => {
    const html = renderPage('form', formPages.errors);
    expect(html).toContain('value="2026年13月1日"');
    expect(html).toMatch(/aria-describedby="operatingSince-form operatingSince-error" aria-invalid="true"/);
    expect(html).toContain('href="#inpatientDepartments-1-name"');
  });

  test('a page with its style stays under 100 KB; the style under 36 KB, the script under 10 KB', () => {
    const sizes = Object.fromEntries(
      assets.map(({ path, body }) => [path.replace(/^.*?-/, ''), body.length]),
    );
    expect(sizes['site.css']).toBeLessThan(36 * 1024);
    expect(sizes['enhance.js']).toBeLessThan(10 * 1024);
    for (const { name, sample, html } of pages) {
      // Officers' pages carry every finding with its words; they are not public.
      const limit = isOfficers(sample) ? 400 : name === 'officer-case' ? 250 : 100;
      const style = assets.find(({ path }) => path.endsWith('.css') && html.includes(path))?.body.length ?? 0;
      expect(style, `${name} ${sample}`).toBeGreaterThan(0);
      expect(Buffer.byteLength(html) + style, `${name} ${sample}`).toBeLessThan(limit * 1024);
    }
  });
});

describe('assets and drawings', () => {
  test('an asset is addressed by its content', () => {
    for (const { path, etag } of assets) expect(path).toContain(etag.slice(1, -1));
    expect(() => assetPath('missing.css')).toThrow(RangeError);
  });

  test('only plain drawings pass into a page', () => {
    for (const bad of [
      '<p>x</p>',
      '<svg><script>x</script></svg>',
      '<svg onload="x"></svg>',
      '<svg><a href="https://example.invalid">x</a></svg>',
      '<svg><rect style="x"/></svg>',
      '<svg><use href="https://example.invalid#x"/></svg>',
    ]) {
      expect(() => helpers.svg(bad), bad).toThrow(RangeError);
    }
  });

  test('a flow names its stages harmlessly and marks where a case is', () => {
    const svg = drawFlow(
      [
        { id: 'a', label: `起${CANARY}`, kind: 'draft', passed: true },
        { id: 'b', label: '审查', kind: 'open', here: true },
        { id: 'c', label: '办结', kind: 'final' },
      ],
      [
        { from: 'a', to: 'b', label: '提交' },
        { from: 'b', to: 'a', label: '退回' },
        { from: 'a', to: 'c', label: '撤回' },
        { from: 'b', to: 'c', label: '撤回' },
      ],
      ['a', 'b'],
    );
    expect(svg).not.toContain('<b');
    expect(svg.match(/现在在这里/g)).toHaveLength(1);
    expect(svg.match(/>撤回</g)).toHaveLength(1);
    expect(() => helpers.svg(svg)).not.toThrow();
  });
});

/** The same view with hostile text in every place that holds text. */
function poisoned<T>(view: T): T {
  const copy = structuredClone(view);
  poison(copy);
  return copy;
}

function poison(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (NOT_TEXT.has(key)) continue;
    if (typeof item === 'string') Reflect.set(value, key, item + CANARY);
    else poison(item);
  }
}
