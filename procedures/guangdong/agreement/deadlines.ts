import type { Citation } from '../../../domain/citation.ts';
import type { Deadline } from '../../../domain/procedure.ts';
import type { Role } from '../../../domain/role.ts';
import { bars } from './bars.ts';
import { ALIVE, ENDINGS, RUNNING } from './named.ts';
import {
  AFTER_SUSPENSION,
  AUDIT,
  CLAIM,
  FIXED,
  LAPSE_IN_SUSPENSION,
  MUST_TERMINATE,
  NEGOTIATE,
  NOT_AGREED,
  ON_REQUEST,
  PROMPTLY,
  REPORT,
  TERM,
} from './words.ts';

/** Periods with an end: of the agreement, of a suspension, of a claim. */
const numbered = [
  {
    id: 'term',
    label: '协议有效期',
    rule: 'R9',
    length: { unit: 'named', field: 'validUntil' },
    binds: 'applicant',
    starts: [
      { event: 'agreement-concluded', date: 'validFrom' },
      { event: 'agreement-renewed', date: 'validFrom' },
    ],
    endedBy: ['agreement-renewed'],
    during: ALIVE,
    effect: {
      kind: 'lapse',
      event: 'agreement-expired',
      to: 'lapsed',
      notices: [{ notice: 'lapse' }],
    },
    citations: [TERM, NOT_AGREED, AFTER_SUSPENSION],
    assumptions: ['agreement-term', 'renewal-unfinished', 'term-in-suspension'],
  },
  {
    id: 'yearly-agreement',
    label: '年度协议有效期',
    rule: 'R9',
    length: { unit: 'named', field: 'yearlyUntil' },
    binds: 'reviewer',
    starts: [{ event: 'yearly-agreement-signed', date: 'yearlyFrom' }],
    endedBy: ['yearly-agreement-signed', 'agreement-renewed'],
    during: ALIVE,
    effect: { kind: 'escalate' },
    citations: [FIXED],
    assumptions: ['fixed-and-yearly'],
  },
  {
    id: 'suspension-limit',
    label: '提出继续履行协议申请',
    rule: 'R3',
    length: { unit: 'days', n: 180 },
    binds: 'applicant',
    starts: [{ event: 'suspended-on-request', date: 'startsOn' }],
    endedBy: ['resumption-applied', 'agreement-resumed'],
    during: ['suspended-on-request'],
    effect: {
      kind: 'lapse',
      event: 'suspension-lapsed',
      to: 'lapsed',
      notices: [{ notice: 'lapse' }],
    },
    citations: [LAPSE_IN_SUSPENSION, ON_REQUEST],
    assumptions: ['suspension-days', 'only-on-request'],
  },
  {
    id: 'suspension-period',
    label: '中止期',
    rule: 'R9',
    length: { unit: 'named', field: 'until' },
    binds: 'reviewer',
    starts: [{ event: 'agreement-suspended', date: 'startsOn' }],
    endedBy: ['agreement-resumed'],
    during: ['suspended'],
    effect: { kind: 'open', blocks: ['resume-after-suspension'] },
    citations: [AFTER_SUSPENSION],
    assumptions: ['suspension-length', 'resumption-is-confirmed'],
  },
  {
    id: 'payment',
    label: '拨付医保费用',
    rule: 'R1',
    length: { unit: 'working-days', n: 30 },
    binds: 'reviewer',
    starts: [{ event: 'claim-filed', date: 'filedOn' }],
    endedBy: ['claim-settled'],
    // Claims come month by month, thirty working days are longer than a month.
    keyedBy: 'claim',
    effect: { kind: 'escalate' },
    citations: [CLAIM],
    assumptions: ['working-days', 'payment-in-principle'],
  },
] as const satisfies readonly Deadline[];

interface OpenEnded {
  id: string;
  label: string;
  rule?: string;
  binds?: Role;
  starts: Deadline['starts'];
  endedBy: readonly string[];
  during?: readonly string[];
  keyedBy?: string;
  citations: readonly Citation[];
  assumptions: readonly string[];
}

/** Something to be done for which the document gives no number: rule R13, never late by itself. */
function withoutNumber(duty: OpenEnded): Deadline {
  return { rule: 'R13', binds: 'reviewer', ...duty, length: { unit: 'none' }, effect: { kind: 'escalate' } };
}

const on = (...events: readonly string[]) => events.map((event) => ({ event }));
const HANDLED = ['suspended-on-request', 'agreement-suspended', ...ENDINGS] as const;

/** What 004 wants done 及时 or at no stated time (文件未规定). */
const openEnded: readonly Deadline[] = [
  withoutNumber({
    id: 'negotiate-renewal',
    label: '协商续签',
    starts: on('renewal-applied', 'renewal-organised'),
    endedBy: ['agreement-renewed', 'renewal-failed', 'non-renewal-recorded'],
    during: ['renewing'],
    citations: [NEGOTIATE],
    assumptions: ['renewal-unfinished'],
  }),
  withoutNumber({
    id: 'sign-yearly',
    label: '签订年度协议',
    starts: [{ event: 'agreement-renewed', where: { kind: 'fixed' } }],
    endedBy: ['yearly-agreement-signed'],
    during: RUNNING,
    citations: [FIXED],
    assumptions: ['fixed-and-yearly'],
  }),
  withoutNumber({
    id: 'decide-resumption',
    label: '确认继续履行',
    starts: on('resumption-applied'),
    endedBy: ['agreement-resumed'],
    during: ['suspended-on-request'],
    citations: [AFTER_SUSPENSION],
    assumptions: ['resumption-is-confirmed'],
  }),
  withoutNumber({
    id: 'audit',
    label: '审核医疗费用',
    starts: on('claim-filed'),
    endedBy: ['claim-settled'],
    keyedBy: 'claim',
    citations: [AUDIT],
    assumptions: ['no-number', 'facts-from-outside'],
  }),
  withoutNumber({
    id: 'handle-breach',
    label: '按照协议处理违约行为',
    starts: on('breach-found'),
    endedBy: ['measure-taken', 'part-suspended', 'part-ended', 'agreement-suspended', ...ENDINGS],
    citations: [PROMPTLY],
    assumptions: ['no-number'],
  }),
  withoutNumber({
    id: 'report-to-authority',
    label: '报告同级医疗保障行政部门',
    starts: on(...HANDLED),
    endedBy: ['reported-to-authority'],
    citations: [REPORT],
    assumptions: ['no-number'],
  }),
  withoutNumber({
    id: 'report-part',
    label: '报告对人员、科室（部门）的处理',
    starts: on('part-suspended', 'part-ended'),
    endedBy: ['part-reported'],
    keyedBy: 'part',
    citations: [REPORT],
    assumptions: ['no-number'],
  }),
  withoutNumber({
    id: 'publish-terminated',
    label: '公布解除协议名单',
    starts: on(...ENDINGS),
    endedBy: ['termination-published'],
    citations: [MUST_TERMINATE],
    assumptions: ['when-published'],
  }),
];

/** Every period in the life of an agreement; that counted back from its end stands in `beyond.ts`. */
export const deadlines: readonly Deadline[] = [...numbered, ...bars, ...openEnded];
