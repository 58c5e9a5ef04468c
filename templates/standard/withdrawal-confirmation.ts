import { z } from 'zod';
import { dateOf } from '../../domain/time/civil-date.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { basisOf, letterFromCase, matterOf } from './from-case.ts';
import { SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, quoted, standardDocument } from './shared.ts';
import { findingsFromCase } from './words-from-case.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保撤〔2026〕1号',
  matter: '医药机构医疗保障定点申请',
  withdrawnOn: '2026-11-20',
  findings: ['撤回原因：拟增设康复医学科，待执业许可证变更后再行申请。'],
};

/** 撤回申请确认书: an applicant has taken the application back. No document speaks of it, so it may stand on no rule. */
export const withdrawalConfirmation = standardDocument({
  name: 'withdrawal-confirmation',
  title: '撤回申请确认书',
  data: z.strictObject({
    ...letterFields,
    basis: z.array(quoted).default([]),
    /** What had been applied for. */
    matter: text,
    withdrawnOn: civilDate,
    /** The application's receipt number. */
    receiptNumber: optional(text),
  }),
  fromCase: (context) => ({
    ...letterFromCase(context),
    basis: basisOf(context),
    consequences: [],
    matter: matterOf(context),
    withdrawnOn: dateOf(context.event.at),
    findings: findingsFromCase(context, ['reason']).map((line, at) =>
      at === 0 ? `撤回原因：${line}` : line,
    ),
  }),
  sample: () => sample,
  blank: { ...BLANK_LETTER, matter: null, withdrawnOn: null },
});
