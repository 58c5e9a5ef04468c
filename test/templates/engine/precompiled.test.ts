import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { precompile } from '../../../templates/engine/compile.ts';
import { templatesRoot } from '../../../templates/engine/files.ts';
import { createTemplateSet } from '../../../templates/engine/handlebars.ts';
import { precompiled, SHIPPED } from '../../../templates/engine/precompiled.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingdian-precompiled-'));
afterAll(() => rmSync(folder, { recursive: true }));
const root = join(folder, 'templates');
cpSync(join(templatesRoot(), 'partials'), join(root, 'partials'), { recursive: true });
const put = (name: string, text: string) => writeFileSync(join(root, name), text);

describe('compiled templates', () => {
  test('are kept by their content: a changed source is compiled anew, an unchanged one not', () => {
    put('one.hbs', '甲{{name}}');
    const first = precompiled(root);
    expect(precompiled(root)).toBe(first);
    expect(createTemplateSet(root).compiled('one.hbs')({ name: '一' }, {})).toBe('甲一');
    put('one.hbs', '乙{{name}}');
    expect(createTemplateSet(root).compiled('one.hbs')({ name: '一' }, {})).toBe('乙一');
  });

  test('a wrong template stops those who print it, and the building of a bundle, but nobody else', () => {
    put('wrong.hbs', '{{{name}}}');
    const set = createTemplateSet(root);
    expect(set.compiled('one.hbs')({ name: '一' }, {})).toBe('乙一');
    expect(() => set.compiled('wrong.hbs')).toThrow(expect.objectContaining({ name: 'TemplateError' }));
    expect(() => precompile(root)).toThrow(/wrong\.hbs: .*unescaped/u);
    rmSync(join(root, 'wrong.hbs'));
  });

  test('a bundle’s own are used as they are, and print without the compiler', () => {
    writeFileSync(join(root, SHIPPED), precompile(root));
    put('one.hbs', '丙{{name}}');
    expect(createTemplateSet(root).compiled('one.hbs')({ name: '一' }, {})).toBe('乙一');
    const program = `const R = require(${JSON.stringify(join(templatesRoot(), '../node_modules/handlebars/runtime.js'))});
      const { templates } = require(${JSON.stringify(join(root, SHIPPED))});
      process.stdout.write(R.create().template(templates['one.hbs'])({ name: '一' }));`;
    expect(execFileSync(process.execPath, ['--eval', program], { encoding: 'utf8' })).toBe('乙一');
  });
});
