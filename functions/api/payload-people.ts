import { z } from 'zod';
import type { PayloadField } from '../../domain/procedure.ts';
import { lengthOf, manyLines, oneLine } from '../../forms/read/text.ts';
import { registered } from './schemas/named.ts';

// Shapes of what an actor says about people, failures and files; whether it may be said, the decision itself checks.

const words = (tidy: (typed: string) => string, longest: number) =>
  z
    .string({ error: '应为文字。' })
    .overwrite(tidy)
    .min(1, '请填写。')
    .refine((value) => lengthOf(value) <= longest, { error: `最多${longest}个字。` })
    .meta({ maxLength: longest });

const name = words(oneLine, 100);

const candidate = {
  name: name.meta({ title: '姓名' }),
  organisation: words(oneLine, 200).meta({ title: '单位' }),
  profession: words(oneLine, 100).meta({ title: '专业' }),
};

const Member = registered(
  'PanelMember',
  z.strictObject({
    ...candidate,
    group: name.optional().meta({ title: '分组' }),
    interest: z.boolean({ error: '请写明有无利害关系。' }).meta({ title: '与申请机构有利害关系' }),
  }),
);

const Seats = registered(
  'PanelSeats',
  z
    .strictObject({
      body: words(oneLine, 200).optional().meta({ title: '受委托的第三方机构' }),
      members: z.array(Member).max(100, '最多100人。'),
    })
    .meta({ title: '评估小组' }),
);

const Order = registered(
  'DrawOrder',
  z
    .strictObject({
      pool: z
        .array(registered('DrawCandidate', z.strictObject(candidate)))
        .min(1, '请填写人选名单。')
        .max(1000, '最多1000人。'),
      exclusions: z
        .array(z.strictObject({ name, reason: words(manyLines, 500).meta({ title: '理由' }) }))
        .max(1000, '最多1000人。'),
      size: z.int({ error: '应是大于零的整数。' }).min(1, '应是大于零的整数。').max(1000, '最多1000人。'),
    })
    .meta({ title: '随机抽取', description: '由系统以当场生成的种子抽取，结果和种子一并记入案卷。' }),
);

const Failure = registered(
  'AssessmentFailure',
  z
    .strictObject({
      reasons: z
        .array(z.strictObject({ indicator: words(oneLine, 500), finding: words(manyLines, 2000) }))
        .min(1, '请至少写明一项。')
        .max(200, '最多200项。'),
      advice: z.array(words(manyLines, 2000)).min(1, '请写明整改建议。').max(200, '最多200项。'),
    })
    .meta({ title: '不合格的原因和整改建议' }),
);

const upload = z.string().regex(/^[\da-z]{1,64}$/, '没有这个文件。');

/** The kinds of fields that hold people, lots, signatures, failures and files. */
export const PEOPLE_SCHEMAS = {
  panel: () => Seats,
  draw: () => Order,
  failure: () => Failure,
  signatures: (field) =>
    z
      .array(name, { error: asked(field) })
      .min(1, asked(field))
      .max(100, '最多100人。')
      .meta({ title: field.label, description: '评估小组全体成员的姓名' }),
  files: (field) =>
    z
      .array(upload, { error: asked(field) })
      .min(1, asked(field))
      .max(50, '一次最多50个文件。')
      .meta({ title: field.label, description: '先上传，检查通过后在这里给出 upload' }),
} as const satisfies Partial<Record<PayloadField['kind'], (field: PayloadField) => z.ZodType>>;

const PERSON = { name: '张示例', organisation: '示例单位', profession: '医药卫生' };

/** Examples of the same. */
export const PEOPLE_EXAMPLES = {
  panel: () => ({ members: [{ ...PERSON, interest: false }] }),
  draw: () => ({ pool: [PERSON], exclusions: [], size: 1 }),
  failure: () => ({ reasons: [{ indicator: '示例指标', finding: '示例情况' }], advice: ['示例建议'] }),
  signatures: () => [PERSON.name],
  files: () => ['0123456789abcdef01234567'],
} as const satisfies Record<keyof typeof PEOPLE_SCHEMAS, () => unknown>;

function asked({ label }: PayloadField): string {
  return `请填写“${label}”。`;
}
