import { z } from 'zod';
import type { Citation } from '../../domain/citation.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { listFromCases } from './lists-from-case.ts';
import { quoted, quotedFrom } from './shared.ts';

/** A disease that an institution may diagnose or treat. */
interface Granted {
  disease: string;
  diagnosis: boolean;
  treatment: boolean;
}

/** What differs from place to place. */
export interface QualifiedList {
  id: string;
  source: string;
  /** The words that call for the list; its place is the document's. */
  basis: Citation;
  agency: { name: string; phone: string };
  /** One institution of the sample with all its diseases, and one that only treats. */
  examples: readonly { name: string; address: string; diagnosis: string | null; treatment: string | null }[];
  grantedFromCase: (context: CaseContext) => readonly Granted[];
  /** What was lost of it since, with the first day without it. */
  lostFromCase?: (context: CaseContext) => readonly { disease: string; endedOn: CivilDate }[];
}

const data = z.strictObject({
  number: optional(text),
  agency: z.strictObject({ name: text, phone: optional(text) }),
  issuedOn: optional(civilDate),
  /** Who they are, before 名单. */
  subject: text,
  institutions: z
    .array(
      z.strictObject({
        name: text,
        address: text,
        /** Diseases, joined by 、; null where there is none. */
        diagnosis: optional(text),
        treatment: optional(text),
      }),
    )
    .min(1),
  basis: z.array(quoted).min(1),
  ...footFields,
});

/** 名单公布 of who has signed, and for which diseases. No document lays it out. */
export function qualifiedListOf(place: QualifiedList): DocumentDefinition {
  const { id, source, basis, agency, examples } = place;
  const fromCases = (contexts: readonly CaseContext[]) => ({
    ...listFromCases(contexts),
    institutions: contexts.map((context) => rowOf(context, place.grantedFromCase(context))),
  });
  const sample = {
    number: null,
    agency,
    issuedOn: '2026-11-23',
    verificationCode: '7F3K-9M2Q-X4TD',
    subject: '签订补充协议的定点医疗机构',
    institutions: examples,
    basis: [quotedFrom(basis)],
  };
  return {
    id,
    title: '名单公布',
    source,
    place: basis.place,
    kind: 'list',
    layout: 'system',
    template: `${id}.hbs`,
    data,
    fromCase: (context) => fromCases([context]),
    fromCases,
    granted: (context) => {
      const lost = place.lostFromCase?.(context) ?? [];
      return place.grantedFromCase(context).map(({ disease, diagnosis, treatment }) => {
        const endedOn = lost.find((one) => one.disease === disease)?.endedOn;
        return { disease, diagnosis, treatment, ...(endedOn && { endedOn }) };
      });
    },
    sample: () => sample,
    samples: { 'many-institutions': () => ({ ...sample, institutions: many() }) },
    blank: () =>
      blankPaper({
        number: null,
        agency: { name: null, phone: null },
        issuedOn: null,
        subject: null,
        institutions: [],
        basis: [],
        ...NO_FOOT,
      }),
  };
}

/** An institution with the diseases it is qualified for, as the public needs to know them. */
function rowOf({ institution: { name, address } }: CaseContext, granted: readonly Granted[]) {
  const diseases = (column: 'diagnosis' | 'treatment') =>
    granted
      .filter((one) => one[column])
      .map(({ disease }) => disease)
      .join('、') || null;
  return { name, address, diagnosis: diseases('diagnosis'), treatment: diseases('treatment') };
}

function many() {
  return Array.from({ length: 30 }, (_, at) => ({
    name: `示例第${at + 1}医院`,
    address: `示例路${at + 1}号`,
    diagnosis: at % 3 === 0 ? null : '高血压病、糖尿病',
    treatment: '高血压病、糖尿病、血友病',
  }));
}
