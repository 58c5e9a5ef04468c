import { z } from 'zod';
import type { Citation } from '../../domain/citation.ts';
import { sourceOf } from '../../procedures/sources.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';

// Papers that procedures need and no document lays out. They name no place: what they act under comes as data, always with
// its own words, so that the reader need not look it up.

/** A rule as a paper quotes it: the document's title, the article, its words. */
export const quoted = z.strictObject({ document: text, place: text, quote: text });

export type Quoted = z.infer<typeof quoted>;

/** A citation as papers quote it. */
export function quotedFrom({ source, place, quote }: Citation): Quoted {
  return { document: sourceOf(source).title, place, quote };
}

/** Several rules, each document named once. */
const quotedByDocument = z.strictObject({
  document: text,
  articles: z.array(z.strictObject({ place: text, quote: text })).min(1),
});

/** Rules put together by their documents, in the order in which these come first. */
export function byDocument(rules: readonly Quoted[]): z.infer<typeof quotedByDocument>[] {
  return [...Map.groupBy(rules, ({ document }) => document)].map(([document, articles]) => ({
    document,
    articles: articles.map(({ place, quote }) => ({ place, quote })),
  }));
}

/** What every letter carries; a letter adds its own particulars. */
export const letterFields = {
  /** The paper's own number. */
  number: text,
  /** Whom it is addressed to. */
  institution: z.strictObject({ name: text }),
  agency: z.strictObject({ name: text, phone: optional(text) }),
  issuedOn: optional(civilDate),
  /** What it acts under, the deciding rule first. */
  basis: z.array(quoted).min(1),
  /** What was found, a paragraph each. */
  findings: z.array(text).default([]),
  /** What the law attaches to it. */
  consequences: z.array(quotedByDocument).default([]),
  /** What the recipient may do about it. */
  remedies: z.array(quoted).default([]),
  /** Names of the papers that go with it. */
  annexes: z.array(text).default([]),
  ...footFields,
};

/** The fields of a letter on empty paper. */
export const BLANK_LETTER = {
  number: null,
  institution: { name: null },
  agency: { name: null, phone: null },
  issuedOn: null,
  basis: [],
  findings: [],
  consequences: [],
  remedies: [],
  annexes: [],
  ...NO_FOOT,
};

/** A document of this folder, by what tells it from the others. */
export interface StandardDocument {
  /** Name of its template in this folder, and of its id. */
  name: string;
  title: string;
  kind?: DocumentDefinition['kind'];
  data: z.ZodType;
  sample: () => object;
  samples?: DocumentDefinition['samples'];
  fromCase?: DocumentDefinition['fromCase'];
  fromCases?: DocumentDefinition['fromCases'];
  /** Its fields on empty paper. */
  blank: object;
}

/** Makes the document: no source contains it, and the paper says so. */
export function standardDocument({ name, blank, samples, ...rest }: StandardDocument): DocumentDefinition {
  return {
    id: `standard/${name}`,
    source: '',
    place: '通用文书',
    layout: 'system',
    template: `standard/${name}.hbs`,
    kind: 'notice',
    ...rest,
    ...(samples && { samples }),
    blank: () => blankPaper(blank),
  };
}
