import { z } from 'zod';
import { civilDate, optional, text } from '../engine/fields.ts';
import { SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, quoted, standardDocument } from './shared.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保废〔2026〕1号',
  voided: {
    title: '医药机构医疗保障定点申请受理通知书',
    number: '聊医保受〔2026〕11号',
    issuedOn: '2026-11-20',
    verificationCode: '4H8N-2KTV-W6RB',
  },
  findings: ['该文书“机构地址”一栏填写有误。'],
  replacement: { title: '医药机构医疗保障定点申请受理通知书', number: '聊医保受〔2026〕12号' },
};

/** 文书作废（撤回）通知书: an issued paper counts no longer, and which one takes its place. No document speaks of it. */
export const voidNotice = standardDocument({
  name: 'void-notice',
  title: '文书作废（撤回）通知书',
  data: z.strictObject({
    ...letterFields,
    basis: z.array(quoted).default([]),
    /** The paper taken back. */
    voided: z.strictObject({
      title: text,
      number: optional(text),
      issuedOn: optional(civilDate),
      verificationCode: optional(text),
    }),
    /** The paper in its stead. */
    replacement: optional(z.strictObject({ title: text, number: optional(text) })),
  }),
  sample: () => sample,
  samples: { 'without-replacement': () => ({ ...sample, number: '聊医保废〔2026〕2号', replacement: null }) },
  blank: {
    ...BLANK_LETTER,
    voided: { title: null, number: null, issuedOn: null, verificationCode: null },
    replacement: null,
  },
});
