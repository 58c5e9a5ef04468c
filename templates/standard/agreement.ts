import { z } from 'zod';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { type Chapter, chapter } from './chapters.ts';
import { quoted } from './shared.ts';

// An agreement as the documents name it without laying it out: the parties, what they negotiated, the clauses the document
// itself demands (each in its own words, with its article), and both seals. Places build theirs on it.

/** What every agreement carries. */
export const agreementFields = {
  number: text,
  /** 甲方. */
  agency: z.strictObject({ name: text, address: optional(text), phone: optional(text) }),
  /** 乙方. */
  institution: z.strictObject({
    name: text,
    address: text,
    creditCode: optional(text),
    representative: optional(text),
  }),
  /** The rule under which it is signed. */
  basis: quoted,
  /** First and last day. */
  from: civilDate,
  until: civilDate,
  /** A supplementary agreement names the one it belongs to. */
  mainAgreement: optional(text),
  /** What the parties negotiated: the document's heads, and what was agreed. */
  terms: z.array(z.strictObject({ heading: text, text: optional(text) })),
  parts: z.array(chapter).min(1),
  /** The day of signing. */
  issuedOn: optional(civilDate),
  ...footFields,
};

/** An agreement on empty paper: its basis, heads and clauses are printed, the rest is for the pen. */
export function blankAgreement(printed: {
  basis: z.infer<typeof quoted>;
  headings: readonly string[];
  parts: readonly Chapter[];
}) {
  return {
    number: null,
    agency: { name: null, address: null, phone: null },
    institution: { name: null, address: null, creditCode: null, representative: null },
    basis: printed.basis,
    from: null,
    until: null,
    mainAgreement: null,
    terms: printed.headings.map((heading) => ({ heading, text: null })),
    parts: printed.parts,
    issuedOn: null,
    ...NO_FOOT,
  };
}
