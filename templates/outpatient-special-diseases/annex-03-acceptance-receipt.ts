import { z } from 'zod';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { enquiriesOf, numberedFromCase } from './from-case.ts';
import {
  applicantFields,
  BLANK_APPLICANT,
  BLANK_PAPER,
  paperFields,
  SAMPLE_PAPER,
  SOURCE,
} from './shared.ts';

const sample = {
  ...SAMPLE_PAPER,
  number: '示例门特受〔2026〕5号',
  address: '示例市示例区健康路1号',
  enquiries: '示例市医疗保险服务中心一楼3号窗口，电话 0999-0000000',
  complaints: '电话 0999-0000001',
  visitOn: '2026-12-08',
  remarks: '现场考察时请准备所申请病种医护人员的职业资格证原件。',
};

/**
 * 附件3 受理回执 (第七条): given at once. Its own 说明 speaks of a review that is still to come, so the day of the visit
 * may be left open (assumption `receipt-before-review`).
 */
export const acceptanceReceipt: DocumentDefinition = {
  id: 'outpatient-special-diseases/annex-03-acceptance-receipt',
  title: '基本医疗保险门诊特定病种服务资格申请受理回执',
  source: SOURCE,
  place: '附件3',
  kind: 'notice',
  layout: 'annex',
  template: 'outpatient-special-diseases/annex-03-acceptance-receipt.hbs',
  data: z.strictObject({
    ...paperFields,
    ...applicantFields,
    /** 受理号码. */
    number: text,
    /** The address in the institution's agreement. */
    address: text,
    /** 查询方式 and 投诉监督, as the agency lays down. */
    enquiries: text,
    complaints: text,
    /** The day of the visit; left for the pen when it is not yet set. */
    visitOn: optional(civilDate),
    remarks: optional(text),
  }),
  fromCase: (context) => ({
    ...numberedFromCase(context),
    address: context.institution.address,
    enquiries: enquiriesOf(context),
    complaints: `电话 ${context.agency.contact?.complaintPhone ?? context.agency.phone}`,
    visitOn: context.event.payload.visitOn ?? null,
  }),
  sample: () => sample,
  samples: {
    'visit-not-yet-set': () => ({
      ...sample,
      visitOn: null,
      remarks: null,
      issuedOn: null,
      receiptNumber: null,
      verificationCode: null,
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_PAPER,
      ...BLANK_APPLICANT,
      number: null,
      address: null,
      enquiries: null,
      complaints: null,
      visitOn: null,
      remarks: null,
    }),
};
