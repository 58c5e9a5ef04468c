import { z } from 'zod';
import type { Measure } from '../../domain/agreement.ts';
import type { Step } from '../../domain/procedure.ts';
import { citing } from '../../procedures/cite.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { agreementNumberOf } from './agreement-of.ts';
import { letterFromCase, stepOfPaper, withinSentence, worded } from './from-case.ts';
import { SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, quotedFrom, standardDocument } from './shared.ts';
import { findingsFromCase, sentence } from './words-from-case.ts';

const cite = citing('004');
const rule = (place: string, quote: string) => quotedFrom(cite(place, quote));
const DISPUTE = rule(
  '第四十五条',
  '定点医疗机构与统筹地区经办机构就医保协议签订、履行、变更和解除发生争议的，可以自行进行协商解决或提请同级医疗保障行政部门协调处理，也可以依法提起行政复议或行政诉讼。',
);
const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保处〔2026〕6号',
  agreement: '聊医保协〔2026〕3号',
  measure: '中止相关责任人员或者所在科室（部门）的医疗服务',
  whom: '康复医学科',
  from: '2026-12-01',
  until: '2027-01-31',
  details: [],
  findings: ['经查，你单位康复医学科2026年10月上传的12例中频脉冲电治疗没有治疗记录。'],
  basis: [rule('第三十七条（五）', '中止相关责任人员或者所在科室(部门)涉及医疗保障基金使用的医疗服务')],
  remedies: [DISPUTE],
};

/** The measure that the act took: that of its step, and of the value it chose where the step has several. */
function measureOf({ procedure, event }: CaseContext, step: Step | undefined): Measure | undefined {
  const said = Object.values(event.payload);
  return procedure.measures?.find(
    (measure) => measure.step === step?.id && (measure.value === undefined || said.includes(measure.value)),
  );
}

const day = (value: unknown) => (typeof value === 'string' ? value : null);

/** Where the step says from when it counts, and until when; one that has no such day counts at once. */
function spanFromCase({ event: { payload } }: CaseContext, step: Step | undefined) {
  return {
    from: step?.takesEffectOn ? day(payload[step.takesEffectOn]) : null,
    until: day(payload.until),
  };
}

/** 协议处理决定书: what the agency does about a breach short of suspending or ending the agreement, or takes back of it. */
export const handlingDecision = standardDocument({
  name: 'handling-decision',
  title: '协议处理决定书',
  data: z.strictObject({
    ...letterFields,
    agreement: optional(text),
    /** What is done, in the document's words. */
    measure: text,
    /** The person or department it concerns; the institution itself where absent. */
    whom: optional(text),
    from: optional(civilDate),
    until: optional(civilDate),
    /** The measure's particulars, a paragraph each: sums, cases, what to do by when. */
    details: z.array(text).default([]),
  }),
  fromCase: (context) => {
    const step = stepOfPaper(context);
    const measure = measureOf(context, step);
    const { part, details } = context.event.payload;
    // Of a list, the item and not its head.
    const citations = [...(measure?.citations ?? []), ...(step?.citations ?? [])].filter(
      ({ quote }) => !/[：:]$/u.test(quote),
    );
    const [route] = context.procedure.disputeRoutes ?? [];
    return {
      ...letterFromCase(context),
      agreement: agreementNumberOf(context),
      measure: measure?.label ?? step?.label,
      whom: day(part),
      ...spanFromCase(context, step),
      findings: findingsFromCase(context),
      details: typeof details === 'string' ? details.split(/\r?\n/u).filter(Boolean).map(sentence) : [],
      basis: [...new Map(citations.map((one) => [one.quote, withinSentence(one)])).values()],
      remedies: worded(route?.citations.slice(0, 1) ?? []),
    };
  },
  sample: () => sample,
  samples: {
    recovered: () => ({
      ...sample,
      number: '聊医保处〔2026〕7号',
      measure: '不予支付或追回已支付的医保费用',
      whom: null,
      from: null,
      until: null,
      details: ['追回2026年10月重复收费的3例费用共计1,260.00元，自本决定书送达之日起从应拨付费用中扣除。'],
      findings: ['经查，你单位2026年10月对3例住院患者重复收取静脉输液费用。'],
      basis: [rule('第三十七条（三）', '不予支付或追回已支付的医保费用')],
    }),
  },
  blank: {
    ...BLANK_LETTER,
    agreement: null,
    measure: null,
    whom: null,
    from: null,
    until: null,
    details: [],
  },
});
