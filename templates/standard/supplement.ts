import { z } from 'zod';
import type { CaseContext } from '../engine/case-context.ts';
import { optional, text } from '../engine/fields.ts';
import { letterFromCase, matterOf } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, byDocument, letterFields, standardDocument } from './shared.ts';
import { deadlineFromCase, findingsFromCase, materialsAskedFor } from './words-from-case.ts';

/** The fields of a letter that asks for more: every material, told once. */
export const supplementFields = {
  ...letterFields,
  /** What had been applied for. */
  matter: text,
  materials: z.array(z.strictObject({ name: text, problem: optional(text) })).min(1),
  /** By when, in the document's or the officer's words; absent where the document sets no period. */
  deadlineText: optional(text),
};

/** The fields of such a letter on empty paper. */
export const BLANK_SUPPLEMENT = { ...BLANK_LETTER, matter: null, materials: [], deadlineText: null };

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保补〔2026〕7号',
  matter: '医药机构医疗保障定点申请',
  materials: [
    { name: '卫生技术人员执业证、专业技术职称证复印件', problem: '缺内科医师1人的专业技术职称证复印件。' },
    { name: '医疗机构工作人员花名册', problem: '未盖章，且“所在科室”一栏有3人空白。' },
    { name: '医疗服务场所的租赁合同复印件', problem: '缺末页，看不到租赁期限和双方签章。' },
  ],
  deadlineText: '请自收到本告知书次日起5个工作日内补齐。',
  basis: [rule('第十二条（二）', '需补充材料的，出具补齐补正通知书，并一次性告知需更正或补充的材料')],
  consequences: byDocument([
    rule('第十二条（二）', '申请医药机构应在 5 个工作日内补齐补正，逾期视为放弃此次申请。'),
  ]),
};

/** What a case says in such a letter. */
export function supplementFromCase(context: CaseContext) {
  return {
    ...letterFromCase(context),
    matter: matterOf(context),
    materials: materialsAskedFor(context),
    findings: findingsFromCase(context, ['remark']),
    deadlineText: deadlineFromCase(context),
  };
}

/** 补充材料告知书: what is missing or wrong, all of it at once. */
export const supplement = standardDocument({
  name: 'supplement',
  title: '补充材料告知书',
  data: z.strictObject(supplementFields),
  fromCase: supplementFromCase,
  sample: () => sample,
  samples: {
    'many-materials': () => ({
      ...sample,
      materials: Array.from({ length: 18 }, (_, at) => ({
        name: `示例材料第${at + 1}项`,
        problem: '复印件不清晰，看不清证号和有效期，请重新扫描并加盖单位公章。',
      })),
    }),
  },
  blank: BLANK_SUPPLEMENT,
});
