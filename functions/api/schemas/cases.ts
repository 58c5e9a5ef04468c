import { z } from 'zod';
import { Citation, DateOut, HistoryEntry, InstantOut, NextCursor, Refusal } from './common.ts';
import { PayloadField, Reckoning } from './law.ts';
import { registered } from './named.ts';
import { RegisterEntry } from './registers.ts';

const Stage = z.strictObject({ id: z.string(), label: z.string(), kind: z.enum(['draft', 'open', 'final']) });
/** Values by field name; a form's own schema says which. */
export const Values = z.record(z.string(), z.unknown());

export const StartApplication = registered(
  'StartApplication',
  z.strictObject({
    procedure: z.string().max(130),
    agency: z.string().max(100),
    applicantKind: z.string().max(100),
    copyOf: z
      .string()
      .regex(/^[0-9a-z-]{1,64}$/, '不是案卷编号。')
      .optional()
      .meta({ description: '以本机构的这一案卷为底稿' }),
  }),
);

export const StartAtWindow = registered(
  'StartAtWindow',
  z.strictObject({
    procedure: z.string().max(130),
    applicantKind: z.string().max(100),
    name: z.string().trim().min(1).max(200).meta({ description: '申请机构名称' }),
    creditCode: z.string().max(40).meta({ description: '统一社会信用代码' }),
    address: z.string().trim().max(200).default(''),
  }),
);

export const Started = registered('Started', z.strictObject({ caseId: z.string() }));

const summary = {
  caseId: z.string(),
  procedure: z.string(),
  title: z.string(),
  agency: z.string(),
  institution: z.string(),
  institutionName: z.string(),
  applicantKind: z.string(),
  stage: Stage,
  version: z.int(),
  receiptNumber: z.string().optional(),
  submittedOn: DateOut.optional(),
  createdAt: InstantOut,
  updatedAt: InstantOut,
  nextDueAt: InstantOut.optional(),
  overdue: z.boolean(),
  noticesOwed: z.int(),
  noticesStuck: z.int(),
  noticesAwaitingSeal: z.int(),
  noticesReturned: z.int(),
};

export const CaseSummary = registered('CaseSummary', z.strictObject(summary));

export const CasePage = registered(
  'CasePage',
  z.strictObject({
    items: z.array(CaseSummary),
    next: NextCursor,
  }),
);

export const RunningDeadline = registered(
  'RunningDeadline',
  z.strictObject({
    deadline: z.string(),
    label: z.string(),
    binds: z.string(),
    startedBy: z.int(),
    start: DateOut,
    end: DateOut.nullable(),
    effectiveOn: DateOut.nullable(),
    status: z.enum(['running', 'paused', 'met', 'passed']),
    provisional: z.boolean(),
    effect: z.string(),
    reckoning: Reckoning.nullable(),
    citations: z.array(Citation),
  }),
);

export const CaseNotice = registered(
  'CaseNotice',
  z.strictObject({
    ref: z.string(),
    notice: z.string(),
    label: z.string(),
    number: z.string().optional(),
    code: z.string().optional().meta({ description: '查验码' }),
    owedSince: InstantOut,
    state: z.enum(['awaiting-seal', 'returned', 'making', 'stuck', 'issued', 'served', 'withdrawn']),
    issued: z.strictObject({ at: InstantOut, sha256: z.string(), size: z.int() }).optional(),
    signature: z
      .strictObject({
        signedAt: InstantOut,
        subject: z.string(),
        issuer: z.string(),
        serial: z.string(),
        timestamped: z.boolean(),
      })
      .optional()
      .meta({ description: '文件的电子签名' }),
    stuck: z.string().optional().meta({ description: '未能出具的原因' }),
    returned: z.string().optional().meta({ description: '退回的理由' }),
    withdrawn: z
      .strictObject({ at: InstantOut, reason: z.string(), replacedBy: z.string().optional() })
      .optional(),
    replaces: z
      .strictObject({ ref: z.string(), number: z.string().optional() })
      .optional()
      .meta({ description: '它所替代的文书' }),
    servedOn: DateOut.optional(),
    needsService: z.boolean(),
    copies: z.string().optional(),
    pdf: z.string().optional().meta({ description: '下载地址' }),
    citations: z.array(Citation),
  }),
);

