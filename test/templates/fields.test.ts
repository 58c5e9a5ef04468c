import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { registerFormDocuments } from '../../functions/documents/form-documents.ts';
import { createFieldCheck } from '../../templates/engine/check-fields.ts';
import { optional } from '../../templates/engine/fields.ts';
import { documentOf, loadRegistry } from '../../templates/registry.ts';

const registry = await loadRegistry();
registerFormDocuments(registry);
const check = createFieldCheck();

describe('every template names only fields its document’s schema has', () => {
  test.each(registry.documents().map((document) => [document.id, document] as const))('%s', (_, document) => {
    expect(check(document)).toEqual([]);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'dingdian-fields-'));
afterAll(() => rmSync(folder, { recursive: true }));

const data = z.strictObject({
  name: z.string(),
  place: optional(z.strictObject({ town: z.string() })),
  rows: z.array(z.strictObject({ label: z.string(), parts: z.array(z.string()) })),
  left: z.string().optional(),
  either: z.union([z.strictObject({ a: z.string() }), z.strictObject({ a: z.string(), b: z.string() })]),
  received: z.strictObject({ name: optional(z.string()), phone: z.string(), on: z.string() }),
  agency: z.strictObject({ name: z.string(), phone: z.string() }),
  issuedOn: z.string(),
});

let made = 0;
function faultsOf(template: string): string[] {
  const path = join(folder, `${made++}.hbs`);
  writeFileSync(path, template);
  return check({ ...documentOf('liaocheng/annex-04-1-acceptance'), template: path, data });
}

describe('the check of fields', () => {
  test.each([
    '{{name}}{{this.name}}{{@title}}{{@root.name}}',
    '{{#each rows}}{{label}}{{../name}}{{@index}}{{#each parts}}{{this}}{{../label}}{{@root.name}}{{/each}}{{/each}}',
    '{{#with place}}{{town}}{{../name}}{{/with}}',
    '{{#if place}}{{place.town}}{{/if}}{{#unless place}}—{{else}}{{place.town}}{{/unless}}',
    '{{either.a}}{{rows.length}}{{#if (eq name "x")}}{{cell rows.length}}{{/if}}',
    '{{> head}}{{> sign}}',
    '{{#each rows}}{{> letter-annexes list=parts}}{{/each}}',
    '{{> letter-sign agency=agency issuedOn=name}}',
  ])('lets pass what is there: %s', (template) => {
    expect(faultsOf(template)).toEqual([]);
  });

  test.each([
    ['{{nmae}}', 'has no field nmae'],
    ['{{@rooot}}', 'is no value of the print'],
    ['{{@root.nmae}}', 'has no field nmae'],
    ['{{#each rows}}{{name}}{{/each}}', 'has no field name'],
    ['{{#each rows}}{{../../name}}{{/each}}', 'goes up too far'],
    ['{{#each rows}}{{#if (has parts labell)}}x{{/if}}{{/each}}', 'has no field labell'],
    ['{{#each name}}x{{/each}}', 'no list'],
    ['{{#with place}}{{twon}}{{/with}}', 'has no field twon'],
    ['{{place.town}}', 'may be null'],
    ['{{#if name}}{{place.town}}{{/if}}', 'may be null'],
    ['{{left}}', 'may leave left out'],
    ['{{either.b}}', 'has no field b'],
    ['{{name.first}}', 'has no field first'],
    ['{{> sign agency=place}}', 'may be null before .name'],
    ['{{> letter-annexes list=name}}', 'no list'],
    ['{{> nowhere}}', 'no partial nowhere'],
    ['{{date nmae}}', 'has no field nmae'],
  ])('finds, in data of any kind, the fault in %s', (template, fault) => {
    expect(faultsOf(template).join('\n')).toContain(fault);
  });

  test('names file, line and field', () => {
    expect(faultsOf('one\ntwo {{nmae}}')[0]).toMatch(/\.hbs:2 \{\{nmae\}\} has no field nmae$/u);
  });
});
