import { z } from 'zod';
import { agreementClauses } from '../../procedures/zhanjiang/agreement.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { optional, text } from '../engine/fields.ts';
import { grantedFromCase, paperFromCase } from './from-case.ts';
import {
  BLANK_PAPER,
  basisFields,
  basisOf,
  diseaseName,
  paperFields,
  SAMPLE_PAPER,
  SOURCE,
} from './shared.ts';

const grant = (disease: string, diagnosis: boolean, treatment: boolean) => ({
  disease,
  diagnosis,
  treatment,
});

const sample = {
  ...SAMPLE_PAPER,
  agreement: '示例医保协〔2026〕8号',
  granted: [grant('高血压病', true, true), grant('糖尿病', true, true), grant('血友病', false, true)],
};

/** 补充协议 (基本流程一（三）4): named by the guide, not laid out there. */
export const supplementaryAgreement: DocumentDefinition = {
  id: 'zhanjiang/supplementary-agreement',
  title: '补充协议',
  source: SOURCE,
  place: '基本流程一（三）4',
  kind: 'notice',
  layout: 'system',
  template: 'zhanjiang/supplementary-agreement.hbs',
  data: z.strictObject({
    ...paperFields,
    /** The agreement (医保协议) it supplements, by number; left for the pen when absent. */
    agreement: optional(text),
    /** What is granted, disease by disease: diagnosis, treatment, or both. */
    granted: z
      .array(
        z
          .strictObject({ disease: diseaseName, diagnosis: z.boolean(), treatment: z.boolean() })
          .refine(({ diagnosis, treatment }) => diagnosis || treatment, {
            error: '诊断和治疗至少有一项',
          }),
      )
      .min(1),
    ...basisFields(agreementClauses),
  }),
  fromCase: (context) => ({
    ...paperFromCase(context),
    agreement: context.event.payload.agreement || null,
    granted: grantedFromCase(context),
  }),
  sample: () => sample,
  samples: {
    'many-diseases': () => ({
      ...sample,
      granted: Array.from({ length: 40 }, (_, at) => grant(`示例病种${at + 1}`, at % 2 === 0, true)),
    }),
    'without-details': () => ({
      ...sample,
      agreement: null,
      issuedOn: null,
      granted: [grant('高血压病', false, true)],
      receiptNumber: null,
      verificationCode: null,
    }),
  },
  blank: () => blankPaper({ ...BLANK_PAPER, agreement: null, granted: [], basis: basisOf(agreementClauses) }),
};
