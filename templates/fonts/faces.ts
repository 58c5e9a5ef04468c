import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from '../engine/files.ts';
import { codePoints, inRanges, type Ranges, toRanges } from './coverage.ts';

export interface FontOptions {
  /**
   * A folder with the agency's own licensed fonts, TrueType: fangsong.ttf, kaiti.ttf, xiaobiaosong.ttf take their roles;
   * `rare-*.ttf` stand behind all others, for characters of names the free ones do not have. The environment's
   * DINGDIAN_FONTS when absent.
   */
  slots?: string;
}

/** A whole font file and the name it goes by here. */
export interface Face {
  file: string;
  family: string;
  style: 'Regular' | 'Bold';
}

/** The fonts there are, before anything is cut from them. */
export interface FontSource {
  /** Free fonts, of which small subsets are made. */
  faces: readonly Face[];
  /** The agency's own, used whole. */
  slots: readonly Face[];
  /** Whether some font has a glyph for the code point. */
  covers(codePoint: number): boolean;
  /** The bold Song that seals are drawn with. */
  sealFonts: readonly string[];
  /** Changes with the fonts. */
  hash: string;
}

const serif = '@expo-google-fonts/noto-serif-sc';
const sans = '@expo-google-fonts/noto-sans-sc';

const FREE = [
  { file: `${serif}/400Regular/NotoSerifSC_400Regular.ttf`, family: 'Dingdian Song', style: 'Regular' },
  { file: `${serif}/700Bold/NotoSerifSC_700Bold.ttf`, family: 'Dingdian Song', style: 'Bold' },
  { file: `${serif}/900Black/NotoSerifSC_900Black.ttf`, family: 'Dingdian XiaoBiaoSong', style: 'Regular' },
  { file: `${sans}/400Regular/NotoSansSC_400Regular.ttf`, family: 'Dingdian Hei', style: 'Regular' },
  { file: `${sans}/700Bold/NotoSansSC_700Bold.ttf`, family: 'Dingdian Hei', style: 'Bold' },
] as const satisfies readonly Face[];

/** GB/T 9704 asks for 仿宋 and 楷体, of which no free simplified one is on the registry: an agency brings its own. */
const SLOTS = [
  { name: 'fangsong.ttf', family: 'Dingdian FangSong' },
  { name: 'kaiti.ttf', family: 'Dingdian KaiTi' },
  { name: 'xiaobiaosong.ttf', family: 'Dingdian XiaoBiaoSong' },
] as const;

const require = createRequire(import.meta.url);

function versionOf(name: string): string {
  const manifest: { version: string } = require(`${name}/package.json`);
  return manifest.version;
}

function slotsIn(folder: string): Face[] {
  const roles = SLOTS.filter(({ name }) => existsSync(join(folder, name)));
  const rare = globSync('rare-*.ttf', { cwd: folder })
    .sort()
    .map((name, i) => ({ name, family: `Dingdian Rare ${i + 1}` }));
  return [...roles, ...rare].map(({ name, family }) => ({
    file: join(folder, name),
    family,
    style: 'Regular' as const,
  }));
}

/** Code points of all fonts; read once from the fonts (a quarter of a second), then from a small file. */
function coverage(hash: string, files: readonly string[]): Ranges {
  const kept = join(cacheFolder('fonts'), `coverage-${hash}.json`);
  if (existsSync(kept)) {
    const known: Ranges = JSON.parse(readFileSync(kept, 'utf8'));
    return known;
  }
  const ranges = toRanges(new Set(files.flatMap((file) => [...codePoints(readFileSync(file))])));
  const partial = `${kept}.${process.pid}.partial`;
  writeFileSync(partial, JSON.stringify(ranges));
  renameSync(partial, kept);
  return ranges;
}

/** The fonts of this installation. */
export function fontSource(options: FontOptions = {}): FontSource {
  const own = options.slots ?? process.env.DINGDIAN_FONTS;
  const slots = own === undefined ? [] : slotsIn(own);
  const taken = new Set(slots.map(({ family }) => family));
  const faces = FREE.filter(({ family }) => !taken.has(family)).map((face) => ({
    ...face,
    file: require.resolve(face.file),
  }));
  const versions = [serif, sans].map(versionOf);
  const sum = createHash('sha256').update(JSON.stringify([versions, FREE]));
  for (const { file, family } of slots) sum.update(family).update(readFileSync(file));
  const hash = sum.digest('hex').slice(0, 16);
  let known: ((codePoint: number) => boolean) | undefined;
  return {
    faces,
    slots,
    covers(codePoint) {
      known ??= inRanges(
        coverage(
          hash,
          [...slots, ...faces].map(({ file }) => file),
        ),
      );
      return known(codePoint);
    },
    sealFonts: faces
      .filter(({ family, style }) => family === 'Dingdian Song' && style === 'Bold')
      .map(({ file }) => file),
    hash,
  };
}
