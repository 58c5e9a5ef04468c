import type { z } from 'zod';
import type { DocumentDefinition } from '../engine/document.ts';

/** No document of its own: forms are handed over as grids (`gridDocument`) by whoever knows them. */
export const documents: DocumentDefinition[] = [];

/** What a form says of itself as a document. */
export interface GridForm {
  id: string;
  title: string;
  source: string;
  place: string;
  layout: 'annex' | 'system';
  /** Reads whatever data the form is printed from, and gives `gridData`. */
  data: z.ZodType;
  sample: () => unknown;
  blank: () => unknown;
}

/** A form as a document, printed by the one template for all forms. */
export function gridDocument(form: GridForm): DocumentDefinition {
  return { ...form, kind: 'form', template: 'forms/grid.hbs' };
}
