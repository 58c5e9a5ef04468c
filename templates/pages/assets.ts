import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A file the pages load; its name changes with its content, so it may be cached for ever. */
export interface Asset {
  /** `/assets/<hash>-<name>`. */
  path: string;
  body: Buffer;
  contentType: string;
  /** Strong entity tag, with its quotes. */
  etag: string;
}

/** The style's parts in their order: later ones may overrule earlier ones, screens and print come last. */
const PARTS = [
  'base',
  'head',
  'signals',
  'fields',
  'words',
  'deadline',
  'case',
  'public',
  'guide',
  'officer',
  'step',
  'verify',
  'register',
  'board',
  'screens',
];

/** Parts of pages that only the public reads: who fills in a long form is spared them. */
const OF_PUBLIC_PAGES = new Set(['guide', 'verify', 'register', 'board']);

const styles = (parts: readonly string[]) => ({
  files: parts.map((part) => `../styles/site-${part}.css`),
  contentType: 'text/css; charset=utf-8',
});

const FILES = {
  'site.css': styles(PARTS),
  'applicant.css': styles(PARTS.filter((part) => !OF_PUBLIC_PAGES.has(part))),
  'enhance.js': {
    files: ['./assets/enhance.js', './assets/enhance-matrix.js'],
    contentType: 'text/javascript; charset=utf-8',
  },
  'mark.svg': { files: ['./assets/mark.svg'], contentType: 'image/svg+xml' },
};

const byName = new Map<string, Asset>(
  Object.entries(FILES).map(([name, { files, contentType }]) => {
    const text = files.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('');
    const body = Buffer.from(slim(name, text));
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
    return [name, { path: `/assets/${hash}-${name}`, body, contentType, etag: `"${hash}"` }];
  }),
);

/** Every asset of the pages. */
export const assets: readonly Asset[] = [...byName.values()];

/** An asset's path. @throws {RangeError} when there is none of that name. */
export function assetPath(name: string): string {
  const asset = byName.get(name);
  if (!asset) throw new RangeError(`no asset ${name}`);
  return asset.path;
}

/** The path of the style that pages for an audience load. */
export function stylePath(audience: string): string {
  return assetPath(audience === 'applicant' ? 'applicant.css' : 'site.css');
}

/** Without indentation and comments that stand alone; style also without the spaces its grammar does not need. */
function slim(name: string, text: string): string {
  const bare = text
    .replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\//gm, '')
    .replace(/\n\s*/g, '\n')
    .trimStart();
  if (!name.endsWith('.css')) return bare;
  return bare
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/:\s+/g, ':')
    .replaceAll(';}', '}');
}
