import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { cacheFolder } from './files.ts';

/** A browser ready to start. */
export interface ChromiumBinary {
  executable: string;
  /** The shared libraries (NSS, expat) a bare machine lacks: the child's LD_LIBRARY_PATH. */
  libraries: string;
}

const BLOCK = 512;
const FIRST_CHUNK = 2 ** 21;

/** Unpacks the plain files and links of a tar archive. */
async function untar(archive: Buffer, folder: string): Promise<void> {
  const text = (from: number, to: number) => archive.toString('latin1', from, to).split('\0')[0] ?? '';
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(text(at + 124, at + 136), 8) || 0;
    const path = join(folder, text(at, at + 100));
    const type = text(at + 156, at + 157);
    if (!path.startsWith(folder)) throw new Error(`archive entry outside its folder: ${path}`);
    if (type === '5') {
      await mkdir(path, { recursive: true });
    } else {
      await mkdir(dirname(path), { recursive: true });
      if (type === '2') await symlink(text(at + 157, at + 257), path);
      else await writeFile(path, archive.subarray(at + BLOCK, at + BLOCK + size));
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/**
 * Unpacks the browser that `@sparticuz/chromium` ships (2 to 3 seconds the first time, nothing afterwards).
 * Its own unpacking is not used: that trusts whatever lies in the shared temporary folder and changes this process's
 * environment. `pack` is the folder with its `chromium.br` and `al2023.tar.br` where a bundle has moved it.
 */
export async function ensureChromium(pack?: string): Promise<ChromiumBinary> {
  const source = pack ?? fileURLToPath(new URL('../bin', import.meta.resolve('@sparticuz/chromium')));
  const folder = join(cacheFolder('chromium'), versionOf(source));
  const binary = { executable: join(folder, 'chromium'), libraries: join(folder, 'lib') };
  if (existsSync(binary.executable)) return binary;

  const partial = `${folder}.${randomUUID()}.partial`;
  await mkdir(partial, { recursive: true, mode: 0o700 });
  await Promise.all([
    pipeline(
      createReadStream(join(source, 'chromium.br'), { highWaterMark: FIRST_CHUNK }),
      createBrotliDecompress({ chunkSize: FIRST_CHUNK }),
      createWriteStream(join(partial, 'chromium')),
    ),
    readFile(join(source, 'al2023.tar.br'))
      .then((packed) => promisify(brotliDecompress)(packed))
      .then((archive) => untar(archive, partial)),
  ]);
  await chmod(join(partial, 'chromium'), 0o700);
  // Another process may have unpacked the same in the meantime: then its folder stands and ours goes.
  await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }));
  return binary;
}

function versionOf(source: string): string {
  const file = join(source, '..', 'package.json');
  if (!existsSync(file)) return 'bundled';
  const manifest: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return manifest.version;
}
