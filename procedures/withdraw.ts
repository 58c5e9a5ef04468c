import type { Citation } from '../domain/citation.ts';
import type { NoticeOwed, Step } from '../domain/procedure.ts';

/** What differs from place to place in taking an application back. */
export interface Withdrawal {
  from: readonly string[];
  /** The final stage it leads to. */
  to?: string;
  notices?: readonly NoticeOwed[];
  citations?: readonly Citation[];
  assumptions: readonly string[];
}

/** A draft that was never handed in has no day of submission, so nothing is confirmed to it. */
export const HANDED_IN = { fact: 'submittedOn', onOrBefore: 'today' } as const;

/** The applicant takes the application back; none of the documents forbids it. */
export function withdrawStep({
  from,
  to = 'withdrawn',
  notices = [],
  citations = [],
  assumptions,
}: Withdrawal): Step {
  return {
    id: 'withdraw',
    label: '撤回申请',
    actor: ['applicant'],
    from,
    to,
    event: 'withdrawn',
    payload: [{ name: 'reason', label: '撤回原因', kind: 'long-text', required: false }],
    guards: [],
    notices,
    citations,
    assumptions,
  };
}
