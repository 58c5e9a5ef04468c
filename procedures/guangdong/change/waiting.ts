import type { Wanted } from '../agreement/waiting.ts';

/** What 第三十九条 needs and no form or paper offers yet. */
export const wanted: readonly Wanted[] = [
  {
    id: 'guangdong/change-application',
    what: 'form (system layout, applicant): table changes, minRows 1: item (choice of the nine of important-facts and 其他重大信息), before, after, approvedOn (date), approvedBy, and evidence; replaces the boxes and the two long texts of step apply; the earliest approvedOn starts apply-in-time',
  },
  {
    id: 'standard/change-decision',
    what: 'fromCase is missing; changes from that table, confirmed by the event, effectiveOn from the payload',
  },
];
