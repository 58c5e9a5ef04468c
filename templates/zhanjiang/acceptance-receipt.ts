import { z } from 'zod';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { timeLimit } from '../../procedures/zhanjiang/contacts.ts';
import { materials } from '../../procedures/zhanjiang/materials.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { optional, text } from '../engine/fields.ts';
import { materialsHandedIn } from '../standard/words-from-case.ts';
import { paperFromCase } from './from-case.ts';
import { BLANK_PAPER, basisFields, basisOf, INQUIRIES, paperFields, SAMPLE_PAPER, SOURCE } from './shared.ts';

const BASIS = [
  cite(
    '基本流程一（一）',
    '符合条件且申请材料完整的，应当场受理并出具<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>。',
  ),
  timeLimit,
];

const listed = (received: (n: number) => boolean) =>
  materials.map(({ label }, at) => ({ name: label, received: received(at + 1) }));

const sample = {
  ...SAMPLE_PAPER,
  number: '示例门特受〔2026〕5号',
  address: '湛江市示例区健康路1号',
  ...INQUIRIES,
  materials: listed((n) => n < 8),
  remarks: null,
};

/** 受理回执 (基本流程一（一）): given on the spot. The guide names it and gives no layout. */
export const acceptanceReceipt: DocumentDefinition = {
  id: 'zhanjiang/acceptance-receipt',
  title: '湛江市基本医疗保险门诊特定病种服务资格申请受理回执',
  source: SOURCE,
  place: '基本流程一（一）',
  kind: 'notice',
  layout: 'system',
  template: 'zhanjiang/acceptance-receipt.hbs',
  data: z.strictObject({
    ...paperFields,
    /** 受理号码. */
    number: text,
    address: text,
    enquiries: text.default(INQUIRIES.enquiries),
    complaints: text.default(INQUIRIES.complaints),
    /** 所需材料 in the guide's order, each handed in or not. */
    materials: z.array(z.strictObject({ name: text, received: z.boolean() })).min(1),
    remarks: optional(text),
    ...basisFields(BASIS),
  }),
  fromCase: (context) => {
    const received = new Set(materialsHandedIn(context));
    return {
      ...paperFromCase(context),
      number: context.notice.number,
      address: context.institution.address,
      materials: materials.map(({ label }) => ({ name: label, received: received.has(label) })),
    };
  },
  sample: () => sample,
  samples: {
    'without-details': () => ({
      ...sample,
      issuedOn: null,
      receiptNumber: null,
      verificationCode: null,
    }),
    'with-remarks': () => ({
      ...sample,
      materials: listed(() => true),
      remarks: '申请开展诊断和治疗的病种见申请表；现场考察的时间另行通知，届时请准备材料原件备查。',
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_PAPER,
      ...INQUIRIES,
      number: null,
      address: null,
      materials: listed(() => false),
      remarks: null,
      basis: basisOf(BASIS),
    }),
};
