import { z } from 'zod';
import { cite } from '../../procedures/liaocheng/cite.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { agreementFields, agreementFromCase, blankAgreement } from '../standard/agreement.ts';
import { chapterOf } from '../standard/chapters.ts';
import { quotedFrom } from '../standard/shared.ts';
import { SAMPLE_NOTICE, SOURCE } from './shared.ts';

const BASIS = quotedFrom(cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议'));
const HEADINGS = { hospital: '互联网医院', services: '服务范围和结算办法' } as const;
const PARTS = [
  chapterOf(
    '结算',
    cite(
      '第三十六条',
      '互联网医院可依托其实体医疗机构申请签订补充协议，其提供的医疗服务所产生的符合医保支付范围的相关费用，由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。',
    ),
  ),
];

/** What the request said, which is the act that first names the internet hospital. */
function requestIn({ state }: CaseContext) {
  return state.history.find(({ payload }) => payload.internetHospital !== undefined)?.payload ?? {};
}

function fromCase(context: CaseContext) {
  const { internetHospital, licence, mainAgreement, services } = requestIn(context);
  const { terms } = context.event.payload;
  const hospital = [internetHospital, licence].filter((one) => typeof one === 'string').join('，');
  const agreed = [terms, services].find((one) => typeof one === 'string' && one.trim() !== '');
  return agreementFromCase(context, {
    basis: BASIS,
    terms: [
      { heading: HEADINGS.hospital, text: hospital || null },
      { heading: HEADINGS.services, text: typeof agreed === 'string' ? agreed : null },
    ],
    parts: PARTS,
    mainAgreement: typeof mainAgreement === 'string' ? mainAgreement : null,
  });
}

/** 补充协议 (第三十六条): named by the document, not laid out; it leans on the agreement of the real hospital. */
export const supplementaryAgreement: DocumentDefinition = {
  id: 'liaocheng/supplementary-agreement',
  title: '补充协议',
  source: SOURCE,
  place: '第三十六条',
  kind: 'form',
  layout: 'system',
  template: 'standard/agreement.hbs',
  data: z.strictObject(agreementFields),
  fromCase,
  sample: () => ({
    number: '聊医保补协〔2027〕1号',
    mainAgreement: '聊医保协〔2027〕5号',
    agency: { ...SAMPLE_NOTICE.agency, address: '聊城市东昌府区示例路9号' },
    institution: { ...SAMPLE_NOTICE.institution, creditCode: null, representative: '示例甲' },
    basis: BASIS,
    from: '2027-03-01',
    until: '2027-12-31',
    terms: [
      { heading: HEADINGS.hospital, text: '聊城市示例互联网医院，批文1号' },
      { heading: HEADINGS.services, text: '复诊开方；线上结算与线下执行同一支付标准。' },
    ],
    parts: PARTS,
    issuedOn: '2027-02-22',
    verificationCode: SAMPLE_NOTICE.verificationCode,
  }),
  blank: () => blankPaper(blankAgreement({ basis: BASIS, headings: Object.values(HEADINGS), parts: PARTS })),
};
