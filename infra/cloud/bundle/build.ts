import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, glob, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type BuildOptions, build } from 'esbuild';
import { FUNCTIONS, type FunctionName, type FunctionSpec } from '../../manifest.ts';
import { copyData, copyRenderingPackages } from './data.ts';
import { PROJECT } from './inputs.ts';
import { placed } from './place.ts';
import { shipTemplates, withoutCompiler } from './templates.ts';

/** Packages that are no ES modules expect these names in every file. */
const BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = import.meta.filename, __dirname = import.meta.dirname;',
].join('');

const OPTIONS = {
  absWorkingDir: PROJECT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  // Error names travel into the timeline's Retry and Catch, so classes and functions keep theirs.
  keepNames: true,
  sourcemap: true,
  sourcesContent: false,
  outExtension: { '.js': '.mjs' },
  banner: { js: BANNER },
  logLevel: 'error',
  metafile: true,
} as const satisfies BuildOptions;

/** How a function is called inside its asset. */
export function handlerOf(name: string): string {
  return `${name}.handler`;
}

/**
 * Builds an asset: one file a function, the data files they read at their own places, workers as files of their own,
 * and for functions that render the browser, the compiled templates, the fonts, and the fonts' subsets cut beforehand.
 * @param asset an empty or absent folder
 */
export async function buildAsset(names: readonly FunctionName[], asset: string): Promise<void> {
  const specs: readonly (readonly [FunctionName, FunctionSpec])[] = names.map((name) => [
    name,
    FUNCTIONS[name],
  ]);
  const renders = specs.some(([, spec]) => spec.renders);
  await mkdir(asset, { recursive: true });
  const askers = new Set<string>();
  const result = await build({
    ...OPTIONS,
    entryPoints: Object.fromEntries(specs.map(([name, { entry }]) => [name, entry])),
    outdir: asset,
    plugins: [withoutCompiler, placed('./', askers)],
    ...(renders && { inject: ['infra/cloud/runtime/shipped-fonts.ts'] }),
  });
  await buildWorkers(new Set(Object.keys(result.metafile.inputs).map(dirname)), asset, askers);
  await copyData(askers, asset);
  if (renders) {
    await shipTemplates(asset);
    await copyRenderingPackages(asset);
    await cutFonts(asset);
  }
}

/** `*-worker.ts` beside a bundled module is started from its own file, which must stand at its own place. */
async function buildWorkers(folders: ReadonlySet<string>, asset: string, askers: Set<string>): Promise<void> {
  for await (const entry of glob('functions/**/*-worker.ts', { cwd: PROJECT })) {
    const folder = dirname(entry);
    if (!folders.has(folder)) continue;
    await build({
      ...OPTIONS,
      entryPoints: [entry],
      outbase: '.',
      outdir: asset,
      plugins: [placed('../'.repeat(folder.split('/').length), askers)],
    });
  }
}

/** Cuts the fonts inside the asset, from the characters of its own templates, so that no cold start has to. */
async function cutFonts(asset: string): Promise<void> {
  const outfile = join(asset, 'cut-fonts.mjs');
  await build({
    ...OPTIONS,
    sourcemap: false,
    entryPoints: ['infra/cloud/runtime/cut-fonts.ts'],
    outfile,
    outExtension: {},
    plugins: [placed('./', new Set())],
  });
  await promisify(execFile)(process.execPath, [outfile], { cwd: asset });
  const cut = join(asset, 'node_modules/.cache/dingdian/fonts');
  if (!existsSync(cut)) throw new Error('no fonts were cut');
  await rm(outfile);
  // The engine makes its folders for itself alone; deployed, the code belongs to somebody else.
  for (let folder = cut; folder !== asset; folder = dirname(folder)) await chmod(folder, 0o755);
}
