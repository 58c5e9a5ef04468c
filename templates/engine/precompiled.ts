import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { precompile, templateFiles } from './compile.ts';
import { cacheFolder, templatesRoot } from './files.ts';
import { KNOWN_HELPERS } from './helpers.ts';
import { runtime } from './runtime.ts';

/** Compiled templates by path and partials by name; a text is the message of the error that stands for one that is wrong. */
export interface Precompiled {
  templates: Readonly<Record<string, object | string>>;
  partials: Readonly<Record<string, object | string>>;
}

/** Where a bundle has its compiled templates, below its copy of `templates/`. */
export const SHIPPED = 'precompiled.cjs';
/** Raise it when the same sources are to be compiled differently. */
const RECIPE = 1;
/** Compiled sets that are kept: of this state of the sources, and of the few before. */
const KEPT = 4;

const require = createRequire(import.meta.url);

function load(file: string): Precompiled {
  const loaded: Precompiled = require(file);
  return loaded;
}

function hashOf(root: string): string {
  const sum = createHash('sha256').update(JSON.stringify([RECIPE, runtime.VERSION, KNOWN_HELPERS]));
  for (const file of templateFiles(root)) sum.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return sum.digest('hex').slice(0, 16);
}

function forgetOld(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const file of files.slice(KEPT)) rmSync(file, { force: true });
}

/** The compiled templates below a folder: a bundle's own, or kept by the hash of their sources and made where there are none. */
export function precompiled(root: string = templatesRoot()): Precompiled {
  const shipped = join(root, SHIPPED);
  if (existsSync(shipped)) return load(shipped);
  const folder = cacheFolder('templates');
  const kept = join(folder, `${hashOf(root)}.cjs`);
  if (!existsSync(kept)) {
    const partial = `${kept}.${process.pid}.partial`;
    writeFileSync(
      partial,
      precompile(root, () => undefined),
    );
    renameSync(partial, kept);
    forgetOld(folder);
  }
  return load(kept);
}
