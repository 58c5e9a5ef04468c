import { z } from 'zod';
import { Citation, DateOut, NextCursor } from './common.ts';
import { registered } from './named.ts';

const rule = {
  id: z.string(),
  label: z.string(),
  citations: z.array(Citation),
  assumptions: z.array(z.string()).optional(),
};
/** Rules of one kind, each with its words; what else they say follows their kind. */
const rules = z.array(z.looseObject(rule));
const appliesTo = z.array(z.string());
/** A test on facts as data; see the project's description of criteria. */
const Criterion = z.record(z.string(), z.unknown());
const Length = z.looseObject({ unit: z.string(), n: z.int().optional() });

export const Source = registered(
  'Source',
  z
    .looseObject({
      id: z.string(),
      title: z.string(),
      issuers: z.array(z.string()),
      number: z.string().optional(),
      issuedOn: DateOut.optional(),
      inForceFrom: DateOut.optional(),
      validUntil: DateOut.optional(),
      expiry: z
        .strictObject({ until: DateOut, daysLeft: z.int(), standing: z.enum(['expiring', 'expired']) })
        .optional()
        .meta({ description: '有效期届满前90天起给出；届满后daysLeft为负，不因此停办' }),
    })
    .meta({ title: '文件' }),
);

export const Assumption = registered(
  'Assumption',
  z
    .strictObject({
      id: z.string(),
      title: z.string(),
      quotes: z.array(Citation),
      question: z.string(),
      reading: z.string(),
    })
    .meta({ title: '文件未明或不一致之处所采用的理解' }),
);

export const PayloadField = registered(
  'PayloadField',
  z.looseObject({ name: z.string(), label: z.string(), kind: z.string(), required: z.boolean() }),
);

export const Deadline = registered(
  'Deadline',
  z.looseObject({
    ...rule,
    rule: z.string().meta({ description: '计算规则 R1 至 R13' }),
    length: Length,
    binds: z.string(),
    effect: z.looseObject({ kind: z.enum(['escalate', 'lapse', 'open', 'bar']) }),
  }),
);

export const Procedure = registered(
  'Procedure',
  z
    .strictObject({
      id: z.string(),
      version: z.string(),
      title: z.string(),
      source: z.string(),
      region: z.string(),
      applicants: z.array(z.looseObject(rule)),
      stages: z.array(z.looseObject({ ...rule, kind: z.enum(['draft', 'open', 'final']) })),
      steps: z.array(
        z.looseObject({
          ...rule,
          actor: z.array(z.string()),
          from: z.array(z.string()),
          to: z.string().nullable(),
          payload: z.array(PayloadField),
        }),
      ),
      deadlines: z.array(Deadline),
      conditions: z.array(
        z.looseObject({ ...rule, appliesTo, test: Criterion.optional(), personDecides: z.boolean() }),
      ),
      materials: z.array(
        z.looseObject({
          ...rule,
          appliesTo,
          requiredWhen: Criterion.optional(),
          accept: z.array(z.string()),
        }),
      ),
      refusalGrounds: z.array(
        z.looseObject({ ...rule, appliesTo, test: Criterion.optional(), personDecides: z.boolean() }),
      ),
      forms: z.array(
        z.strictObject({ form: z.string(), label: z.string(), appliesTo, citations: z.array(Citation) }),
      ),
      notices: z.array(z.looseObject({ ...rule, document: z.string(), sealed: z.boolean() })),
      assumptions: z.array(Assumption),
      versionLabel: z.string().optional().meta({ description: '版本的称谓，用于没有施行日期的文件' }),
      courses: z
        .array(
          z.strictObject({
            id: z.string(),
            label: z.string(),
            appliesTo,
            steps: z.array(z.strictObject({ step: z.string(), notice: z.string().optional() })),
          }),
        )
        .optional()
        .meta({ description: '通常的办理路径' }),
      panels: rules.optional().meta({ description: '评估人员的组成' }),
      assessment: rules.optional().meta({ description: '评估内容' }),
      standards: rules.optional().meta({ description: '人员配备标准' }),
      persons: rules.optional().meta({ description: '本人的记录影响申请的人员' }),
      parties: rules.optional().meta({ description: '文件提到的各方' }),
      publications: rules.optional().meta({ description: '向社会公布的事项' }),
      gates: rules.optional().meta({ description: '年度闸门' }),
      exceptions: rules.optional().meta({ description: '例外' }),
      transitions: rules.optional().meta({ description: '过渡规定' }),
      variants: rules.optional().meta({ description: '其他申请事项' }),
      grounds: rules.optional().meta({ description: '中止、解除协议的情形' }),
      derived: rules.optional().meta({ description: '由案卷经过算出的事实' }),
      supplied: rules.optional().meta({ description: '从别处取得的事实' }),
      standings: rules.optional().meta({ description: '各阶段在名录中的状态' }),
      parts: rules.optional().meta({ description: '人员、科室的状态' }),
      backward: rules.optional().meta({ description: '从某日倒数的期限' }),
      periodic: rules.optional().meta({ description: '每月、每年要办的事' }),
      duties: rules.optional().meta({ description: '协议期内持续的义务' }),
      links: rules.optional().meta({ description: '与其他案卷的衔接' }),
      cascades: rules.optional().meta({ description: '对其他协议的影响' }),
      importantFacts: rules.optional().meta({ description: '须申请变更的重要信息' }),
      measures: rules.optional().meta({ description: '违约的处理' }),
      disputeRoutes: rules.optional().meta({ description: '救济途径' }),
      service: rules.meta({ description: '受理机构、地点、收费、咨询投诉等' }),
      sources: z.array(Source).meta({ description: '依据所出自的文件' }),
    })
    .meta({ title: '办理程序' }),
);

export const ProcedureList = registered(
  'ProcedureList',
  z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        title: z.string(),
        region: z.string(),
        source: Source,
        applicants: z.array(z.strictObject({ id: z.string(), label: z.string() })),
      }),
    ),
    next: NextCursor,
  }),
);

export const Reckoning = registered(
  'Reckoning',
  z
    .strictObject({
      rule: z.string(),
      start: DateOut,
      end: DateOut,
      firm: z.boolean().meta({ description: 'false 为暂估' }),
      leansOn: z.array(z.int()).meta({ description: '尚未公布放假安排的年份' }),
      open: z.boolean().meta({ description: '期限正在暂停' }),
      days: z.array(
        z.strictObject({
          date: DateOut,
          counted: z.boolean(),
          index: z.int().optional(),
          reason: z.string(),
          paper: z.string().optional(),
        }),
      ),
      explanation: z.string(),
    })
    .meta({ title: '日期的推算' }),
);

export const ReckonedDeadline = registered(
  'ReckonedDeadline',
  z.strictObject({
    deadline: Deadline,
    length: z.string(),
    effect: z.string(),
    today: DateOut,
    reckoning: Reckoning.nullable().meta({ description: '文件未规定期限的为 null' }),
    effectiveOn: DateOut.nullable().meta({ description: '期满效果发生之日' }),
    assumptions: z.array(Assumption),
  }),
);

export const AgencyList = registered(
  'AgencyList',
  z.strictObject({
    items: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        level: z.enum(['city', 'county']),
        parent: z.string().optional(),
        region: z.string(),
        handles: z.array(z.string()).optional().meta({ description: '办理的程序；没有即为全部' }),
        address: z.string(),
        phone: z.string(),
        demonstration: z.boolean(),
      }),
    ),
    next: NextCursor,
  }),
);
