import { z } from 'zod';
import { Citation, DateOut, DateText, InstantOut, NextCursor } from './common.ts';
import { registered } from './named.ts';

const reason = z.string().trim().min(1).max(500);

/** What a register says of a case, in words, with where it stands. */
export const RegisterEntry = registered(
  'RegisterEntry',
  z.strictObject({
    fact: z.string(),
    label: z.string(),
    value: z.unknown(),
    words: z.string(),
    agency: z.string().meta({ description: '登记的经办机构' }),
    bar: z.string().optional().meta({ description: '限制登记的编号' }),
    caseId: z.string().optional().meta({ description: '由此得知的协议案卷' }),
    hint: z.literal(true).optional().meta({ description: '仅供核对，不作为事实' }),
  }),
);

export const Bar = registered(
  'Bar',
  z
    .strictObject({
      id: z.string(),
      agency: z.string(),
      subject: z.enum(['institution', 'person']),
      fact: z.string(),
      label: z.string(),
      who: z.string(),
      start: DateOut,
      end: DateOut.optional().meta({ description: '限制的最后一日' }),
      running: z.boolean().meta({ description: '今天仍在限制期内，或者相应责任尚未履行' }),
      outstanding: z.boolean().optional().meta({ description: '相应责任是否尚未履行完毕' }),
      origin: z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('case'),
          caseId: z.string(),
          deadline: z.string(),
          event: z.int(),
        }),
        z.strictObject({
          kind: z.literal('officer'),
          by: z.string().meta({ description: '登记岗位；不含姓名' }),
          at: InstantOut,
          source: z.string(),
        }),
      ]),
      ended: z
        .strictObject({ at: InstantOut, by: z.string(), reason: z.string() })
        .optional()
        .meta({ description: '提前解除' }),
    })
    .meta({ title: '限制登记' }),
);

export const BarList = registered(
  'BarList',
  z.strictObject({
    items: z.array(Bar),
    next: NextCursor,
    kinds: z
      .array(
        z.strictObject({
          fact: z.string(),
          label: z.string(),
          outstanding: z.string().optional().meta({ description: '相应责任是否履行完毕的事实名称' }),
          citations: z.array(Citation),
        }),
      )
      .meta({ description: '可以登记的限制种类' }),
  }),
);

export const EnterBar = registered(
  'EnterBar',
  z.strictObject({
    fact: z.string().max(100),
    subject: z.enum(['institution', 'person']),
    who: z.string().max(200).meta({ description: '机构名称或者人员姓名' }),
    creditCode: z.string().max(40).optional().meta({ description: '统一社会信用代码' }),
    institution: z.string().max(100).optional().meta({ description: '本系统的机构编号' }),
    idNumber: z.string().max(40).optional().meta({ description: '身份证号；只保存不可还原的摘要' }),
    start: DateText.meta({ description: '起算日' }),
    outstanding: z.boolean().optional().meta({ description: '相应责任尚未履行完毕' }),
    source: reason.meta({ description: '来源：何处的文书、系统或者公告' }),
  }),
);

export const SettleBar = registered('SettleBar', z.strictObject({ reason }));

const Figure = z.strictObject({
  year: z.int(),
  fact: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  source: z.string(),
  on: DateOut.meta({ description: '数据日期' }),
  agency: z.string().meta({ description: '登记的经办机构；本机构没有的，用上级机构的' }),
  by: z.string().meta({ description: '登记岗位；不含姓名' }),
  at: InstantOut,
});

export const FigureList = registered(
  'FigureList',
  z.strictObject({
    year: z.int(),
    items: z.array(Figure).meta({ description: '现在采用的数值' }),
    next: NextCursor,
    entered: z.array(Figure).meta({ description: '本机构登记过的全部数值，最早的在前' }),
    kinds: z.array(
      z.strictObject({
        fact: z.string(),
        label: z.string(),
        unit: z.string(),
        citations: z.array(Citation),
      }),
    ),
  }),
);

export const EnterFigure = registered(
  'EnterFigure',
  z.strictObject({
    fact: z.string().max(100),
    year: z.int().min(2000).max(2099),
    value: z.number(),
    on: DateText,
    source: reason,
  }),
);

export const RegisterLog = registered(
  'RegisterLog',
  z.strictObject({
    items: z.array(
      z.strictObject({
        at: InstantOut,
        by: z.string().meta({ description: '登记岗位；不含姓名' }),
        did: z.enum(['bar-entered', 'bar-ended', 'bar-discharged', 'figure-entered', 'register-published']),
        what: z.string(),
        why: z.string(),
      }),
    ),
    next: NextCursor,
  }),
);

export const Entered = registered('RegisterEntered', z.strictObject({ id: z.string() }));
