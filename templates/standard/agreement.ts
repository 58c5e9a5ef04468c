import { z } from 'zod';
import { textFact } from '../../domain/criterion.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { type Chapter, chapter } from './chapters.ts';
import { numberOf } from './from-case.ts';
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

/** What a place's document adds to what the case says: its basis, clauses and heads, and what was agreed under them. */
export interface AgreementText {
  basis: z.infer<typeof quoted>;
  terms: readonly { heading: string; text: string | null }[];
  parts: readonly Chapter[];
  /** Of a supplementary agreement: the number of the one it belongs to. */
  mainAgreement?: string | null;
}

/** An agreement as a case concludes it: signed on `signedOn`, in force from `validFrom` until `validUntil` of the act. */
export function agreementFromCase(context: CaseContext, { mainAgreement, ...document }: AgreementText) {
  const { agency, institution, event, state } = context;
  const { signedOn, validFrom, validUntil } = event.payload;
  return {
    number: numberOf(context),
    agency: { name: agency.name, address: agency.address, phone: agency.phone },
    institution: {
      name: institution.name,
      address: institution.address,
      creditCode: textFact(state.facts, 'creditCode') || null,
      representative: textFact(state.facts, 'legalRepresentativeName') || null,
    },
    ...document,
    from: validFrom,
    until: validUntil,
    mainAgreement: mainAgreement ?? null,
    issuedOn: signedOn ?? null,
    receiptNumber: state.receiptNumber ?? null,
  };
}
