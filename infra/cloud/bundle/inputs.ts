import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Everything that can end up in a bundle or shape one. Packages are covered by the lock file. */
const SHAPING = [
  '{domain,procedures,forms,templates,functions}/**/*.*',
  'infra/cloud/{bundle,runtime}/*.ts',
  'infra/manifest.ts',
  'package-lock.json',
];

/** Changes whenever a bundle made now could differ from one made before. */
export function inputsHash(): string {
  const sum = createHash('sha256').update(process.versions.node);
  for (const file of SHAPING.flatMap((pattern) => globSync(pattern, { cwd: PROJECT })).sort()) {
    sum.update(`\0${file}\0`).update(readFileSync(join(PROJECT, file)));
  }
  return sum.digest('hex').slice(0, 20);
}
