import { z } from 'zod';
import { ReportSaid } from '../../use-cases/inbox/submit.ts';
import { Citation, DateOut, InstantOut, NextCursor } from './common.ts';
import { registered } from './named.ts';

export const BoardStanding = z
  .enum(['open', 'over', 'ended', 'told', 'withdrawn'])
  .meta({ description: '公示中、期满、提前结束、已公布（没有公示期）、文书已撤回' });

export const PublicPeriod = registered(
  'PublicPeriod',
  z.strictObject({
    from: DateOut.meta({ description: '计数的第一天' }),
    until: DateOut.meta({ description: '最后一天，当日二十四时止' }),
    provisional: z.boolean().meta({ description: '暂估：所依赖年份的放假安排尚未公布' }),
    explanation: z.string().optional().meta({ description: '怎样数出来的' }),
  }),
);

export const PublicNotice = registered(
  'PublicNotice',
  z
    .strictObject({
      id: z.string(),
      title: z.string(),
      procedure: z.string(),
      agency: z.string(),
      number: z.string().optional().meta({ description: '文号' }),
      on: DateOut.meta({ description: '发布的日期' }),
      standing: BoardStanding,
      period: PublicPeriod.optional(),
      href: z.string().meta({ description: '网页；向它反映问题也在那里' }),
      citations: z.array(Citation),
    })
    .meta({ title: '公示公告' }),
);

export const PublicNoticePage = registered(
  'PublicNoticePage',
  z.strictObject({ items: z.array(PublicNotice), next: NextCursor }),
);

export const PublicNoticeNames = registered(
  'PublicNoticeNames',
  z.strictObject({
    notice: PublicNotice,
    items: z.array(
      z.strictObject({
        of: z.string().meta({ description: '反映问题时指明是哪一家' }),
        name: z.string(),
        kind: z.string().optional(),
        address: z.string(),
        left: z.boolean().meta({ description: '该机构的公示已提前结束' }),
      }),
    ),
    next: NextCursor,
  }),
);

/** A number with its check value. */
export const Pair = registered(
  'Pair',
  z.strictObject({ number: z.string().max(60), code: z.string().max(100) }),
);

export const CaseStatus = registered(
  'CaseStatus',
  z
    .strictObject({
      procedure: z.string(),
      institution: z.string(),
      agency: z.string(),
      stage: z.strictObject({
        id: z.string(),
        label: z.string(),
        kind: z.enum(['draft', 'open', 'final']),
        meaning: z.string().optional(),
      }),
      deadlines: z.array(
        z.strictObject({
          label: z.string(),
          binds: z.string(),
          end: z.string(),
          endIso: DateOut.optional(),
          provisional: z.boolean(),
          state: z.string(),
        }),
      ),
      papers: z.array(z.strictObject({ title: z.string(), number: z.string().optional(), date: z.string() })),
    })
    .meta({ title: '办理进度（不含内容和个人信息）' }),
);

const text = ReportSaid.shape;

export const Report = registered(
  'Report',
  z
    .strictObject({
      notice: z
        .string()
        .regex(/^[\da-f]{24}$/)
        .optional()
        .meta({ description: '对哪项公示；投诉举报不写' }),
      of: z
        .string()
        .regex(/^[\da-z]{1,64}$/)
        .optional()
        .meta({ description: '公示所列的哪一家' }),
      agency: text.agency.meta({ description: '投诉举报：哪个经办机构' }),
      target: z.enum(['', 'institution', 'agency']).default('').meta({ description: '投诉举报：反映谁' }),
      institution: text.institution.meta({ description: '投诉举报：医药机构的名称' }),
      text: text.text.meta({ description: '反映的内容' }),
      identity: z.enum(['anonymous', 'named']),
      name: text.name.meta({ description: '实名的填写；匿名的填了也不保存' }),
      contact: text.contact,
    })
    .meta({ title: '异议或者投诉举报' }),
);

export const ReportReceived = registered(
  'ReportReceived',
  z.strictObject({
    number: z.string(),
    code: z.string().meta({ description: '查询码；不再给第二次，同一请求重发时除外' }),
  }),
);

export const ReportStatus = registered(
  'ReportStatus',
  z.strictObject({
    number: z.string(),
    state: z.enum(['received', 'verifying', 'concluded']),
    receivedAt: InstantOut,
    agency: z.string(),
    answer: z.strictObject({ text: z.string(), at: InstantOut }).optional(),
    files: z.array(
      z.strictObject({
        fileName: z.string(),
        state: z.enum(['usable', 'refused']),
        reason: z.string().optional(),
      }),
    ),
  }),
);
