import { z } from 'zod';
import { dateOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { sentence } from '../standard/words-from-case.ts';
import { lastOf, paperFromCase } from './from-case.ts';
import { BLANK_PAPER, paperFields, SAMPLE_PAPER, SOURCE } from './shared.ts';

const sample = {
  ...SAMPLE_PAPER,
  receivedOn: '2026-11-18',
  faults: ['不齐全'],
  materials: [
    {
      name: '门特资格的具体病种的医护人员职业资格证、身份证复印件',
      problem: '缺少血友病病种2名医师的职业资格证复印件。',
    },
    { name: '《医疗机构执业许可证》复印件', problem: '缺少副本变更登记页，看不到核准的诊疗科目。' },
  ],
  dueBy: '2026-11-30',
  contact: { name: '受理岗', phone: '0999-0000000' },
};

/** What the officer wrote when asking; a later day does not ask anew. */
const asked = z.looseObject({
  fault: text,
  findings: z.array(z.object({ material: text, finding: text })).min(1),
  contact: text,
  contactPhone: text,
});

function askedFor({ procedure, state: { history } }: CaseContext) {
  const { n, payload } = lastOf(history, 'completion-requested');
  const { fault, findings, contact, contactPhone } = asked.parse(payload);
  return {
    // When the materials came that were found wanting.
    receivedOn: dateOf(lastOf(history.slice(0, n), 'submitted', 'completed').at),
    faults: fault.split('/'),
    materials: findings.map(({ material: id, finding }) => ({
      name: procedure.materials.find((material) => material.id === id)?.label ?? id,
      problem: sentence(finding),
    })),
    contact: { name: contact, phone: contactPhone },
  };
}

/**
 * 附件4 一次性补全材料告知书 (第七条): everything that is missing, told once. The document gives no length for 规定时限,
 * so the officer writes the day (assumption `time-to-complete-open`). It has no number.
 */
export const supplement: DocumentDefinition = {
  id: 'outpatient-special-diseases/annex-04-supplement',
  title: '一次性补全材料告知书',
  source: SOURCE,
  place: '附件4',
  kind: 'notice',
  layout: 'annex',
  template: 'outpatient-special-diseases/annex-04-supplement.hbs',
  data: z.strictObject({
    ...paperFields,
    /** The day on which the materials were received. */
    receivedOn: civilDate,
    /** Which of the two the paper's `不齐全/不符合规定` is, or both. */
    faults: z.array(z.enum(['不齐全', '不符合规定'])).min(1),
    materials: z.array(z.strictObject({ name: text, problem: optional(text) })).min(1),
    /** The day before which they are to be handed in (`于 年 月 日前`). */
    dueBy: civilDate,
    contact: z.strictObject({ name: text, phone: text }),
  }),
  fromCase: (context) => ({
    ...paperFromCase(context),
    ...askedFor(context),
    dueBy: context.event.payload.dueBy,
  }),
  sample: () => sample,
  samples: {
    'many-materials': () => ({
      ...sample,
      faults: ['不齐全', '不符合规定'],
      materials: Array.from({ length: 14 }, (_, at) => ({
        name: `第${at + 1}项材料：其他可以反映门特资格的具体病种的相关材料`,
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
      receivedOn: null,
      faults: [],
      materials: [],
      dueBy: null,
      contact: { name: null, phone: null },
    }),
};
