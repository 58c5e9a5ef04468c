import { z } from 'zod';
import { sourceOf } from '../../procedures/sources.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_NOTICE, noticeFields, optional, text } from '../engine/fields.ts';
import { COPIES, noticeFromCase, SAMPLE_NOTICE, SOURCE } from './shared.ts';

const ground = z.object({ ground: text, reason: z.string().trim().nullish() });

/** The officer's grounds with the words of the rule each stands on. */
function groundsFromCase({ procedure, event }: CaseContext) {
  return z
    .array(ground)
    .parse(event.payload.grounds)
    .map(({ ground: id, reason }) => {
      const rule = procedure.refusalGrounds.find((candidate) => candidate.id === id);
      const citation = rule?.citations[0];
      if (!citation) throw new Error(`refusal ground ${id} of ${procedure.id} cites nothing`);
      const { source, place, quote } = citation;
      return { document: sourceOf(source).title, place, quote, finding: reason || null };
    });
}

/** 附件4-3 不予受理通知书 (第十二条（三）): refused at the door, with the ground and its words. */
export const refusal: DocumentDefinition = {
  id: 'liaocheng/annex-04-3-refusal',
  title: '聊城市医保定点申请不予受理通知书',
  source: SOURCE,
  place: '附件4-3',
  kind: 'notice',
  copies: COPIES,
  layout: 'annex',
  template: 'liaocheng/annex-04-3-refusal.hbs',
  data: z.strictObject({
    ...noticeFields,
    grounds: z
      .array(
        z.strictObject({
          /** Title of the document that holds the rule. */
          document: text,
          place: text,
          quote: text,
          /** What was found in this case. */
          finding: optional(text),
        }),
      )
      .min(1),
    remarks: optional(text),
  }),
  fromCase: (context) => {
    const remark = context.event.payload.remark;
    return {
      ...noticeFromCase(context),
      grounds: groundsFromCase(context),
      remarks: typeof remark === 'string' && remark.trim() !== '' ? remark : null,
    };
  },
  sample: () => ({
    ...SAMPLE_NOTICE,
    number: '聊医保不受〔2026〕3号',
    grounds: [
      {
        document: sourceOf(SOURCE).title,
        place: '第十条（四）',
        quote: '未依法履行行政处罚责任的',
        finding: '行政处罚决定书（示例罚〔2026〕1号）所处罚款，截至申请之日尚未缴纳。',
      },
    ],
    remarks: '对本通知有疑问的，可以在工作时间拨打下列经办机构电话。',
  }),
  blank: () => blankPaper({ ...BLANK_NOTICE, grounds: [], remarks: null }),
};
