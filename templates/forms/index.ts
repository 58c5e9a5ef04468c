import type { z } from 'zod';
import type { DocumentDefinition } from '../engine/document.ts';

/** No document of its own: forms are handed over laid out (`formDocument`) by whoever knows them. */
export const documents: DocumentDefinition[] = [];

/** What a form says of itself as a document. */
export interface PaperForm {
  id: string;
  title: string;
  source: string;
  place: string;
  layout: 'annex' | 'system';
  /** Reads whatever data the form is printed from, and gives `gridData`, or `letterData` for a letter. */
  data: z.ZodType;
  shape: 'grid' | 'letter';
  sample: () => unknown;
  samples?: DocumentDefinition['samples'];
  blank: () => unknown;
}

/** A form as a document, printed by one of the two templates for all forms. */
export function formDocument({ shape, ...form }: PaperForm): DocumentDefinition {
  return { ...form, kind: 'form', template: `forms/${shape}.hbs` };
}
