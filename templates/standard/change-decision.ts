import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { letterFromCase } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, standardDocument } from './shared.ts';
import { findingsFromCase } from './words-from-case.ts';

const CONFIRM = rule(
  '第二十三条',
  '各经办机构应在收到变更申请之日起，30个工作日内完成对定点医药机构变更内容的审核确认',
);
const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保变〔2026〕18号',
  confirmed: true,
  appliedOn: '2026-10-26',
  effectiveOn: '2026-11-24',
  changes: [
    { item: '法定代表人', before: '示例甲', after: '示例乙' },
    { item: '诊疗科目', before: '内科；外科；中医科', after: '内科；外科；中医科；康复医学科' },
  ],
  basis: [CONFIRM],
};

const rows = z.array(z.looseObject({ item: z.string(), before: z.string().nullish(), after: z.string() }));

/** The rows of the application's table, whichever form it stands in. */
function changesOf({ state }: CaseContext) {
  return (rows.safeParse(state.facts.changes).data ?? []).map(({ item, before, after }) => ({
    item,
    before: before || null,
    after,
  }));
}

/** 信息变更审核结果通知书: changes to what an agreement says of the institution are confirmed, or not. */
export const changeDecision = standardDocument({
  name: 'change-decision',
  title: '信息变更审核结果通知书',
  data: z.strictObject({
    ...letterFields,
    confirmed: z.boolean(),
    appliedOn: optional(civilDate),
    /** From when a confirmed change counts. */
    effectiveOn: optional(civilDate),
    changes: z.array(z.strictObject({ item: text, before: optional(text), after: text })).min(1),
  }),
  fromCase: (context) => ({
    ...letterFromCase(context),
    // A refusal says why in a field of its own.
    confirmed: !('reason' in context.event.payload),
    appliedOn: context.state.submittedOn ?? null,
    effectiveOn: context.event.payload.effectiveOn ?? null,
    changes: changesOf(context),
    findings: findingsFromCase(context),
  }),
  sample: () => sample,
  samples: {
    'not-confirmed': () => ({
      ...sample,
      number: '聊医保变〔2026〕19号',
      confirmed: false,
      effectiveOn: null,
      basis: [CONFIRM, rule('第二十三条', '行政处罚、协议处理期间不得进行医疗保障定点信息变更')],
      findings: ['经查，你单位正处于协议处理期间（中止协议，自2026年10月8日起）。'],
    }),
  },
  blank: { ...BLANK_LETTER, confirmed: null, appliedOn: null, effectiveOn: null, changes: [] },
});
