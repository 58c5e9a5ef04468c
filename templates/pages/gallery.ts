import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { assets } from './assets.ts';
import { isPageName, PAGE_FOLDERS, renderPage } from './render.ts';
import type { PageName, View } from './views.ts';

/** One page with one of its samples. */
export interface GalleryPage {
  name: PageName;
  sample: string;
  html: string;
}

/** One page's sample. */
export interface GallerySample {
  name: PageName;
  sample: string;
  view: View<PageName>;
}

/** All samples of all pages; a page without samples is an error, so that none is forgotten. */
export async function gallerySamples(): Promise<GallerySample[]> {
  const all: GallerySample[] = [];
  for (const folder of PAGE_FOLDERS) {
    const url = new URL(`./${folder}/`, import.meta.url);
    for (const file of readdirSync(url).filter((entry) => entry.endsWith('.hbs'))) {
      const name = file.slice(0, -'.hbs'.length);
      if (!isPageName(name)) throw new Error(`${name} is not a page`);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the sample files say `satisfies` themselves
      const { samples } = (await import(new URL(`${name}.sample.ts`, url).href)) as {
        samples: Readonly<Record<string, View<PageName>>>;
      };
      for (const [sample, view] of Object.entries(samples)) all.push({ name, sample, view });
    }
  }
  return all;
}

/** All pages with all their samples, drawn. */
export async function galleryPages(): Promise<GalleryPage[]> {
  const all = await gallerySamples();
  return all.map(({ name, sample, view }) => ({ name, sample, html: renderPage(name, view) }));
}

/** Writes the gallery as files: `node templates/pages/gallery.ts FOLDER`. */
async function write(folder: string): Promise<void> {
  mkdirSync(`${folder}/assets`, { recursive: true });
  for (const { path, body } of assets) writeFileSync(`${folder}${path}`, body);
  const pages = await galleryPages();
  for (const { name, sample, html } of pages) {
    writeFileSync(`${folder}/${name}.${sample}.html`, html.replaceAll('"/assets/', '"assets/'));
  }
  process.stdout.write(`${pages.length} pages in ${folder}\n`);
}

const folder = process.argv[2];
if (folder && process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await write(folder);
