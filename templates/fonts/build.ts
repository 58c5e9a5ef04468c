import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../engine/files.ts';
import { subsetCharacters } from './charset.ts';
import { type Face, type FontSource, fontSource } from './faces.ts';
import { renameFont } from './rename.ts';

/** The fonts a browser prints with. */
export interface FontSet {
  /** Folders for fontconfig: our subsets first, the whole fonts they were cut from behind. */
  folders: readonly string[];
  /** Where fontconfig may keep its cache. */
  cache: string;
}

/** Raise it when the same characters are to be cut differently. */
const RECIPE = 4;

const fileName = ({ family, style }: Face) => `${family}-${style}.ttf`.replaceAll(' ', '-');

async function build(folder: string, characters: string, source: FontSource): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const face of source.slots) {
    await writeFile(
      join(folder, fileName(face)),
      renameFont(await readFile(face.file), face.family, face.style),
    );
  }
  // Needed once per installation; every other start does without it.
  const { default: subset } = await import('subset-font');
  for (const face of source.faces) {
    const small = await subset(await readFile(face.file), characters, { targetFormat: 'truetype' });
    await writeFile(join(folder, fileName(face)), renameFont(small, face.family, face.style));
  }
}

/** Fonts ready to print with. Cut once (about a second) and kept by the hash of everything that goes into them. */
export async function ensureFonts(source: FontSource = fontSource()): Promise<FontSet> {
  const characters = subsetCharacters();
  const key = JSON.stringify([RECIPE, source.hash, characters]);
  const base = cacheFolder('fonts');
  const folder = join(base, createHash('sha256').update(key).digest('hex').slice(0, 16));
  if (!existsSync(folder)) {
    const partial = `${folder}.${randomUUID()}.partial`;
    await build(partial, characters, source);
    // Another process may have built the same in the meantime: then its folder stands and ours goes.
    await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }));
  }
  return {
    folders: [folder, ...source.faces.map(({ file }) => dirname(file))],
    cache: cacheFolder('fontconfig'),
  };
}
