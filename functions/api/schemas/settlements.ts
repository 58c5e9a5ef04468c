import { z } from 'zod';
import { creditCodeProblem } from '../../../forms/checks/credit-code.ts';
import { DateText } from './common.ts';
import { registered } from './named.ts';

const line = (title: string, longest: number) =>
  z.string().trim().min(1, '请填写。').max(longest, `最多${longest}个字。`).meta({ title });

const common = {
  id: z
    .string()
    .regex(/^[\w.:-]{1,100}$/, '应是1至100个字母、数字或者 . : - _。')
    .meta({ title: '报送方自己的编号', description: '答复按它对应' }),
  creditCode: z
    .string()
    .transform((code) => code.trim().toUpperCase())
    .refine((code) => creditCodeProblem(code) === undefined, '不是正确的统一社会信用代码。')
    .meta({ title: '机构的统一社会信用代码' }),
  agency: z
    .string()
    .max(100)
    .optional()
    .meta({ title: '协议的经办机构', description: '不写为报送方所属的；可以写下属机构' }),
};
const claim = line('申报编号', 100);

/** One fact of the settlement system. */
export const SettlementFactIn = registered(
  'SettlementFact',
  z
    .discriminatedUnion('kind', [
      z
        .strictObject({ ...common, kind: z.literal('settled'), settledOn: DateText })
        .meta({ title: '发生一次医保费用结算' }),
      z
        .strictObject({
          ...common,
          kind: z.literal('claim-filed'),
          claim,
          period: line('费用所属期间', 100),
          filedOn: DateText,
        })
        .meta({ title: '机构申报一期费用' }),
      z
        .strictObject({
          ...common,
          kind: z.literal('claim-paid'),
          claim,
          outcome: z.enum(['paid', 'paid-in-part', 'not-paid']),
          settledOn: DateText,
          remark: line('不予支付的理由', 500).optional(),
        })
        .meta({ title: '拨付或者不予支付一期费用' }),
    ])
    .meta({ title: '结算事项' }),
);

/** A batch. Its parts are read one by one, so that one that is wrong does not spoil the others. */
export const ReportSettlements = registered(
  'ReportSettlements',
  z.strictObject({
    facts: z
      .array(z.union([SettlementFactIn, z.unknown()]))
      .min(1, '至少一项。')
      .max(100, '一次最多100项。')
      .meta({ title: '结算事项', description: '顺序不限，可以重复报送；其中一项有错，不影响其他各项' }),
  }),
);

/** What came of each, in the order in which they were sent. */
export const SettlementAnswers = registered(
  'SettlementAnswers',
  z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string().optional().meta({ description: '报送方自己的编号；读不出来的没有' }),
        result: z.enum(['recorded', 'kept', 'waiting', 'not-needed', 'refused']).meta({
          description:
            'recorded 已记入协议案卷；kept 已收下，一个月内记入；waiting 等申报事项到达后记入；not-needed 文件没有需要它的规定；refused 没有收下',
        }),
        errors: z
          .array(z.strictObject({ pointer: z.string(), detail: z.string() }))
          .optional()
          .meta({ description: '没有收下的原因，以这一项为根' }),
      }),
    ),
  }),
);
