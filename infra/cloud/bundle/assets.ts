import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FUNCTIONS, type FunctionName, type FunctionSpec } from '../../manifest.ts';
import { FUNCTION_NAMES } from '../function-names.ts';
import { buildAsset } from './build.ts';
import { inputsHash, PROJECT } from './inputs.ts';

/** The two folders of code: functions that render carry a browser and fonts, the others next to nothing. */
export interface Assets {
  plain: string;
  rendering: string;
}

const CACHE = join(PROJECT, 'node_modules/.cache/dingdian/bundles');
/** An asset with the browser takes 150 MB: the one in use and the one before are enough. */
const KEPT = 2;

/** Which functions go into which asset. */
export function namesFor(asset: keyof Assets): FunctionName[] {
  return FUNCTION_NAMES.filter((name) => {
    const spec: FunctionSpec = FUNCTIONS[name];
    return (spec.renders === true) === (asset === 'rendering');
  });
}

/** The code of all functions, bundled, or as bundled before if nothing that goes into it has changed. */
export async function bundledAssets(): Promise<Assets> {
  const folder = join(CACHE, inputsHash());
  const assets: Assets = { plain: join(folder, 'plain'), rendering: join(folder, 'rendering') };
  if (existsSync(folder)) return assets;
  const partial = `${folder}.${randomUUID()}.partial`;
  await mkdir(partial, { recursive: true });
  try {
    for (const asset of ['plain', 'rendering'] as const)
      await buildAsset(namesFor(asset), join(partial, asset));
    // Another process may have built the same in the meantime: then its folder stands and ours goes.
    await rename(partial, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  await forgetOld();
  return assets;
}

async function forgetOld(): Promise<void> {
  const complete = readdirSync(CACHE)
    .filter((name) => !name.endsWith('.partial'))
    .map((name) => join(CACHE, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of complete.slice(KEPT)) await rm(folder, { recursive: true, force: true });
}
