import { z } from 'zod';
import { ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { footFromCase, SAMPLE_NOTICE, SOURCE } from './shared.ts';

const served = z.looseObject({
  number: text.nullish(),
  method: text.nullish(),
  servedOn: civilDate.nullish(),
  recipient: text.nullish(),
  recipientPhone: z.string().nullish(),
  address: z.string().nullish(),
  refused: z.boolean().nullish(),
  witness: z.string().nullish(),
  postingProof: z.string().nullish(),
  remark: z.string().nullish(),
});

/** A receipt to be signed: whom, which paper, where. Everything else is for the pen. */
function unsigned({ event, institution }: CaseContext) {
  const paper = event.payload.notices?.find(({ number }) => number !== undefined);
  return { number: paper?.number ?? null, address: institution.address };
}

/** What the paper has no row for: a refusal to sign with its witness, the proof of posting. */
function remarksOf({ refused, witness, postingProof, remark }: z.infer<typeof served>): string {
  return [
    refused ? `受送人拒绝签收，文书已留置；见证人：${witness ?? ''}。` : '',
    postingProof ? `邮寄凭证：${postingProof}。` : '',
    remark ?? '',
  ].join('');
}

/** A receipt printed from the delivery on record. */
function signed({ event, institution, notice }: CaseContext) {
  const delivery = served.parse(event.payload);
  return {
    number: delivery.number ?? notice.number ?? null,
    address: delivery.address || institution.address,
    method: delivery.method ?? null,
    signedBy: delivery.recipient ?? null,
    phone: delivery.recipientPhone || null,
    deliveredOn: delivery.servedOn ?? null,
    remarks: remarksOf(delivery) || null,
  };
}

/** 附件6 通知书送达回执 (第十二条, last paragraph): signed by the recipient, kept by the agency. */
export const deliveryReceipt: DocumentDefinition = {
  id: 'liaocheng/annex-06-delivery-receipt',
  title: '通知书送达回执',
  source: SOURCE,
  place: '附件6',
  kind: 'receipt',
  layout: 'annex',
  template: 'liaocheng/annex-06-delivery-receipt.hbs',
  data: z.strictObject({
    institution: z.strictObject({ name: text }),
    /** The number of the notice that was served. */
    number: optional(text),
    address: optional(text),
    method: optional(z.enum(['直接送达', '寄送', '其他方式'])),
    /** Who signed, and when; the signature itself is made by hand. */
    signedBy: optional(text),
    signedOn: optional(civilDate),
    phone: optional(text),
    deliveredOn: optional(civilDate),
    remarks: optional(text),
    ...footFields,
  }),
  fromCase: (context) => ({
    institution: { name: context.institution.name },
    ...(context.event.type === ENGINE_EVENTS.noticeServed ? signed(context) : unsigned(context)),
    ...footFromCase(context),
  }),
  sample: () => ({
    institution: { name: SAMPLE_NOTICE.institution.name },
    number: '聊医保受〔2026〕12号',
    address: SAMPLE_NOTICE.institution.address,
    method: '直接送达',
    signedBy: '示例收件人',
    signedOn: '2026-11-24',
    phone: '0635-0000001',
    deliveredOn: '2026-11-24',
    remarks: null,
    receiptNumber: SAMPLE_NOTICE.receiptNumber,
    verificationCode: SAMPLE_NOTICE.verificationCode,
  }),
  blank: () =>
    blankPaper({
      institution: { name: null },
      number: null,
      address: null,
      method: null,
      signedBy: null,
      signedOn: null,
      phone: null,
      deliveredOn: null,
      remarks: null,
      ...NO_FOOT,
    }),
};
