import { cp, glob, mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fontSource } from '../../../templates/fonts/faces.ts';
import { PROJECT } from './inputs.ts';

/** Copies what is no code (templates, styles, law texts) of the top folders that hold an asking module. */
export async function copyData(askers: ReadonlySet<string>, asset: string): Promise<void> {
  const folders = new Set([...askers].map((place) => place.slice(0, place.indexOf('/'))));
  for (const folder of folders) {
    for await (const file of glob(`${folder}/**/*.*`, { cwd: PROJECT })) {
      if (!file.endsWith('.ts') && folder !== 'infra') await copy(file, asset);
    }
  }
}

/**
 * Copies the files that rendering takes from packages at run time to the same places below the asset's own
 * `node_modules`, where `import.meta.resolve` and `require.resolve` find them: the packed browser, the whole fonts
 * (behind the subsets, for rare names) and the font cutter's WebAssembly.
 */
export async function copyRenderingPackages(asset: string): Promise<void> {
  const fonts = fontSource().faces.map(({ file }) => relative(PROJECT, file));
  const files = [
    ...['package.json', 'LICENSE', 'build/index.js', 'bin/chromium.br', 'bin/al2023.tar.br'].map(
      (file) => `node_modules/@sparticuz/chromium/${file}`,
    ),
    ...['package.json', 'LICENSE', 'dist/harfbuzz-subset.wasm'].map(
      (file) => `node_modules/harfbuzzjs/${file}`,
    ),
    ...fonts,
    ...new Set(fonts.map((file) => `${dirname(dirname(file))}/package.json`)),
  ];
  for (const file of files) await copy(file, asset);
}

async function copy(file: string, asset: string): Promise<void> {
  const to = join(asset, file);
  await mkdir(dirname(to), { recursive: true });
  await cp(join(PROJECT, file), to);
}
