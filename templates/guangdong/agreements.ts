import { z } from 'zod';
import { type Facts, textFact } from '../../domain/criterion.ts';
import { negotiated } from '../../procedures/guangdong/designation/terms.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { agreementFields, agreementFromCase, blankAgreement } from '../standard/agreement.ts';
import { quotedFrom } from '../standard/shared.ts';
import { agreementParts } from './agreement-clauses.ts';
import { cite, SAMPLE, SOURCE } from './shared.ts';
import { supplementaryParts } from './supplementary-clauses.ts';

const BASIS = quotedFrom(cite('第十三条', '达成一致的，双方自愿签订医保协议'));
const HOSPITAL = quotedFrom(cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议'));
const PLUS = quotedFrom(
  cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件'),
);

const NEGOTIATED = negotiated.map(({ heading }) => heading);

/** What was agreed, head by head; heads without words are left out. */
function termsFrom(facts: Facts) {
  return [...negotiated, { heading: '其他约定', field: 'agreedOtherwise' }].flatMap(({ heading, field }) => {
    const text = textFact(facts, field);
    return text === '' ? [] : [{ heading, text }];
  });
}

/** A supplementary agreement as its case concludes it, with what its kind of applicant stands on. */
function supplementaryFromCase(context: CaseContext) {
  const { state, event } = context;
  const hospital = state.applicantKind === 'internet-hospital';
  const terms = {
    服务范围和结算办法: event.payload.terms,
    依托的实体医疗机构: state.facts.physicalInstitution,
  };
  return agreementFromCase(context, {
    basis: hospital ? HOSPITAL : PLUS,
    terms: Object.entries(terms).flatMap(([heading, text]) =>
      typeof text === 'string' && text.trim() !== '' ? [{ heading, text }] : [],
    ),
    parts: [
      ...(hospital ? supplementaryParts['internet-hospital'] : []),
      ...supplementaryParts['internet-plus'],
    ],
    mainAgreement: textFact(state.facts, 'mainAgreement') || null,
  });
}

const sample = {
  agency: { ...SAMPLE.agency, address: '揭阳市示例区示例大道9号' },
  institution: {
    ...SAMPLE.institution,
    address: '揭阳市示例区示例路1号',
    creditCode: '52999999MB1A00002W',
    representative: '示例甲',
  },
  number: '揭医保协〔2027〕3号',
  basis: BASIS,
  from: '2027-01-01',
  until: '2027-12-31',
  terms: NEGOTIATED.map((heading, at) => ({
    heading,
    text: at === 0 ? '执业许可证登记的全部诊疗科目；住院床位120张。' : null,
  })),
  parts: agreementParts,
  issuedOn: '2026-12-28',
  verificationCode: SAMPLE.verificationCode,
};
const supplementary = {
  ...sample,
  number: '揭医保补协〔2027〕1号',
  mainAgreement: sample.number,
  basis: PLUS,
  terms: [{ heading: '服务范围和结算办法', text: '复诊开方；线上结算与线下执行同一支付标准。' }],
  parts: supplementaryParts['internet-plus'],
};

const common = {
  source: SOURCE,
  kind: 'form',
  layout: 'system',
  template: 'standard/agreement.hbs',
  data: z.strictObject(agreementFields),
} as const;

/** GD-F-3 医保协议 (第十三条): the matters the article has the parties negotiate, and what the document demands of both. */
export const agreement: DocumentDefinition = {
  ...common,
  id: 'guangdong/agreement',
  title: '医保协议',
  place: '第十三条',
  fromCase: (context) =>
    agreementFromCase(context, {
      basis: BASIS,
      terms: termsFrom(context.state.facts),
      parts: agreementParts,
    }),
  sample: () => sample,
  blank: () => blankPaper(blankAgreement({ basis: BASIS, headings: NEGOTIATED, parts: agreementParts })),
};

/** GD-F-4 补充协议 (第五条, 第七条): “互联网+” services, or an internet hospital that leans on its real one. */
export const supplementaryAgreement: DocumentDefinition = {
  ...common,
  id: 'guangdong/supplementary-agreement',
  title: '补充协议',
  place: '第五条、第七条',
  fromCase: supplementaryFromCase,
  sample: () => supplementary,
  samples: {
    'internet-hospital': () => ({
      ...supplementary,
      number: '揭医保补协〔2027〕2号',
      basis: HOSPITAL,
      terms: [{ heading: '依托的实体医疗机构', text: '揭阳市示例医院' }],
      parts: supplementaryParts['internet-hospital'],
    }),
  },
  blank: () =>
    blankPaper(
      blankAgreement({
        basis: PLUS,
        headings: ['服务范围和结算办法'],
        parts: supplementaryParts['internet-plus'],
      }),
    ),
};
