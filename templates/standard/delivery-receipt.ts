import { z } from 'zod';
import { ENGINE_EVENTS } from '../../domain/case/event.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { SAMPLE_LETTER } from './samples.ts';
import { standardDocument } from './shared.ts';

const METHODS = ['直接送达', '邮寄送达', '电子送达', '其他方式'] as const;

const delivery = z.looseObject({
  noticeId: text.nullish(),
  noticeNumber: text.nullish(),
  method: text.nullish(),
  servedOn: civilDate.nullish(),
  refused: z.boolean().nullish(),
  recipient: z.string().nullish(),
  witness: z.string().nullish(),
  recipientPhone: z.string().nullish(),
  address: z.string().nullish(),
  postingProof: z.string().nullish(),
  remark: z.string().nullish(),
});

/** What a paper of the case is called, without what tells it from others of the same name. */
function titleOf({ procedure }: CaseContext, notice: string | null | undefined): string {
  const rule = procedure.notices.find(({ id }) => id === notice);
  return rule?.label.replace(/（[^（）]*）$/u, '') ?? '';
}

/** A receipt to be signed: which paper, where; everything else is for the pen. */
function unsigned(context: CaseContext) {
  const { event, institution, procedure } = context;
  const toServe = procedure.notices.filter(({ receipt }) => receipt !== undefined).map(({ id }) => id);
  const paper = event.payload.notices?.find(({ notice }) => toServe.includes(notice)) ?? context.notice;
  return {
    served: { title: titleOf(context, paper.notice), number: paper.number ?? null },
    address: institution.address,
  };
}

/** A receipt printed from the delivery on record; what it has no row for stands under its remarks. */
function signed(context: CaseContext) {
  const { event, institution } = context;
  const said = delivery.parse(event.payload);
  const method = METHODS.find((way) => way === said.method);
  const remarks = [
    said.refused && `受送达人拒绝签收，文书已留置${said.witness ? `；见证人：${said.witness}` : ''}`,
    said.method && !method && `送达方式：${said.method}`,
    said.postingProof && `凭证：${said.postingProof}`,
    said.remark,
  ];
  return {
    served: { title: titleOf(context, said.noticeId), number: said.noticeNumber ?? null },
    address: said.address || institution.address,
    method: method ?? (said.method ? '其他方式' : null),
    signedBy: said.recipient || null,
    signedOn: said.recipient ? (said.servedOn ?? null) : null,
    phone: said.recipientPhone || null,
    deliveredOn: said.servedOn ?? null,
    remarks: remarks.filter(Boolean).join('。') || null,
  };
}

const { institution, receiptNumber, verificationCode } = SAMPLE_LETTER;

/** 送达回执: whom which paper reached, how and when; for procedures whose document brings none of its own. */
export const deliveryReceipt = standardDocument({
  name: 'delivery-receipt',
  title: '送达回执',
  kind: 'receipt',
  data: z.strictObject({
    institution: z.strictObject({ name: text }),
    /** The paper that was served. */
    served: z.strictObject({ title: text, number: optional(text) }),
    address: optional(text),
    method: optional(z.enum(METHODS)),
    signedBy: optional(text),
    signedOn: optional(civilDate),
    phone: optional(text),
    deliveredOn: optional(civilDate),
    /** Who delivered it. */
    deliveredBy: optional(text),
    remarks: optional(text),
    ...footFields,
  }),
  fromCase: (context) => ({
    institution: { name: context.institution.name },
    ...(context.event.type === ENGINE_EVENTS.noticeServed ? signed(context) : unsigned(context)),
    receiptNumber: context.state.receiptNumber ?? null,
  }),
  sample: () => ({
    institution,
    served: { title: '中止协议通知书', number: '聊医保止〔2026〕2号' },
    address: '聊城市东昌府区示例镇光岳北路1号',
    method: '邮寄送达',
    signedBy: '示例收件人',
    signedOn: '2026-11-25',
    phone: '0635-0000001',
    deliveredOn: '2026-11-25',
    deliveredBy: '示例送达人',
    remarks: null,
    receiptNumber,
    verificationCode,
  }),
  blank: {
    institution: { name: null },
    served: { title: null, number: null },
    address: null,
    method: null,
    signedBy: null,
    signedOn: null,
    phone: null,
    deliveredOn: null,
    deliveredBy: null,
    remarks: null,
    ...NO_FOOT,
  },
});
