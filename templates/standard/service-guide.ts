import { z } from 'zod';
import type { DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';

const cited = z.strictObject({ place: text, quote: text, title: optional(text) });
const entry = z.strictObject({
  label: text,
  /** Lines below the label, in the house's words unless a quote follows. */
  lines: z.array(text),
  citations: z.array(cited),
});

/** What is printed: every section of every part, in the order of the pages. */
const data = z.strictObject({
  heading: text,
  /** 《title》 and number, and its validity. */
  basis: text,
  validity: text,
  printedOn: civilDate,
  sections: z.array(
    z.strictObject({
      heading: text,
      note: optional(text),
      /** Key and value. */
      facts: z.array(entry),
      /** Numbered matters. */
      items: z.array(entry),
      /** Papers: name, origin, copies. */
      papers: z.array(z.strictObject({ label: text, origin: optional(text), copies: optional(text) })),
    }),
  ),
  ...footFields,
});

/** The printed guide's data, as whoever prints it has to give it. */
export type ServiceGuideData = z.input<typeof data>;

/**
 * A whole 办事指南 on paper, generated from a procedure's data. It is no paper of any document and no case brings it about, so it is
 * printed where it is asked for and stands in no registry.
 */
export const serviceGuide: DocumentDefinition = {
  id: 'standard/service-guide',
  title: '办事指南',
  source: '',
  place: '系统样式',
  kind: 'list',
  layout: 'system',
  template: 'standard/service-guide.hbs',
  data,
  sample: () => ({ ...EMPTY, sections: [] }),
  blank: () => ({ ...EMPTY, sections: [] }),
};

const EMPTY = {
  heading: '（样例）办事指南',
  basis: '（样例）',
  validity: '（样例）',
  printedOn: '2026-09-28',
  ...NO_FOOT,
};
