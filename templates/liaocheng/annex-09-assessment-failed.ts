import { z } from 'zod';
import { type CivilDate, dateOf, inWords } from '../../domain/time/civil-date.ts';
import { firstDayAfter, type Reckoning, reckon } from '../../domain/time/count.ts';
import type { CaseContext } from '../engine/case-context.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_NOTICE, noticeFields, optional, text } from '../engine/fields.ts';
import { noticeFromCase, SAMPLE_NOTICE, SOURCE } from './shared.ts';

const { institution, agency, issuedOn, receiptNumber, verificationCode } = SAMPLE_NOTICE;

const sample = {
  institution: { name: institution.name },
  agency,
  issuedOn,
  receiptNumber,
  verificationCode,
  number: '聊医保不合〔2026〕2号',
  result: '评估不合格',
  reasons: [
    {
      indicator: '人员实际设置情况：开放的每个住院科室是否有3名及以上执业医师',
      finding: '外科住院病区执业医师2名。',
    },
    {
      indicator: '基本管理情况：设立药品、医用耗材进、销、存台账及药品定期盘点台账',
      finding: '有进、销、存台账，没有药品定期盘点台账。',
    },
  ],
  advice: ['补足外科住院病区执业医师，或者不开放外科住院病区。', '建立药品定期盘点台账，按月盘点。'],
  datesText:
    '期限自送达次日起算；如于2026年11月23日送达，自2027年2月24日起可以再次提交评估申请，至2027年5月24日（暂估）止未再次提交的，视为放弃此次申请。',
};

const failure = z.object({
  reasons: z.array(z.object({ indicator: text, finding: text })),
  advice: z.array(z.string()),
});

/** Whether the paper tells of the second failure. */
function isSecond({ notice }: CaseContext): boolean {
  return notice.notice === 'annex-09-again';
}

/** A period of the procedure as if it began on the day of issue; all three have a number. */
function reckoned({ procedure, calendar }: CaseContext, id: string, start: CivilDate): Reckoning {
  const deadline = procedure.deadlines.find((candidate) => candidate.id === id);
  const found = deadline && reckon({ ...deadline, start, today: start, calendar });
  if (!found) throw new Error(`${procedure.id} has no period ${id}`);
  return found;
}

const mark = ({ firm }: Reckoning) => (firm ? '' : '（暂估）');

/** When an application may be made again, and until when: in the system's words. */
function datesFromCase(context: CaseContext): string {
  const issued = dateOf(context.notice.owedSince);
  if (isSecond(context)) {
    const ban = reckoned(context, 'second-failure-ban', issued);
    return `自${inWords(issued)}起1年内不得再次申请，至${inWords(ban.end)}${mark(ban)}止。`;
  }
  const rest = reckoned(context, 'rectification', issued);
  const last = reckoned(context, 'reapplication', issued);
  const from = `自${inWords(firstDayAfter(rest))}${mark(rest)}起可以再次提交评估申请`;
  const until = `至${inWords(last.end)}${mark(last)}止未再次提交的，视为放弃此次申请`;
  return `期限自送达次日起算；如于${inWords(issued)}送达，${from}，${until}。`;
}

/**
 * 附件9 评估不合格告知书 (第十四条（后）（三）, which calls it 评估不合格通知书 the first time). Its remark leaves out the six months of
 * the article and misspells 出具; the words stay, and the system says below what the article has.
 */
export const assessmentFailed: DocumentDefinition = {
  id: 'liaocheng/annex-09-assessment-failed',
  title: '医药机构医疗保障定点评估不合格告知书',
  source: SOURCE,
  place: '附件9',
  kind: 'notice',
  copies: '注：本告知书一式两份，一份送达申请机构，一份经办机构留存',
  layout: 'annex',
  template: 'liaocheng/annex-09-assessment-failed.hbs',
  data: z.strictObject({
    ...noticeFields,
    institution: z.strictObject({ name: text }),
    result: z.enum(['评估不合格', '再次评估不合格']),
    /** One for each row of the evaluation that failed: the row's words, what was found. */
    reasons: z.array(z.strictObject({ indicator: text, finding: text })).min(1),
    /** What to put right. */
    advice: z.array(text).min(1),
    /** When an application may and must be made again, in the system's words. */
    datesText: optional(text),
  }),
  fromCase: (context) => {
    const { reasons, advice } = failure.parse(context.event.payload.failure);
    return {
      ...noticeFromCase(context),
      institution: { name: context.institution.name },
      result: isSecond(context) ? '再次评估不合格' : '评估不合格',
      reasons,
      advice: advice.filter((one) => one.trim() !== ''),
      datesText: datesFromCase(context),
    };
  },
  sample: () => sample,
  samples: {
    'second-failure': () => ({
      ...sample,
      number: '聊医保不合〔2026〕3号',
      result: '再次评估不合格',
      datesText: '自2026年11月23日起1年内不得再次申请，至2027年11月23日止。',
    }),
    'many-reasons': () => ({
      ...sample,
      reasons: Array.from({ length: 14 }, (_, at) => ({
        indicator: `示例评估指标第${at + 1}项`,
        finding: '现场查看的台账与申请材料不一致，且不能提供相应票据。',
      })),
    }),
  },
  blank: () =>
    blankPaper({
      ...BLANK_NOTICE,
      institution: { name: null },
      result: null,
      reasons: [],
      advice: [],
      datesText: null,
    }),
};
