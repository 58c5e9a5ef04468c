import {
  CASE_FILE_ORDERED,
  DELIVERIES_WAITING,
  FOLLOW_DUE,
  REGISTER_ORDERED,
} from '../../functions/adapters/keys.ts';
import type { FunctionName } from './functions.ts';

// What starts the functions: the table's stream over the bus, and the clock.

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
