import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { PROJECT } from './inputs.ts';

/** The folders whose modules may read files that lie beside them. */
export const SOURCES = ['domain', 'procedures', 'forms', 'templates', 'functions', 'infra'];

/**
 * In one output file all modules would have the same `import.meta.url`, and `new URL('./x.hbs', import.meta.url)` would
 * miss. So each project module gets the address it has in the sources, below the asset's root, where the data files are
 * copied to the same places. `import.meta.filename` stays the bundle's own: that it does not end in `.ts` is how modules
 * know that they are bundled.
 * @param toRoot the way from the output file to the asset's root: './' or '../../'
 * @param askers receives the path of each module that asks where it is
 */
export function placed(toRoot: string, askers: Set<string>): Plugin {
  return {
    name: 'placed',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const place = relative(PROJECT, path).split(sep).join('/');
        if (!SOURCES.some((folder) => place.startsWith(`${folder}/`))) return undefined;
        const source = await readFile(path, 'utf8');
        if (source.includes('import.meta.dirname')) {
          return {
            errors: [{ text: `${place}: import.meta.dirname has no place in a bundle; use import.meta.url` }],
          };
        }
        if (!source.includes('import.meta.url')) return { contents: source, loader: 'ts' };
        askers.add(place);
        const address = `new URL(${JSON.stringify(join(toRoot, place).split(sep).join('/'))}, import.meta.url).href`;
        return { contents: source.replaceAll('import.meta.url', `(${address})`), loader: 'ts' };
      });
    },
  };
}
