import type { DisputeRoute } from '../../../domain/agreement.ts';
import { DESIGNATED } from './applicants.ts';
import { BY_THE_AGENCY, DISPUTES } from './words.ts';

/** 第三十八条, 第四十五条: where an institution turns. The document puts no order among them and no time limit on any. */
export const routes: readonly DisputeRoute[] = [
  {
    id: 'route-negotiation',
    label: '自行协商解决',
    appliesTo: DESIGNATED,
    value: 'negotiation',
    to: 'other-party',
    citations: [DISPUTES],
  },
  {
    id: 'route-correction',
    label: '要求经办机构纠正',
    appliesTo: DESIGNATED,
    value: 'correction',
    to: 'other-party',
    citations: [BY_THE_AGENCY],
  },
  {
    id: 'route-authority',
    label: '提请同级医疗保障行政部门协调处理、督促整改',
    appliesTo: DESIGNATED,
    value: 'authority',
    to: 'authority',
    citations: [DISPUTES, BY_THE_AGENCY],
  },
  {
    id: 'route-review',
    label: '依法申请行政复议',
    appliesTo: DESIGNATED,
    value: 'administrative-review',
    to: 'court-or-review',
    citations: [DISPUTES, BY_THE_AGENCY],
    assumptions: ['outside-this-system'],
  },
  {
    id: 'route-court',
    label: '依法提起行政诉讼',
    appliesTo: DESIGNATED,
    value: 'administrative-litigation',
    to: 'court-or-review',
    citations: [DISPUTES, BY_THE_AGENCY],
    assumptions: ['outside-this-system'],
  },
];
