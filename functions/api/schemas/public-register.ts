import { z } from 'zod';
import { Citation, DateOut, InstantOut } from './common.ts';
import { registered } from './named.ts';

export const STATUSES = ['designated', 'suspended', 'ended'] as const;

const Standing = registered(
  'RegisterStanding',
  z
    .strictObject({
      status: z.enum(STATUSES).meta({ description: 'designated 定点，suspended 中止，ended 已解除或终止' }),
      label: z.string().meta({ description: '阶段名称' }),
      settles: z.boolean().meta({ description: '这一期间发生的医保费用是否结算' }),
      from: DateOut.meta({ description: '首日' }),
      until: DateOut.optional().meta({ description: '末日；没有的，仍在延续' }),
      ground: z
        .strictObject({ label: z.string(), source: z.string(), place: z.string(), quote: z.string() })
        .optional()
        .meta({ description: '中止、解除的情形；只有文件要求公布名单的才给出' }),
    })
    .meta({ title: '一段时间的状态' }),
);

const entry = {
  id: z.string().meta({ description: '名录条目编号' }),
  institution: z.string().meta({ description: '机构的名录编号，同一机构的各项协议相同' }),
  name: z.string(),
  creditCode: z.string().optional().meta({ description: '统一社会信用代码' }),
  address: z.string().optional(),
  kind: z.string(),
  kindLabel: z.string(),
  particulars: z
    .array(z.strictObject({ label: z.string(), value: z.string() }))
    .meta({ description: '级别、等级、类别' }),
  agreement: z.string().optional().meta({ description: '协议编号' }),
  validFrom: DateOut.optional(),
  validUntil: DateOut.optional(),
  agency: z
    .strictObject({ id: z.string(), name: z.string(), region: z.string() })
    .meta({ description: '经办机构' }),
  area: z.strictObject({ id: z.string(), region: z.string() }).meta({ description: '统筹区' }),
  procedure: z.string(),
  matter: z.string(),
  qualifications: z
    .array(
      z.strictObject({
        disease: z.string(),
        diagnosis: z.boolean(),
        treatment: z.boolean(),
        endedOn: DateOut.optional().meta({ description: '自该日起终止' }),
      }),
    )
    .meta({ description: '按病种定点的，具备资格的病种' }),
};

export const RegisterEntry = registered(
  'RegisterEntry',
  z
    .strictObject({ ...entry, standing: Standing.meta({ description: '今天或者所问之日的状态' }) })
    .meta({ title: '定点名录条目' }),
);

export const RegisterPage = registered(
  'RegisterPage',
  z.strictObject({
    asOf: DateOut,
    items: z.array(RegisterEntry),
    next: z.string().optional().meta({ description: '下一页的游标；没有的，已经是最后一页' }),
    partial: z.boolean().meta({ description: '本页未满而后面还有：条件所及很少，已查过一大段' }),
  }),
);

export const RegisterInstitution = registered(
  'RegisterInstitution',
  z
    .strictObject({
      institution: z.string(),
      name: z.string(),
      entries: z.array(
        z.strictObject({
          ...entry,
          standing: Standing.optional().meta({ description: '今天的状态；尚未到首日的没有' }),
          history: z.array(Standing).meta({ description: '历史，最早的在前，首尾相接' }),
        }),
      ),
    })
    .meta({ title: '一家机构的定点历史' }),
);

export const RegisterPublicationList = registered(
  'RegisterPublicationList',
  z.strictObject({
    items: z.array(
      z.strictObject({
        month: z.string().meta({ description: 'YYYY-MM' }),
        agency: z.strictObject({ id: z.string(), name: z.string(), region: z.string() }),
        asOf: DateOut.meta({ description: '截至之日' }),
        at: InstantOut,
        occasion: z.enum(['monthly', 'ordered']).meta({ description: 'monthly 每月公布，ordered 另行公布' }),
        counts: z.strictObject({ designated: z.int(), suspended: z.int(), ended: z.int() }),
        files: z.array(
          z.strictObject({
            name: z.string(),
            mediaType: z.string(),
            size: z.int(),
            sha256: z.string(),
            href: z.string(),
          }),
        ),
        basis: z.array(Citation),
      }),
    ),
    next: z.string().optional(),
  }),
);
