import type { Stage } from '../../../../domain/procedure.ts';
import { agreement } from './agreement.ts';
import { assessment } from './assessment.ts';
import { ends } from './ends.ts';
import { intake } from './intake.ts';
import { listing } from './listing.ts';

const ids = (stages: readonly Stage[]) => stages.map(({ id }) => id);

/** From the beginning of the assessment to the signature, not with it. */
export const UNTIL_SIGNED: readonly string[] = ids([...assessment, ...listing, ...agreement]).filter(
  (id) => id !== 'signed',
);

/** From the submission to the acceptance. */
export const AT_THE_DOOR: readonly string[] = ids(intake).filter((id) => id !== 'draft');

/** Where something may still have to be served: a refusal is served after its case has ended. */
export const SERVED_IN: readonly string[] = [
  ...AT_THE_DOOR,
  'refused',
  ...UNTIL_SIGNED,
  'signed',
  ...ids(ends),
];

/** 第十三条: the months of the first assessment. */
export const FIRST_ASSESSMENT = ['accepted', 'desk-review', 'doubt-check', 'site-visit'] as const;

/** Where a result of the first or the second assessment may still be filed: the document gives no number of days for it. */
export const RESULT_FILED_IN: readonly string[] = [
  'rectification',
  'second-desk-review',
  'second-doubt-check',
  'second-site-visit',
  ...ids([...listing, ...agreement]),
  ...ids(ends).filter((id) => id !== 'falsified' && id !== 'forfeited'),
];
