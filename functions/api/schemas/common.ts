import { z } from 'zod';
import { isCivilDate } from '../../../domain/time/civil-date.ts';
import { registered } from './named.ts';

/** `YYYY-MM-DD`, a date that exists, between the years with which the calendar can do something. */
export const DateText = z
  .string()
  .refine((text) => isCivilDate(text) && text >= '2000-01-01' && text <= '2099-12-31', {
    error: '应是 2000-01-01 至 2099-12-31 之间的日期，例如 2026-11-22。',
  })
  .meta({ format: 'date' });

/** A date in an answer. */
export const DateOut = z.string().meta({ format: 'date' });
/** An instant in an answer, `2026-11-22T10:00:00+08:00`. */
export const InstantOut = z.string().meta({ format: 'date-time' });

export const Citation = registered(
  'Citation',
  z
    .strictObject({
      source: z.string().meta({ description: '文件编号' }),
      place: z.string().meta({ description: '条、款、附件' }),
      quote: z.string().meta({ description: '原文' }),
    })
    .meta({ title: '依据' }),
);

export const Refusal = registered(
  'Refusal',
  z
    .strictObject({
      reason: z.enum(['unknown-step', 'role', 'stage', 'standstill', 'guard', 'payload', 'past']),
      message: z.string(),
      citations: z.array(Citation),
      field: z.string().optional(),
    })
    .meta({ title: '不能办理的原因' }),
);

/** Where in the request something is wrong: exactly one of pointer, parameter and header. */
export const RequestError = registered(
  'RequestError',
  z.strictObject({
    pointer: z.string().optional().meta({ description: 'JSON Pointer（URI 片段形式）' }),
    parameter: z.string().optional(),
    header: z.string().optional(),
    detail: z.string(),
  }),
);

/** What happened in a case, without what was said. */
export const HistoryEntry = registered(
  'HistoryEntry',
  z.strictObject({
    n: z.int(),
    type: z.string(),
    label: z.string(),
    at: InstantOut,
    actorRole: z.string(),
    actor: z.string().meta({ description: '办理岗位的名称；不含姓名' }),
    number: z.string().optional().meta({ description: '这一步取得的编号' }),
    notices: z.array(z.strictObject({ notice: z.string(), number: z.string().optional() })),
    deadline: z.string().optional(),
    citations: z.array(Citation),
  }),
);

/** RFC 9457 problem details, with what this API adds. */
export const Problem = registered(
  'Problem',
  z
    .object({
      type: z.string(),
      title: z.string(),
      status: z.int(),
      detail: z.string(),
      code: z.string().meta({ description: '原因代码，供程序判断' }),
      errors: z.array(RequestError).optional(),
      refusals: z.array(Refusal).optional(),
      citations: z.array(Citation).optional(),
      version: z.int().optional().meta({ description: '现在的版本' }),
      since: z.array(HistoryEntry).optional().meta({ description: '所给版本之后发生的事' }),
      reference: z.string().optional().meta({ description: '故障编号' }),
    })
    .meta({ title: '问题说明（RFC 9457）' }),
);

/** Ids of cases; older and demonstration ones may be longer than today's sixteen characters. */
export const CaseParams = z.strictObject({ caseId: z.string().regex(/^[0-9a-z-]{1,64}$/) });

/** `{place}/{name}` of procedures and forms. */
export const Slug = z.string().regex(/^[a-z0-9-]{1,64}$/);

/** What every page of a list says besides its items. */
export const NextCursor = z
  .string()
  .optional()
  .meta({ description: '还有下一页时的游标，原样放进 cursor；只对同一人、同一地址、同样的条件有效' });

/** A page of a list. */
export const PageQuery = {
  cursor: z
    .string()
    .max(2000)
    .regex(/^[A-Za-z0-9_-]+$/, '不是有效的游标。')
    .optional()
    .meta({ description: '上一页所给的 next，原样交回' }),
  limit: z.coerce.number().int().min(1).max(100).default(50).meta({ description: '每页最多多少项' }),
};