export const NoticeList = registered(
  'NoticeList',
  z.strictObject({ items: z.array(CaseNotice), next: NextCursor }),
);

export const StepOption = registered(
  'StepOption',
  z.strictObject({
    step: z.string(),
    label: z.string(),
    open: z.boolean(),
    refusals: z.array(Refusal),
    lateRecord: z.strictObject({ doneBy: DateOut, field: z.string().optional() }).optional().meta({
      description: '案件已经逾期，但这一步按时做过而没有记入的，仍可补记；field 填写的日期不得晚于 doneBy',
    }),
    payload: z.array(PayloadField),
    schema: z.string().meta({ description: '请求正文在接口说明中的位置' }),
    citations: z.array(Citation),
  }),
);

export const Case = registered(
  'Case',
  z
    .strictObject({
      ...summary,
      facts: Values.meta({ description: '已提交的内容；非本机构查看时个人信息已遮盖' }),
      forms: z.array(
        z.strictObject({
          form: z.string(),
          key: z.string().optional().meta({ description: '逐项填写的，填的是哪一项' }),
          label: z.string(),
          values: Values,
        }),
      ),
      deadlines: z.array(RunningDeadline),
      notices: z.array(CaseNotice),
      registered: z.array(RegisterEntry).optional().meta({ description: '登记簿查到的情况；只给经办人员' }),
      options: z.array(StepOption),
      history: z.array(HistoryEntry),
    })
    .meta({ title: '案卷' }),
);

const FieldError = z.strictObject({ pointer: z.string(), field: z.string(), detail: z.string() });

export const FormBody = registered(
  'FormBody',
  Values.meta({ title: '表单内容', description: '整份替换；各项见该表单的 JSON Schema' }),
);

export const SavedForm = registered(
  'SavedForm',
  z.strictObject({
    form: z.string(),
    version: z.int(),
    input: Values.meta({ description: '原样保存的内容，对错都在' }),
    values: Values.meta({ description: '其中有效的部分，规范写法' }),
    errors: z.array(FieldError),
    complete: z.boolean(),
    savedAt: InstantOut.optional(),
    schema: z.string(),
  }),
);

export const UploadRequest = registered('UploadRequest', z.strictObject({ material: z.string().max(100) }));

export const UploadForm = registered(
  'UploadForm',
  z.strictObject({
    material: z.string(),
    upload: z.string(),
    url: z.string(),
    fields: z
      .record(z.string(), z.string())
      .meta({ description: '原样放入 multipart/form-data，文件字段名 file，排在最后' }),
    maxBytes: z.int(),
    accept: z.array(z.string()),
    expiresIn: z.int().meta({ description: '秒' }),
  }),
);

export const UploadList = registered(
  'UploadList',
  z.strictObject({
    items: z.array(
      z.strictObject({
        material: z.string(),
        label: z.string(),
        required: z.enum(['yes', 'no', 'unknown']),
        explanation: z.string(),
        accept: z.array(z.string()),
        maxBytes: z.int(),
        citations: z.array(Citation),
        uploads: z.array(
          z.strictObject({
            upload: z.string(),
            fileName: z.string(),
            size: z.int(),
            state: z.enum(['usable', 'refused']),
            reason: z.string().optional(),
            mediaType: z.string().optional(),
            sha256: z.string().optional(),
            receivedAt: InstantOut,
          }),
        ),
      }),
    ),
    next: NextCursor,
  }),
);

export const StepTaken = registered(
  'StepTaken',
  z.strictObject({
    caseId: z.string(),
    event: z.int(),
    stage: z.string(),
    receiptNumber: z.string().optional(),
  }),
);
