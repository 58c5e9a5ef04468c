// Every function, and what it may touch.

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
    grants: { table: 'write', uploads: 'read', timeline: ['start', 'describe', 'answer'] },
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
    grants: { table: 'write', uploads: 'read', timeline: ['start', 'describe', 'answer'] },
  },
  'batch-item': {
    entry: 'functions/batch-item.ts',
    description: '办理批量中的一项',
    memory: 512,
    timeoutSeconds: 60,
    grants: { table: 'write', uploads: 'read' },
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
