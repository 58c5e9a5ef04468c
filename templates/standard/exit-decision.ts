import { z } from 'zod';
import { draftStage } from '../../domain/case/state.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { letterFromCase, stepOfPaper } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, standardDocument } from './shared.ts';
import { findingsFromCase } from './words-from-case.ts';

/** What may be applied for: the three boxes of the application. */
const MATTERS = ['中止医保协议', '解除医保协议', '不再续签医保协议'] as const;

/** What was asked for: one of the three boxes, or by which of the three the case was handed in. */
function matterAskedFor({ procedure, state }: CaseContext): string {
  const { exitMatter } = state.facts;
  if (typeof exitMatter === 'string') return exitMatter;
  const draft = draftStage(procedure).id;
  const types = new Set(state.history.map(({ type }) => type));
  const handedIn = procedure.steps.find(({ from, event }) => from.includes(draft) && types.has(event));
  const found = MATTERS.find((matter) => handedIn?.label.includes(matter.replace('医保协议', '')));
  if (!found) throw new Error(`${procedure.id} does not say what was asked for`);
  return found;
}

/** The day that the answer names: the first that its step asks for. */
function agreedDay(context: CaseContext): unknown {
  const field = stepOfPaper(context)?.payload.find(({ kind }) => kind === 'date');
  return (field && context.event.payload[field.name]) ?? null;
}

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保退〔2026〕5号',
  matter: '不再续签医保协议',
  agreed: true,
  appliedOn: '2026-10-26',
  agreement: '聊医保协〔2026〕8号',
  expiresOn: '2027-01-31',
  basis: [
    rule(
      '第三十三条',
      '定点医药机构请求中止、解除医保协议或不再续签医保协议的，应当提前3个月向经办机构提出申请并提交申请表',
    ),
  ],
};

/** 退出申请处理通知书: what becomes of an institution's own request to suspend, end, or not renew. */
export const exitDecision = standardDocument({
  name: 'exit-decision',
  title: '退出申请处理通知书',
  data: z.strictObject({
    ...letterFields,
    matter: z.enum(MATTERS),
    agreed: z.boolean(),
    appliedOn: optional(civilDate),
    agreement: optional(text),
    /** From when it counts, and until when an agreement rests. */
    effectiveOn: optional(civilDate),
    until: optional(civilDate),
    /** Of one not to be renewed: its last day. */
    expiresOn: optional(civilDate),
  }),
  fromCase: (context) => {
    const matter = matterAskedFor(context);
    const day = agreedDay(context);
    const runsOut = matter === '不再续签医保协议';
    return {
      ...letterFromCase(context),
      matter,
      // A refusal says why in a field of its own.
      agreed: !('reason' in context.event.payload),
      appliedOn: context.state.submittedOn ?? null,
      effectiveOn: runsOut ? null : day,
      until: context.event.payload.until ?? null,
      expiresOn: runsOut ? day : null,
      findings: findingsFromCase(context),
    };
  },
  sample: () => sample,
  samples: {
    suspended: () => ({
      ...sample,
      number: '聊医保退〔2026〕7号',
      matter: '中止医保协议',
      effectiveOn: '2027-02-01',
      until: '2027-06-30',
      expiresOn: null,
    }),
    'not-agreed': () => ({
      ...sample,
      number: '聊医保退〔2026〕6号',
      matter: '解除医保协议',
      agreed: false,
      expiresOn: null,
      basis: [rule('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议')],
      findings: ['你单位执业许可证登记的经营性质为公立非营利性医疗机构。'],
    }),
  },
  blank: {
    ...BLANK_LETTER,
    matter: null,
    agreed: null,
    appliedOn: null,
    agreement: null,
    effectiveOn: null,
    until: null,
    expiresOn: null,
  },
});
