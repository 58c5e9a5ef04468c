import { z } from 'zod';
import { unspaced } from '../../procedures/law.ts';
import { agreementClauses } from '../../procedures/outpatient-special-diseases/agreement.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { optional, text } from '../engine/fields.ts';
import { grantedFromCase, paperFromCase } from './from-case.ts';
import { BLANK_PAPER, diseaseOf, diseaseRow, paperFields, SAMPLE_PAPER, SOURCE } from './shared.ts';

/** The document's own words on the agreement; the line breaks of its pages are not theirs. */
const clauses = agreementClauses.map(({ place, quote }) => ({ place, quote: unspaced(quote) }));

const grant = (n: number, diagnosis: boolean, treatment = true) => ({
  ...diseaseOf(n),
  diagnosis,
  treatment,
});

const sample = {
  ...SAMPLE_PAPER,
  agreement: '示例医保协〔2026〕8号',
  granted: [grant(1, true), grant(2, true), grant(11, true), grant(16, false), grant(49, false)],
};

/** 补充协议 (第八条): named by the document, not laid out there. The city's agency signs it with the institution. */
export const supplementaryAgreement: DocumentDefinition = {
  id: 'outpatient-special-diseases/supplementary-agreement',
  title: '补充协议',
  source: SOURCE,
  place: '第八条',
  kind: 'notice',
  layout: 'system',
  template: 'outpatient-special-diseases/supplementary-agreement.hbs',
  data: z.strictObject({
    ...paperFields,
    /** The agreement (医保协议) it supplements, by number; left for the pen when absent. */
    agreement: optional(text),
    /** What is granted, disease by disease: diagnosis, treatment, or both. */
    granted: z
      .array(
        diseaseRow({ diagnosis: z.boolean(), treatment: z.boolean() }).refine(
          ({ diagnosis, treatment }) => diagnosis || treatment,
          {
            error: '诊断和治疗至少有一项',
          },
        ),
      )
      .min(1),
    clauses: z.array(z.strictObject({ place: text, quote: text })).default(clauses),
  }),
  fromCase: (context) => ({
    ...paperFromCase(context),
    agreement: context.event.payload.agreement || null,
    granted: grantedFromCase(context),
  }),
  sample: () => sample,
  samples: {
    'all-diseases': () => ({
      ...sample,
      granted: Array.from({ length: 54 }, (_, at) => grant(at + 1, at % 2 === 0)),
    }),
    'without-details': () => ({
      ...sample,
      agreement: null,
      issuedOn: null,
      granted: [grant(2, false)],
      receiptNumber: null,
      verificationCode: null,
    }),
  },
  blank: () => blankPaper({ ...BLANK_PAPER, agreement: null, granted: [], clauses }),
};
