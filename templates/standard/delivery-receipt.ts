import { z } from 'zod';
import { civilDate, footFields, NO_FOOT, optional, text } from '../engine/fields.ts';
import { SAMPLE_LETTER } from './samples.ts';
import { standardDocument } from './shared.ts';

const METHODS = ['直接送达', '邮寄送达', '电子送达', '其他方式'] as const;

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
