import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { optional, text } from '../engine/fields.ts';
import { letterFromCase, matterOf, stepOfPaper } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, byDocument, letterFields, standardDocument } from './shared.ts';
import { failureFromCase } from './words-from-case.ts';

/** The fields of a letter that tells the result of an assessment. */
export const assessmentFields = {
  ...letterFields,
  /** What was assessed: the application. */
  matter: text,
  passed: z.boolean(),
  /** Why it did not pass: what was looked at, what was found. */
  reasons: z.array(z.strictObject({ subject: text, finding: text })).default([]),
  /** What to put right. */
  advice: z.array(text).default([]),
  /** Where the result can be looked up. */
  query: optional(text),
};

/** The fields of such a letter on empty paper. */
export const BLANK_ASSESSMENT = {
  ...BLANK_LETTER,
  matter: null,
  passed: null,
  reasons: [],
  advice: [],
  query: null,
};

/**
 * What a case says in such a letter. It did not pass where the act gives reasons: by a failure, or by words under `reasons` or
 * `facts`.
 */
export function assessmentFromCase(context: CaseContext) {
  const { payload } = stepOfPaper(context) ?? { payload: [] };
  const passed = !payload.some(
    ({ name, kind }) => kind === 'failure' || name === 'reasons' || name === 'facts',
  );
  return {
    ...letterFromCase(context),
    matter: matterOf(context),
    passed,
    ...failureFromCase(context),
  };
}

const failed = {
  ...SAMPLE_LETTER,
  number: '聊医保评〔2026〕9号',
  matter: '医药机构医疗保障定点申请',
  passed: false,
  reasons: [
    {
      subject: '人员实际设置情况',
      finding: '外科住院病区执业医师2名，少于3名。',
    },
    { subject: '药品、医用耗材进、销、存台账', finding: '未建立药品定期盘点台账。' },
  ],
  advice: ['补足住院科室执业医师，或者调整开放的住院科室。', '建立药品定期盘点台账，并从即日起按月盘点。'],
  query: '登录山东省定点医药机构动态管理系统',
  basis: [rule('第十四条（后）（三）', '对于评估不合格的，应告知其理由，提出整改建议')],
  consequences: byDocument([
    rule(
      '第十四条（后）（三）',
      '自初次评估不合格通知书送达之日起，医药机构整改3个月后可以再次提交评估申请，6个月内未再次提交评估申请的，视为放弃此次申请。',
    ),
  ]),
};

/** 评估结果告知书: passed or not, and then why and what to do. */
export const assessmentResult = standardDocument({
  name: 'assessment-result',
  title: '评估结果告知书',
  data: z.strictObject(assessmentFields),
  fromCase: assessmentFromCase,
  sample: () => failed,
  samples: {
    passed: () => ({
      ...failed,
      number: '聊医保评〔2026〕10号',
      passed: true,
      reasons: [],
      advice: [],
      basis: [rule('第十四条（后）（三）', '评估结果分为合格和不合格')],
      consequences: byDocument([
        rule(
          '第十四条（后）（三）',
          '对于评估合格的医药机构，向社会公示，公示期为7个工作日，公示期间未收到举报或收到举报但经核查不影响评估结果的，纳入拟通过名单。',
        ),
      ]),
    }),
  },
  blank: BLANK_ASSESSMENT,
});
