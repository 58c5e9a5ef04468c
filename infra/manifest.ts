import type { FunctionName } from './manifest/functions.ts';

/**
 * What runs, what starts it, and what it may touch: read by the cloud stack and by the local edition, so that the two
 * cannot drift apart. Names and permissions only.
 */
export { CASE_EVENTS, PIPE_DETAIL, PIPE_FILTER, RULES, SCHEDULES } from './manifest/events.ts';
export { FUNCTIONS, type FunctionName, type FunctionSpec, type Grants } from './manifest/functions.ts';

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
