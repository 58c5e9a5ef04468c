import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { agreementFields, agreementFromCase, blankAgreement } from '../standard/agreement.ts';
import { agreementNumberOf } from '../standard/agreement-of.ts';
import { chapterOf } from '../standard/chapters.ts';
import { quotedFrom } from '../standard/shared.ts';
import { cite, SAMPLE, SOURCE } from './shared.ts';

const BASIS = quotedFrom(
  cite('第四十条', '绩效考核达标的定点医疗机构，经办机构可以采取固定协议和年度协议相结合的方式签订协议'),
);
const ADJUSTED = '本年度调整的内容';
const PARTS = [
  chapterOf(
    '固定协议和年度协议',
    cite('第四十条', '固定协议不少于 2 年，年度协议每年根据具体情况调整，简化签约手续。'),
  ),
];

/** The yearly agreement's own days stand under names of their own: its signature does not touch the fixed one's term. */
function fromCase(context: CaseContext) {
  const { yearlySignedOn, yearlyFrom, yearlyUntil, adjusted } = context.event.payload;
  const payload = { signedOn: yearlySignedOn, validFrom: yearlyFrom, validUntil: yearlyUntil };
  return agreementFromCase(
    { ...context, event: { ...context.event, payload } },
    {
      basis: BASIS,
      terms: [{ heading: ADJUSTED, text: typeof adjusted === 'string' ? adjusted : null }],
      parts: PARTS,
      mainAgreement: agreementNumberOf(context),
    },
  );
}

/** 年度协议 (第四十条): signed year by year beside a fixed agreement, whose content it adjusts. */
export const yearlyAgreement: DocumentDefinition = {
  id: 'guangdong/yearly-agreement',
  title: '年度协议',
  source: SOURCE,
  place: '第四十条',
  kind: 'form',
  layout: 'system',
  template: 'standard/agreement.hbs',
  data: z.strictObject(agreementFields),
  fromCase,
  sample: () => ({
    agency: { ...SAMPLE.agency, address: '揭阳市示例区示例大道9号' },
    institution: {
      ...SAMPLE.institution,
      address: '揭阳市示例区示例路1号',
      creditCode: '52999999MB1A00002W',
      representative: '示例甲',
    },
    number: '揭医保年〔2027〕5号',
    mainAgreement: '揭医保协〔2027〕3号',
    basis: BASIS,
    from: '2027-01-01',
    until: '2027-12-31',
    terms: [{ heading: ADJUSTED, text: '年度总额预算调整为1,860万元；新增康复医学科住院服务。' }],
    parts: PARTS,
    issuedOn: '2026-12-28',
    verificationCode: SAMPLE.verificationCode,
  }),
  blank: () => blankPaper(blankAgreement({ basis: BASIS, headings: [ADJUSTED], parts: PARTS })),
};
