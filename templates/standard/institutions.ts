import { z } from 'zod';
import { optional, text } from '../engine/fields.ts';

/** One institution of a published list: what the public may know of it. */
export const institutionRow = z.strictObject({
  name: text,
  /** 医疗机构 or 零售药店, where a list holds both. */
  kind: optional(text),
  address: text,
  /** What it is designated for, in the document's words. */
  designation: optional(text),
});

/** Institutions of a list that is printed; an empty list is nothing to publish. */
export const institutionRows = z.array(institutionRow).min(1);
