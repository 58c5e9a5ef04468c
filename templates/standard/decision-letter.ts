import { z } from 'zod';
import { stageOf } from '../../domain/case/state.ts';
import { optional, text } from '../engine/fields.ts';
import { letterFromCase, matterOf } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, letterFields, standardDocument } from './shared.ts';
import { failureFromCase, lapseFromCase } from './words-from-case.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保决〔2026〕2号',
  matter: '医药机构医疗保障定点申请',
  outcome: '未列入新增定点医药机构名单',
  findings: ['经集体研究，你单位所在区域同类定点医药机构已能满足参保人员就医购药需要。'],
  meaning: '本次申请到此结束；不产生禁期，可以重新申请。',
  basis: [rule('第十四条（后）（四）', '并拟定新增定点医药机构名单')],
};

/** 申请处理结果告知书: how an application ended, for the ends for which no document lays out a paper. */
export const decisionLetter = standardDocument({
  name: 'decision-letter',
  title: '申请处理结果告知书',
  data: z.strictObject({
    ...letterFields,
    /** What had been applied for. */
    matter: text,
    /** What has become of it, in a few words. */
    outcome: text,
    /** What to put right, where something can be. */
    advice: z.array(text).default([]),
    /** What that means for the applicant, in one plain sentence. */
    meaning: optional(text),
  }),
  fromCase: (context) => {
    const { label, meaning } = stageOf(context.procedure, context.state.stage);
    const { reasons, advice, findings } = failureFromCase(context);
    return {
      ...letterFromCase(context),
      matter: matterOf(context),
      outcome: label,
      findings: [
        ...lapseFromCase(context),
        ...reasons.map(({ subject, finding }) => `${subject}：${finding}`),
        ...findings,
      ],
      advice,
      meaning: meaning ?? null,
    };
  },
  sample: () => sample,
  samples: {
    'period-over': () => ({
      ...sample,
      number: '聊医保决〔2026〕3号',
      outcome: '逾期未补正，视为放弃申请',
      findings: ['“补正补齐”的期限至2026年11月20日届满，届满前未见办理。'],
      meaning: '此次申请视为放弃，可以重新申请。',
      basis: [rule('第十二条（二）', '申请医药机构应在 5 个工作日内补齐补正，逾期视为放弃此次申请。')],
    }),
  },
  blank: { ...BLANK_LETTER, matter: null, outcome: null, advice: [], meaning: null },
});
