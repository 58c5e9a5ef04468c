import { existsSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../../templates/engine/files.ts';

/**
 * Put in front of every function that renders. A deployed function's own folder is read-only, so the engine keeps what
 * it derives under the temporary one; what was derived already when the asset was built is shown there by links.
 */
const shipped = fileURLToPath(new URL('../../../node_modules/.cache/dingdian/fonts', import.meta.url));
const folder = cacheFolder('fonts');

if (existsSync(shipped) && folder !== shipped) {
  for (const entry of readdirSync(shipped)) {
    const link = join(folder, entry);
    if (!existsSync(link)) symlinkSync(join(shipped, entry), link);
  }
}
