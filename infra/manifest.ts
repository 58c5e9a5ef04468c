import {
  CASE_FILE_ORDERED,
  DELIVERIES_WAITING,
  FOLLOW_DUE,
  REGISTER_ORDERED,
} from '../functions/adapters/keys.ts';

/**
 * What runs, what starts it, and what it may touch: read by the cloud stack and by the local edition, so that the two
 * cannot drift apart. Names and permissions only.
 */

/** Access a function is granted, no more. Verbs are those of the table, the buckets and the state machine. */
export interface Grants {
  table?: 'read' | 'write';
  uploads?: 'read' | 'presign' | 'write';
  issued?: 'read' | 'write';
  timeline?: readonly ('start' | 'describe' | 'answer')[];
  batches?: readonly ('start' | 'describe')[];
  signingKey?: 'sign';
  bus?: 'put';
}

export interface FunctionSpec {
  /** Path of the file with the handler, from the project's root. */
  entry: string;
  description: string;
  memory: number;
  timeoutSeconds: number;
  grants: Grants;
  /** Needs the browser and the fonts beside it. */
  renders?: boolean;
  /** Says where the public reaches the service, as those that render do. */
  namesOrigin?: boolean;
}

/** Every Lambda function, by the name it has everywhere. */
export const FUNCTIONS = {
  web: {
    entry: 'functions/web.ts',
    description: '页面与接口',
    memory: 1024,
    timeoutSeconds: 29,
    grants: {
      table: 'write',
      uploads: 'presign',
      issued: 'read',
      timeline: ['describe'],
      batches: ['start'],
    },
    renders: true,
  },
  settle: {
    entry: 'functions/settle.ts',
    description: '把到期的期限记入案卷',
    memory: 512,
    timeoutSeconds: 30,
    grants: { table: 'write' },
  },
  'issue-notice': {
    entry: 'functions/issue-notice.ts',
    description: '生成、用印、归档一份文书',
    memory: 2048,
    timeoutSeconds: 60,
    grants: { table: 'write', issued: 'write', signingKey: 'sign' },
    renders: true,
  },
  'report-stuck': {
    entry: 'functions/report-stuck.ts',
    description: '把出具失败的文书记入案卷并告警',
    memory: 256,
    timeoutSeconds: 30,
    grants: { table: 'write' },
  },
  park: {
    entry: 'functions/park.ts',
    description: '在案卷上停放时间线的任务令牌',
    memory: 256,
    timeoutSeconds: 15,
    grants: { table: 'write', timeline: ['answer'] },
  },
  wake: {
    entry: 'functions/wake.ts',
    description: '案卷有变化时唤醒或启动时间线',
    memory: 256,
    timeoutSeconds: 15,
    grants: { table: 'write', timeline: ['start', 'describe', 'answer'] },
  },
  reconcile: {
    entry: 'functions/reconcile.ts',
    description: '每日核对所有未结案卷的时间线和未完的批量办理',
    memory: 512,
    timeoutSeconds: 600,
    grants: { table: 'write', timeline: ['start', 'describe', 'answer'], batches: ['start', 'describe'] },
  },
  'follow-links': {
    entry: 'functions/follow-links.ts',
    description: '一个案卷的事项在其他案卷中的后续：建立、登记、提示',
    memory: 512,
    timeoutSeconds: 600,
    grants: { table: 'write', timeline: ['start', 'describe', 'answer'] },
  },
  'project-register': {
    entry: 'functions/project-register.ts',
    description: '按案卷更新公开名录，每日核对',
    memory: 512,
    timeoutSeconds: 900,
    grants: { table: 'write' },
  },
  'publish-register': {
    entry: 'functions/publish-register.ts',
    description: '每月公布名录：PDF、CSV、JSON',
    memory: 2048,
    timeoutSeconds: 900,
    grants: { table: 'write', issued: 'write' },
    renders: true,
  },
  'record-settlements': {
    entry: 'functions/record-settlements.ts',
    description: '把结算系统报送的最近结算日期记入协议案卷',
    memory: 256,
    timeoutSeconds: 600,
    grants: { table: 'write', timeline: ['start', 'describe', 'answer'] },
  },
  'batch-item': {
    entry: 'functions/batch-item.ts',
    description: '办理批量中的一项',
    memory: 512,
    timeoutSeconds: 60,
    grants: { table: 'write' },
  },
  'inspect-upload': {
    entry: 'functions/inspect-upload.ts',
    description: '检查上传文件的内容',
    memory: 2048,
    timeoutSeconds: 120,
    grants: { table: 'write', uploads: 'read' },
  },
  'bind-case-file': {
    entry: 'functions/bind-case-file.ts',
    description: '把一个案卷汇编成一份卷宗',
    memory: 3008,
    timeoutSeconds: 300,
    grants: { table: 'write', uploads: 'write', issued: 'read' },
    renders: true,
  },
  'tell-outside': {
    entry: 'functions/tell-outside.ts',
    description: '把案卷的进展告诉外部：放上总线，排入推送',
    memory: 512,
    timeoutSeconds: 30,
    grants: { table: 'write', bus: 'put' },
    namesOrigin: true,
  },
  'deliver-webhooks': {
    entry: 'functions/deliver-webhooks.ts',
    description: '向订阅者推送事件',
    memory: 512,
    timeoutSeconds: 120,
    grants: { table: 'write' },
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionName = keyof typeof FUNCTIONS;

/** Source and type of the events the Pipe puts on the bus: one for each entry of a case's history. */
export const CASE_EVENTS = { source: 'dingdian.case', detailType: 'case-event-recorded' } as const;

/** The Pipe takes what was inserted: history entries (`EVENT#…`), what follows from them (`FOLLOW#…`), orders of case files (`CASEFILE#…`). */
export const PIPE_FILTER = {
  eventName: ['INSERT'],
  dynamodb: {
    NewImage: {
      sk: {
        S: [{ prefix: 'EVENT#' }, { prefix: 'FOLLOW#' }, { prefix: 'CASEFILE#' }, { prefix: 'PUBLISH#' }],
      },
    },
  },
} as const;

/** What of a history entry goes into the event's detail: no payload, so no personal data on the bus. */
export const PIPE_DETAIL = {
  caseId: '$.dynamodb.NewImage.caseId.S',
  n: '$.dynamodb.NewImage.n.N',
  type: '$.dynamodb.NewImage.type.S',
  at: '$.dynamodb.NewImage.at.S',
  actorRole: '$.dynamodb.NewImage.actorRole.S',
} as const;

/** What the bus sends where. The timeline's own entries need not wake it. */
export const RULES = [
  {
    name: 'wake-timeline',
    pattern: {
      source: [CASE_EVENTS.source],
      'detail-type': [CASE_EVENTS.detailType],
      detail: {
        actorRole: [{ 'anything-but': ['clock', 'timeline'] }],
        type: [{ 'anything-but': [CASE_FILE_ORDERED, FOLLOW_DUE, REGISTER_ORDERED] }],
      },
    },
    target: 'wake',
  },
  {
    name: 'follow-due',
    pattern: {
      source: [CASE_EVENTS.source],
      'detail-type': [CASE_EVENTS.detailType],
      detail: { type: [FOLLOW_DUE] },
    },
    target: 'follow-links',
  },
  {
    name: 'project-register',
    pattern: {
      source: [CASE_EVENTS.source],
      'detail-type': [CASE_EVENTS.detailType],
      // What papers go through changes nobody's standing.
      detail: {
        type: [
          {
            'anything-but': [
              CASE_FILE_ORDERED,
              FOLLOW_DUE,
              REGISTER_ORDERED,
              'drafted',
              'notice-issued',
              'notice-stuck',
              'notice-served',
              'seal-approved',
              'seal-returned',
            ],
          },
        ],
      },
    },
    target: 'project-register',
  },
  {
    name: 'register-publication-ordered',
    pattern: {
      source: [CASE_EVENTS.source],
      'detail-type': [CASE_EVENTS.detailType],
      detail: { type: [REGISTER_ORDERED] },
    },
    target: 'publish-register',
  },
  {
    name: 'case-file-ordered',
    pattern: {
      source: [CASE_EVENTS.source],
      'detail-type': [CASE_EVENTS.detailType],
      detail: { type: [CASE_FILE_ORDERED] },
    },
    target: 'bind-case-file',
  },
  {
    name: 'tell-outside',
    pattern: {
      source: [CASE_EVENTS.source],
      'detail-type': [CASE_EVENTS.detailType],
      // Drafts are nobody's business, and orders are no part of a history.
      detail: { type: [{ 'anything-but': ['drafted', CASE_FILE_ORDERED, FOLLOW_DUE, REGISTER_ORDERED] }] },
    },
    target: 'tell-outside',
  },
  {
    name: 'webhook-deliveries-waiting',
    pattern: {
      source: [DELIVERIES_WAITING.source],
      'detail-type': [DELIVERIES_WAITING.detailType],
      detail: { caseId: [{ exists: true }] },
    },
    target: 'deliver-webhooks',
  },
] as const satisfies readonly { name: string; pattern: object; target: FunctionName }[];

/** What runs by the clock. */
export const SCHEDULES = [
  {
    name: 'reconcile-daily',
    expression: 'cron(20 0 * * ? *)',
    timezone: 'Asia/Shanghai',
    target: 'reconcile',
  },
  {
    name: 'follow-daily',
    expression: 'cron(5 0 * * ? *)',
    timezone: 'Asia/Shanghai',
    target: 'follow-links',
  },
  {
    name: 'settlements-daily',
    expression: 'cron(35 0 * * ? *)',
    timezone: 'Asia/Shanghai',
    target: 'record-settlements',
  },
  {
    name: 'webhooks-minutely',
    expression: 'rate(1 minute)',
    timezone: 'Asia/Shanghai',
    target: 'deliver-webhooks',
  },
  {
    name: 'register-daily',
    expression: 'cron(20 0 * * ? *)',
    timezone: 'Asia/Shanghai',
    target: 'project-register',
  },
  // What one night does not get through, the next takes up.
  {
    name: 'publish-register',
    expression: 'cron(20 0 * * ? *)',
    timezone: 'Asia/Shanghai',
    target: 'publish-register',
  },
] as const satisfies readonly { name: string; expression: string; timezone: string; target: FunctionName }[];

/** The environment every function finds. */
export const ENVIRONMENT = {
  table: 'TABLE_NAME',
  uploads: 'UPLOADS_BUCKET',
  issued: 'ISSUED_BUCKET',
  timeline: 'TIMELINE_ARN',
  batches: 'BATCH_ARN',
  publicOrigin: 'PUBLIC_ORIGIN',
  bus: 'BUS_NAME',
} as const;

/** Aliases of the agencies' signing keys begin so, and end with the agency's id: a new agency's key needs no deployment. */
export const SIGNING_ALIASES = 'alias/dingdian/';

/** The table's keys and indexes. */
export const TABLE = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: ['gsi1', 'gsi2', 'gsi3'],
  timeToLive: 'expiresAt',
} as const;

/** The definition of the timeline, its placeholders and the functions they stand for. */
export const TIMELINE = {
  definition: 'infra/timeline.asl.json',
  substitutions: {
    SettleFunction: 'settle',
    IssueNoticeFunction: 'issue-notice',
    ParkFunction: 'park',
    ReportStuckFunction: 'report-stuck',
    WakeFunction: 'wake',
  },
} as const satisfies { definition: string; substitutions: Record<string, FunctionName> };

/** The same of the state machine that works through acts of many. */
export const BATCH = {
  definition: 'infra/batch.asl.json',
  substitutions: { BatchItemFunction: 'batch-item' },
} as const satisfies { definition: string; substitutions: Record<string, FunctionName> };
