import { z } from 'zod';
import { textFact } from '../../domain/criterion.ts';
import { cite } from '../../procedures/liaocheng/cite.ts';
import { MEDICAL, PHARMACY } from '../../procedures/liaocheng/designation/applicants.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { agreementFields, agreementFromCase, blankAgreement } from '../standard/agreement.ts';
import { quotedFrom } from '../standard/shared.ts';
import { agreementParts } from './agreement-clauses.ts';
import { SAMPLE_NOTICE, SOURCE } from './shared.ts';

const basis = quotedFrom(cite('第十六条', '由各经办机构与医药机构双方自愿签订医保协议'));
const HEADING = '协商谈判的约定事项（附件10）';

const sample = {
  number: '聊医保协〔2027〕5号',
  agency: { ...SAMPLE_NOTICE.agency, address: '聊城市东昌府区示例路9号' },
  institution: { ...SAMPLE_NOTICE.institution, creditCode: null, representative: '示例甲' },
  basis,
  from: '2027-01-01',
  until: '2027-12-31',
  terms: [{ heading: HEADING, text: '定点类型为住院、门诊统筹；住院床位按执业许可证登记的30张计。' }],
  parts: agreementParts('medical-institution'),
  issuedOn: '2026-12-28',
  verificationCode: SAMPLE_NOTICE.verificationCode,
};

/** 医保协议 (第十六条): named by the document, not laid out; both sign. */
export const agreement: DocumentDefinition = {
  id: 'liaocheng/agreement',
  title: '医保协议',
  source: SOURCE,
  place: '第十六条',
  kind: 'form',
  layout: 'system',
  template: 'standard/agreement.hbs',
  data: z.strictObject(agreementFields),
  fromCase: (context) => {
    const { applicantKind, facts } = context.state;
    return agreementFromCase(context, {
      basis,
      terms: [{ heading: HEADING, text: textFact(facts, 'negotiationContent') || null }],
      parts: agreementParts(applicantKind === PHARMACY[0] ? PHARMACY[0] : MEDICAL[0]),
    });
  },
  sample: () => sample,
  samples: {
    'retail-pharmacy': () => ({
      ...sample,
      number: '聊医保协〔2027〕6号',
      institution: {
        name: '聊城市示例大药房光岳第3店',
        address: '聊城市东昌府区光岳示例路3号',
        creditCode: null,
        representative: '示例乙',
      },
      terms: [{ heading: HEADING, text: '定点类型为医保个人账户。' }],
      parts: agreementParts('retail-pharmacy'),
    }),
  },
  blank: () =>
    blankPaper(blankAgreement({ basis, headings: [HEADING], parts: agreementParts('medical-institution') })),
};
