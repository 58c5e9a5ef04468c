import type { NoticeOwed, Step } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { CONTINUES, OWNER, RECEIPT, RENEW } from '../bases.ts';

const TOLD: readonly NoticeOwed[] = [{ notice: 'agreement-ended' }, RECEIPT];
const RESUMED: readonly NoticeOwed[] = [{ notice: 'resumption' }];

interface Turn {
  id: string;
  label: string;
  from: readonly string[];
  to: string;
  notices?: readonly NoticeOwed[];
  citations?: Step['citations'];
  assumptions: readonly string[];
}

/**
 * Where the end of the term leads, stage by stage. The deadline `term` brings the event about; nobody takes these steps. What
 * stands in no row here goes where the deadline says.
 */
const AT_THE_END_OF_THE_TERM: readonly Turn[] = [
  {
    id: 'expire',
    label: '协议有效期满，自动终止',
    from: ['in-force', 'ending'],
    to: 'expired',
    notices: TOLD,
    citations: [cite('第十九条', '未达成一致的，协议到期后自动终止'), RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'extend',
    label: '考核、续签没有完成，有效期顺延',
    from: ['renewal'],
    to: 'extended',
    citations: [cite('第十九条', '年度协议考核、续签工作完成前，协议有效期顺延'), RENEW],
    assumptions: ['extension'],
  },
  {
    id: 'outlast-term',
    label: '中止期间有效期届满，待中止期结束',
    from: ['suspended', 'rectified', 'suspended-on-request', 'suspended-across'],
    to: 'suspended-past-term',
    citations: [CONTINUES],
    assumptions: ['suspended-at-the-end'],
  },
  {
    id: 'outlast-term-reassessed',
    label: '重新评估期间有效期届满',
    from: ['suspended-for-owner'],
    to: 'owner-past-term',
    citations: [OWNER, CONTINUES],
    assumptions: ['owner-change'],
  },
  {
    id: 'end-unresumed',
    label: '没有恢复履行而有效期届满，自动终止',
    from: ['rectification-check', 'resumption-requested'],
    to: 'ended-after-suspension',
    notices: TOLD,
    citations: [CONTINUES],
    assumptions: ['suspended-at-the-end'],
  },
];

/** Where the end of a suspension leads. The deadline `suspension-period` brings it about. */
const AT_THE_END_OF_A_SUSPENSION: readonly Turn[] = [
  {
    id: 'continue',
    label: '中止期结束，协议继续履行',
    from: ['rectified', 'suspended-on-request', 'resumption-requested'],
    to: 'in-force',
    notices: RESUMED,
    assumptions: ['rectified-first', 'end-or-application', 'system-papers'],
  },
  {
    id: 'check-rectification',
    label: '中止期满，核查整改',
    from: ['suspended'],
    to: 'rectification-check',
    assumptions: ['rectified-first'],
  },
  {
    id: 'continue-extended',
    label: '中止期结束，顺延履行',
    from: ['suspended-extended'],
    to: 'extended',
    notices: RESUMED,
    assumptions: ['suspended-in-extension', 'system-papers'],
  },
  {
    id: 'end-after-suspension',
    label: '中止期结束，已超过有效期，自动终止',
    from: ['suspended-past-term'],
    to: 'ended-after-suspension',
    notices: TOLD,
    assumptions: ['suspended-at-the-end'],
  },
];

const turns = (event: string, basis: Step['citations'][number], rows: readonly Turn[]): readonly Step[] =>
  rows.map(({ notices = [], citations = [basis], ...row }) => ({
    ...row,
    actor: ['clock'],
    event,
    payload: [],
    guards: [],
    notices,
    citations,
  }));

/** What the clock does by itself (第十九条, 第二十九条). */
export const clock: readonly Step[] = [
  ...turns('term-over', RENEW, AT_THE_END_OF_THE_TERM),
  ...turns('suspension-over', CONTINUES, AT_THE_END_OF_A_SUSPENSION),
];
