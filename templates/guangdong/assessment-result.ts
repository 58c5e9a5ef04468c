import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { assessmentFields, assessmentFromCase, BLANK_ASSESSMENT } from '../standard/assessment-result.ts';
import { byDocument, quotedFrom } from '../standard/shared.ts';
import { cite, SAMPLE, SOURCE } from './shared.ts';

const RESULT = quotedFrom(cite('第十二条', '评估结果分为合格和不合格'));
const REASONS = quotedFrom(cite('第十二条', '对于评估不合格的，应当告知其理由，提出整改建议'));
const AGAIN = byDocument([
  quotedFrom(
    cite(
      '第十二条',
      '自评估结果告知送达之日起，整改 3 个月后可再次组织评估，评估仍不合格的，1 年内不得再次申请。',
    ),
  ),
]);

const NEXT = byDocument([
  quotedFrom(cite('第十二条', '对于评估合格的医疗机构，应当向社会公示，公示期为 7 个工作日')),
]);

/** A good result goes before the public next; a failed one says what its service begins. */
function fromCase(context: CaseContext) {
  const result = assessmentFromCase(context);
  return result.passed ? { ...result, consequences: NEXT } : result;
}

const failed = {
  ...SAMPLE,
  number: '揭医保评〔2026〕4号',
  matter: '医疗保障定点申请',
  passed: false,
  reasons: [
    { subject: '专业技术人员执业信息', finding: '申请表所列医师中2名的第一注册地不在你单位。' },
    { subject: '信息系统', finding: '尚不具备开展直接联网结算的条件。' },
  ],
  advice: ['更正医师名单，或者办理执业注册变更。', '完成与医保信息系统的对接和联网结算测试。'],
  basis: [REASONS],
  consequences: AGAIN,
};

/** GD-F-2 评估结果告知 (第十二条): named by the article, laid out nowhere. */
export const assessmentResult: DocumentDefinition = {
  id: 'guangdong/assessment-result',
  title: '评估结果告知书',
  source: SOURCE,
  place: '第十二条',
  kind: 'notice',
  layout: 'system',
  template: 'standard/assessment-result.hbs',
  data: z.strictObject(assessmentFields),
  fromCase,
  sample: () => failed,
  samples: {
    passed: () => ({
      ...failed,
      number: '揭医保评〔2026〕5号',
      passed: true,
      reasons: [],
      advice: [],
      basis: [RESULT],
      consequences: NEXT,
    }),
  },
  blank: () => blankPaper(BLANK_ASSESSMENT),
};
