import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { DocumentDefinition } from '../../templates/engine/document.ts';
import { templatesRoot } from '../../templates/engine/files.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { createRegistry, documentOf } from '../../templates/registry.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingdian-templates-'));
afterAll(() => rmSync(folder, { recursive: true }));
const renderer = createRenderer();

let made = 0;
/** A document of one template, over any data. */
function written(template: string): DocumentDefinition {
  const path = join(folder, `${made++}.hbs`);
  writeFileSync(path, template);
  return {
    ...documentOf('liaocheng/annex-04-1-acceptance'),
    id: `test/${made}`,
    template: path,
    data: z.looseObject({}),
  };
}

describe('templates fail loudly', () => {
  const data = { known: { name: '某' }, list: [{ a: '一' }], empty: null };

  test.each([
    ['a field', '{{unknown}}'],
    ['a nested field', '{{known.nmae}}'],
    ['a field given to a helper', '{{date unknown}}'],
    ['a field asked by if', '{{#if unknown}}x{{/if}}'],
    ['a field asked by each', '{{#each unknown}}x{{/each}}'],
    ['a field inside each', '{{#each list}}{{this.b}}{{/each}}'],
    ['a field inside each, asked by unless', '{{#each list}}{{#unless this.b}}x{{/unless}}{{/each}}'],
    ['a root value', '{{@unknown}}'],
    ['a helper', '{{shout known.name}}'],
    ['a partial', '{{> nowhere}}'],
  ])('on %s that does not exist: %s%s', (_, template) => {
    expect(() => renderer.html(written(template), data)).toThrow(
      expect.objectContaining({ name: 'TemplateError' }),
    );
  });

  test.each([
    '{{{known.name}}}',
    '{{&known.name}}',
    '{{#if known}}{{{known.name}}}{{/if}}',
    '{{date}}',
    '{{#if',
  ])('on unescaped output, a shadowed field or bad syntax: %s', (template) => {
    expect(() => renderer.html(written(template), data)).toThrow(
      expect.objectContaining({ name: 'TemplateError' }),
    );
  });

  test('null prints as nothing', () => {
    expect(renderer.html(written('[{{empty}}{{date empty}}{{cell empty}}]'), data)).toContain('[]');
  });

  test('no document template prints anything unescaped', () => {
    const files = globSync('**/*.hbs', { cwd: templatesRoot(), exclude: ['pages/**'] });
    expect(files.length).toBeGreaterThan(6);
    for (const file of files) {
      expect(readFileSync(join(templatesRoot(), file), 'utf8'), file).not.toMatch(/\{\{[~]?(\{|&)/u);
    }
  });
});

describe('data', () => {
  const acceptance = documentOf('liaocheng/annex-04-1-acceptance');
  const sample = Object(acceptance.sample());

  test.each([
    ['☑', 'U+2611'],
    ['\u{1f600}', 'U+1F600'],
    ['\u0007', 'U+0007'],
    ['\ue000', 'U+E000'],
  ])('a character no font has (%s) is refused, naming it and its field', (character, code) => {
    const data = { ...sample, institution: { ...sample.institution, name: `某${character}医院` } };
    expect(() => renderer.html(acceptance, data)).toThrow(
      expect.objectContaining({ name: 'MissingGlyphError', character, field: 'institution.name' }),
    );
    expect(() => renderer.html(acceptance, data)).toThrow(code);
  });

  test('markup in a field is text', () => {
    const html = renderer.html(acceptance, { ...sample, number: '<b>{{agency.name}}</b>' });
    expect(html).toContain('&lt;b&gt;{{agency.name}}&lt;/b&gt;');
  });

  test('a foot cannot leave its place in the style sheet', () => {
    const html = renderer.html(acceptance, { ...sample, receiptNumber: '"}</style><script>x' });
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html).not.toContain('<script');
  });
});

test('a registry refuses a second document of the same id, and names one it does not have', () => {
  const registry = createRegistry();
  const acceptance = documentOf('liaocheng/annex-04-1-acceptance');
  registry.add(acceptance);
  expect(() => registry.add(acceptance)).toThrow(acceptance.id);
  expect(() => registry.get('nowhere/annex-1')).toThrow(expect.objectContaining({ id: 'nowhere/annex-1' }));
});
