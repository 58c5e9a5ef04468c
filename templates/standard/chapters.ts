import { z } from 'zod';
import type { Citation } from '../../domain/citation.ts';
import { text } from '../engine/fields.ts';

/** One chapter: the document's own words, clause by clause; an article's items below its lead, counted as there. */
export const chapter = z.strictObject({
  title: text,
  clauses: z.array(z.strictObject({ place: text, quote: text, items: z.array(text).default([]) })).min(1),
});

export type Chapter = z.infer<typeof chapter>;

/** An article with items: its lead, and all its items from the first on, without their numbers. */
export interface ListedCitation extends Citation {
  items: readonly string[];
}

/** A chapter from citations of the document. */
export function chapterOf(title: string, ...clauses: readonly (Citation | ListedCitation)[]): Chapter {
  return {
    title,
    clauses: clauses.map((clause) => ({
      place: clause.place,
      quote: clause.quote,
      items: 'items' in clause ? [...clause.items] : [],
    })),
  };
}
