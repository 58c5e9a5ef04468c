import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runInThisContext } from 'node:vm';
import Handlebars from 'handlebars';
import { helpers } from './helpers.ts';
import type { PageName, View } from './views.ts';

export { assets } from './assets.ts';
export type { PageName, View } from './views.ts';

/** Folders that hold pages, by who they are for. */
export const PAGE_FOLDERS = ['public', 'applicant', 'officer', 'system'];
/** Folders that hold their parts. */
const PARTS = ['layouts', 'partials'];

const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(helpers).map((name) => [name, true])),
};

const handlebars = Handlebars.create();
for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
for (const [name, template] of compileFolders(PARTS)) handlebars.registerPartial(name, template);
const pages = compileFolders(PAGE_FOLDERS);

/** Names of all pages, from the folders; a test holds them against the views. */
export const pageNames: readonly string[] = [...pages.keys()].sort();

/** Whether there is a page of that name. */
export function isPageName(name: string): name is PageName {
  return pages.has(name);
}

/** A whole HTML page. @throws when the view lacks something the page prints. */
export function renderPage<Name extends PageName>(name: Name, view: View<Name>): string {
  const page = pages.get(name);
  if (!page) throw new RangeError(`no page ${name}`);
  return page(view);
}

/** Compiled here and now, so that a broken template stops the start and the first visitor does not wait. */
function compileFolders(folders: readonly string[]): Map<string, Handlebars.TemplateDelegate> {
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  for (const folder of folders) {
    const url = new URL(`./${folder}/`, import.meta.url);
    for (const file of readdirSync(url).filter((entry) => entry.endsWith('.hbs'))) {
      const name = basename(file, '.hbs');
      if (compiled.has(name)) throw new Error(`two templates are called ${name}`);
      const source = readFileSync(new URL(file, url), 'utf8');
      // oxlint-disable-next-line typescript/no-base-to-string -- without source map it is a string, whatever its type says
      const specification = String(Handlebars.precompile(source, options));
      compiled.set(name, handlebars.template(runInThisContext(`(${specification})`, { filename: file })));
    }
  }
  return compiled;
}
