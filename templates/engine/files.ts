import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The folder that holds templates, styles and partials: `templates/` in the sources, or its copy beside a bundle. */
export function templatesRoot(): string {
  const candidates = [join(here, '..'), join(here, 'templates')];
  return candidates.find((folder) => existsSync(join(folder, 'styles', 'document.css'))) ?? join(here, '..');
}

/**
 * A folder for things that are derived and may be thrown away at any time (subset fonts, the unpacked browser).
 * `node_modules/.cache/dingdian` where that can be written, else a folder of this user's under the temporary one
 * (a deployed function's code is read-only).
 */
export function cacheFolder(name: string): string {
  for (const base of [join(here, '..', '..', 'node_modules'), tmpdir()]) {
    if (!existsSync(base)) continue;
    const inModules = base.endsWith('node_modules');
    const folder = join(
      base,
      inModules ? '.cache/dingdian' : `dingdian-cache-${process.getuid?.() ?? 0}`,
      name,
    );
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK);
      return folder;
    } catch {
      // Not ours to write: the next place is tried, and the last failure is reported below.
    }
  }
  throw new Error(`no writable folder for ${name}: neither node_modules/.cache nor ${tmpdir()}`);
}
