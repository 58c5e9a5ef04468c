import type { z } from 'zod';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { CaseContext } from './case-context.ts';

/**
 * How a document joins the house.
 *
 * - A folder `templates/<place>/` with an `index.ts` that exports `documents: DocumentDefinition[]` is found by itself
 *   (`registry.ts`); there is no list to add it to.
 * - A definition that lives elsewhere is handed over with `registry.add(definition)` before it is rendered. Its
 *   `template` is a path below `templates/`, or absolute.
 * - Fields are printed through `{{...}}` (always escaped) and the helpers of `helpers.ts`. An optional field must be
 *   present in the data as `null` (see `optional` in `fields.ts`): a template that names a field the data does not have
 *   fails loudly.
 * - `partials/` holds the pieces documents share; a `partials/` folder inside a place adds its own under `<place>/<name>`.
 * - The classes of `styles/document.css` for forms: `grid` (ruled table), `label` (a cell that names a field), `tall`,
 *   `grows` (a row that may break across pages), `center`, `small`, `sign` (signature block), `system` (words the system
 *   adds, which are not the annex's).
 * - A ruled paper that may run over a page has its last row, its note and its signatures in `<div class="closing">`
 *   (`styles/document-papers.css` says why): the seal never stands on a page without text.
 * - `createFieldCheck` holds a template against its document's schema; `test/templates/fields.test.ts` does so for all.
 * - A notice that is a letter is made of the partials `letter-*`; `styles/document-letter.css` says how.
 */
export interface DocumentDefinition {
  /** `<place>/annex-<number>-<what>`; ASCII kebab-case. */
  id: string;
  /** The title as the paper prints it. */
  title: string;
  /** The seed that contains it: '003'. */
  source: string;
  /** Where in the source: '附件4-1'. */
  place: string;
  kind: 'notice' | 'form' | 'list' | 'receipt';
  /** The paper's own words on how many copies are made, verbatim. */
  copies?: string;
  /** Strict: an unknown field is refused. Its output is what the template sees. */
  data: z.ZodType;
  /** Path of the Handlebars file, below `templates/` or absolute. */
  template: string;
  /** What a case says, as this document's data; absent for papers that no case brings about. */
  fromCase?: (context: CaseContext) => unknown;
  /** One paper for all cases of one act of many (`scope: 'list'`), in the act's order; never called without a case. */
  fromCases?: (contexts: readonly CaseContext[]) => unknown;
  /** Of a list of who is qualified for which diseases: what it would say of a case. */
  granted?: (
    context: CaseContext,
  ) => readonly { disease: string; diagnosis: boolean; treatment: boolean; endedOn?: CivilDate }[];
  /** Coherent data for a preview, made up. */
  sample: () => unknown;
  /** Further coherent data by name (ASCII kebab-case): the long, the short and the odd case. Swept like `sample`. */
  samples?: Readonly<Record<string, () => unknown>>;
  /** Data for the empty paper; mark it with `blankPaper` where the schema demands filled fields. */
  blank: () => unknown;
  /** `annex`: laid out as the paper says. `system`: named by the paper but not laid out there; marked as ours. */
  layout: 'annex' | 'system';
}

const blanks = new WeakSet<object>();

/** Marks data as an empty paper: it has the template's fields (null throughout) and is not checked for being filled. */
export function blankPaper<T extends object>(data: T): T {
  blanks.add(data);
  return data;
}

/** True for data marked by `blankPaper`. */
export function isBlankPaper(data: unknown): boolean {
  return typeof data === 'object' && data !== null && blanks.has(data);
}
