import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { BEYOND_180, CONTINUES, ON_REQUEST, RECEIPT, RENEW } from '../bases.ts';
import { ALIVE, WITHIN_TERM } from '../named.ts';

/** The term, and how long a suspension lasts. */
export const term: readonly Deadline[] = [
  {
    id: 'term',
    label: '协议有效期',
    rule: 'R9',
    length: { unit: 'named', field: 'validUntil' },
    binds: 'applicant',
    starts: [
      { event: 'concluded', date: 'validFrom' },
      { event: 'renewed', date: 'validFrom' },
    ],
    endedBy: ['renewed'],
    during: WITHIN_TERM,
    // Where it leads depends on the stage: the steps of the clock in steps/clock.ts.
    effect: { kind: 'lapse', event: 'term-over', to: 'expired', notices: [] },
    citations: [cite('第十六条', '协议有效期一般为1年。'), RENEW, CONTINUES],
    assumptions: ['agreement-term', 'extension', 'suspended-at-the-end'],
  },
  {
    id: 'suspension-period',
    label: '中止期',
    rule: 'R9',
    length: { unit: 'named', field: 'until' },
    binds: 'applicant',
    starts: [
      { event: 'suspended', date: 'from' },
      { event: 'suspended-on-request', date: 'from' },
    ],
    endedBy: [],
    during: [
      'suspended',
      'rectified',
      'suspended-extended',
      'suspended-on-request',
      'resumption-requested',
      'suspended-past-term',
    ],
    effect: { kind: 'lapse', event: 'suspension-over', to: 'in-force', notices: [] },
    citations: [CONTINUES],
    assumptions: ['length-of-suspension', 'rectified-first', 'end-or-application'],
  },
  {
    id: 'suspension-180',
    label: '申请继续履行协议',
    rule: 'R3',
    length: { unit: 'days', n: 180 },
    binds: 'applicant',
    starts: [
      { event: 'suspended-on-request', date: 'from' },
      { event: 'suspended-openly', date: 'from' },
    ],
    endedBy: ['resumption-applied'],
    during: ['suspended-on-request', 'suspended-past-term'],
    effect: {
      kind: 'lapse',
      event: 'suspension-lapsed',
      to: 'lapsed',
      notices: [{ notice: 'agreement-ended' }, RECEIPT],
    },
    citations: [BEYOND_180, ON_REQUEST],
    assumptions: ['days-180', 'end-or-application'],
  },
  {
    id: 'no-settlement',
    label: '未发生医保费用结算业务',
    rule: 'R10',
    length: { unit: 'days', n: 180 },
    binds: 'applicant',
    starts: [
      { event: 'concluded', date: 'validFrom' },
      { event: 'settlement-reported', date: 'settledOn' },
    ],
    endedBy: ['settlement-reported'],
    during: ALIVE,
    pausedBy: [
      {
        from: { event: 'suspended', date: 'from' },
        until: [{ event: 'resumed' }, { event: 'suspension-over' }],
      },
      {
        from: { event: 'suspended-on-request', date: 'from' },
        until: [{ event: 'resumed' }, { event: 'suspension-over' }],
      },
      { from: { event: 'suspended-openly', date: 'from' }, until: { event: 'resumed' } },
      { from: { event: 'suspended-across', date: 'from' }, until: { event: 'resumed' } },
      {
        from: { event: 'suspended-for-owner', date: 'from' },
        until: [{ event: 'resumed' }, { event: 'renewed' }],
      },
    ],
    effect: { kind: 'escalate' },
    citations: [
      cite('第三十一条（二）', '未提出中止协议申请，且超过180日未发生的医保费用结算业务的'),
      cite('第三十二条（八）', '未提出中止协议申请，且超过 180 日未发生的医保费用结算业务的'),
    ],
    assumptions: ['idle-180', 'superfluous-de'],
  },
];
