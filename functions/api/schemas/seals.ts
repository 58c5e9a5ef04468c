import { z } from 'zod';
import { LONGEST_REASON } from '../../../domain/case/notice-acts.ts';
import { LARGEST_BATCH } from '../../use-cases/batch.ts';
import { InstantOut, NextCursor, Slug } from './common.ts';
import { registered } from './named.ts';

const reason = z.string().trim().min(1).max(LONGEST_REASON);
const caseId = z.string().regex(/^[0-9a-z-]{1,64}$/, '不是案卷编号。');
const expectedVersion = z
  .int()
  .min(1)
  .meta({ description: '列表所示的案卷版本；其后有人办理过的，这一项不办' });
const eventNumber = z.int().min(1).max(999_999);

export const ReturnSeal = registered('ReturnSeal', z.strictObject({ reason }));

export const WithdrawNotice = registered(
  'WithdrawNotice',
  z.strictObject({
    reason,
    reissue: z.boolean().default(false).meta({ description: '以新的编号和查验码重新出具一份' }),
  }),
);

export const NoticeActTaken = registered(
  'NoticeActTaken',
  z.strictObject({ caseId: z.string(), event: z.int(), version: z.int() }),
);

export const AwaitingSealPage = registered(
  'AwaitingSealPage',
  z.strictObject({
    items: z.array(
      z.strictObject({
        caseId: z.string(),
        version: z.int(),
        ref: z.string(),
        eventNumber: z.int(),
        notice: z.string(),
        label: z.string(),
        number: z.string().optional(),
        institutionName: z.string(),
        receiptNumber: z.string().optional(),
        owedSince: InstantOut,
        decidedBy: z.string().meta({ description: '作出这份文书的岗位；不含姓名' }),
      }),
    ),
    next: NextCursor,
  }),
);

export const StartBatch = registered(
  'StartBatch',
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('approve-seal'),
      items: z
        .array(z.strictObject({ caseId, eventNumber, notice: Slug, expectedVersion }))
        .min(1)
        .max(LARGEST_BATCH),
    }),
    z.strictObject({
      kind: z.literal('step'),
      step: Slug,
      payload: z
        .record(z.string(), z.union([z.string().max(10_000), z.boolean()]))
        .optional()
        .meta({ description: '每件都相同的填写内容，如公示日期；只用于一份文书列出全部案卷的步骤' }),
      items: z.array(z.strictObject({ caseId, expectedVersion })).min(1).max(LARGEST_BATCH),
    }),
  ]),
);

export const BatchStarted = registered('BatchStarted', z.strictObject({ id: z.string() }));

export const Batch = registered(
  'Batch',
  z.strictObject({
    id: z.string(),
    agency: z.string(),
    kind: z.enum(['approve-seal', 'step']),
    step: z.string().optional(),
    startedBy: z.string().meta({ description: '办理岗位；不含姓名' }),
    at: InstantOut,
    finishedAt: InstantOut.optional(),
    total: z.int(),
    counts: z.strictObject({ waiting: z.int(), done: z.int(), failed: z.int(), issued: z.int() }),
    items: z.array(
      z.strictObject({
        index: z.int(),
        caseId: z.string(),
        notice: z.string().optional(),
        eventNumber: z.int().optional(),
        outcome: z.enum(['waiting', 'done', 'failed']),
        reason: z.string().optional().meta({ description: '没有办成的原因' }),
        issued: z.boolean().meta({ description: '由此产生的文书是否都已出具' }),
        institutionName: z.string().optional(),
        receiptNumber: z.string().optional(),
        number: z.string().optional(),
      }),
    ),
  }),
);
