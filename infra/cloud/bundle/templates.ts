import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { precompile } from '../../../templates/engine/compile.ts';
import { templatesRoot } from '../../../templates/engine/files.ts';
import { SHIPPED } from '../../../templates/engine/precompiled.ts';

/** What the engine imports of the compiler of templates; a bundle has nothing left to compile. */
const ABSENT = ['compileTemplate', 'precompile', 'templateFiles']
  .map(
    (name) =>
      `export function ${name}() { throw new Error('a bundle compiles no templates: ${name} was called'); }`,
  )
  .join('\n');

/** Leaves the compiler of documents' templates out: they are compiled when the bundle is built. To stand before `placed`. */
export const withoutCompiler: Plugin = {
  name: 'without-compiler',
  setup(build) {
    build.onLoad({ filter: /[\\/]templates[\\/]engine[\\/]compile\.ts$/ }, () => ({
      contents: ABSENT,
      loader: 'js',
    }));
  },
};

/** Compiles all documents' templates into the asset, beside the copies of their sources. @throws {TemplateError} for a wrong one. */
export async function shipTemplates(asset: string): Promise<void> {
  await writeFile(join(asset, 'templates', SHIPPED), precompile(templatesRoot()));
}
