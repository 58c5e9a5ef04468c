import { z } from 'zod';
import { dateOf } from '../../domain/time/civil-date.ts';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { inquiries } from '../../procedures/zhanjiang/contacts.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { materialsAskedFor, sentence } from '../standard/words-from-case.ts';
import { lastOf, paperFromCase } from './from-case.ts';
import { BLANK_PAPER, basisFields, basisOf, paperFields, SAMPLE_PAPER, SOURCE } from './shared.ts';

const BASIS = [
  cite('基本流程一（二）', '审核材料内容不全的，自收到材料之日起5个工作日内出具一次性补正材料告知书'),
];
const ENQUIRIES = inquiries.enquiries.quote;

const sample = {
  ...SAMPLE_PAPER,
  number: '示例门特补〔2026〕3号',
  receivedOn: '2026-11-18',
  materials: [
    {
      name: '医疗机构医护药技人员基本情况一览表、卫生人员的执业证书、职称资格证书等',
      problem: '缺少2名专科医师的职称资格证书。',
    },
    {
      name: '全体员工参加社会保险的缴费凭证',
      problem: '提交的是9月份的凭证，请提交上个月（10月份）的凭证。',
    },
  ],
  dueBy: null,
  enquiries: ENQUIRIES,
};

/** When the materials came that were found wanting; at the window the day is on record. */
function receivedOn(context: CaseContext) {
  const { at, payload } = lastOf(context, 'submitted', 'received-at-window', 'supplemented');
  return payload.receivedOn ?? dateOf(at);
}

/**
 * 一次性补正材料告知书 (基本流程一（二）): everything told once. The guide names no period for the answer and no consequence,
 * so the paper has a day only where the officer gives one.
 */
export const supplement: DocumentDefinition = {
  id: 'zhanjiang/supplement',
  title: '一次性补正材料告知书',
  source: SOURCE,
  place: '基本流程一（二）',
  kind: 'notice',
  layout: 'system',
  template: 'zhanjiang/supplement.hbs',
  data: z.strictObject({
    ...paperFields,
    number: text,
    receivedOn: civilDate,
    materials: z.array(z.strictObject({ name: text, problem: optional(text) })).min(1),
    dueBy: optional(civilDate),
    enquiries: text.default(ENQUIRIES),
    ...basisFields(BASIS),
  }),
  fromCase: (context) => ({
    ...paperFromCase(context),
    number: context.notice.number,
    receivedOn: receivedOn(context),
    materials: materialsAskedFor(context).map(({ name, problem }) => ({ name, problem: sentence(problem) })),
    dueBy: context.event.payload.dueBy || null,
  }),
  sample: () => sample,
  samples: {
    'many-materials': () => ({
      ...sample,
      dueBy: '2026-12-04',
      materials: Array.from({ length: 12 }, (_, at) => ({
        name: `第${at + 1}项材料`,
        problem: '复印件不清晰，看不到核准的诊疗科目和有效期，请重新提交并逐页加盖公章。',
      })),
    }),
    'without-details': () => ({
      ...sample,
      materials: sample.materials.map(({ name }) => ({ name })),
      issuedOn: null,
      receiptNumber: null,
      verificationCode: null,
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_PAPER,
      number: null,
      receivedOn: null,
      materials: [],
      dueBy: null,
      enquiries: ENQUIRIES,
      basis: basisOf(BASIS),
    }),
};
