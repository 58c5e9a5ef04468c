import { z } from 'zod';

// What leaves the house about a case: ids, stages, numbers and dates. No name, no text that anybody typed.

const date = z.iso.date().meta({ description: '日期（Asia/Shanghai）' });
const id = z.string().min(1).max(200);
const label = z.string().min(1).max(500);

/** What every event about a case says. */
const about = {
  caseId: id.meta({ description: '案卷编号（系统内部）' }),
  receiptNumber: id.optional().meta({ description: '收件编号；没有的不给' }),
  procedure: z.strictObject({ id, version: id, title: label }).meta({ description: '办理事项及其版本' }),
  agency: id.meta({ description: '经办机构' }),
  institution: id.meta({ description: '医药机构' }),
  eventNumber: z.int().positive().meta({ description: '案卷历史中的序号，同一案卷内递增' }),
  event: id.meta({ description: '案卷历史中的事件' }),
};

const stage = z.strictObject({ id, label, kind: z.enum(['draft', 'open', 'final']) });
const notice = z.strictObject({
  id,
  title: label,
  eventNumber: z.int().positive().meta({ description: '产生这份文书的事件的序号' }),
  number: z.string().optional().meta({ description: '文号；没有文号的文书不给' }),
});
const deadline = z.strictObject({ id, label });

const standing = z.strictObject({
  ...about,
  stage,
  from: date.meta({ description: '自哪一日起' }),
  settles: z.boolean().meta({ description: '此后产生的医药费用基金是否结算' }),
});

/** The data of each type of event. */
export const DATA = {
  stageChanged: z.strictObject({ ...about, from: stage, to: stage }),
  noticeIssued: z.strictObject({ ...about, notice }),
  noticeServed: z.strictObject({ ...about, notice, servedOn: date }),
  noticeWithdrawn: z.strictObject({ ...about, notice }),
  deadlinePassed: z.strictObject({
    ...about,
    deadline,
    endedOn: date.meta({ description: '期限的最后一日' }),
    effect: z.enum(['escalate', 'lapse', 'open', 'bar']).meta({
      description:
        'escalate 约束经办机构，超期不等于同意；lapse 视为放弃或者自动终止；open 公示等等待期届满；bar 禁期届满',
    }),
  }),
  datesMoved: z.strictObject({
    ...about,
    changes: z.array(
      z.strictObject({
        deadline,
        was: date,
        now: date,
        firm: z.boolean().meta({ description: '是否已经确定；false 为暂估' }),
      }),
    ),
  }),
  standing,
  ping: z.strictObject({ subscription: id }),
} as const;
