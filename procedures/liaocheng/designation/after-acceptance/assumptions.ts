import type { Assumption } from '../../../../domain/citation.ts';
import { agreement } from './assumptions/agreement.ts';
import { assessment } from './assumptions/assessment.ts';
import { failure } from './assumptions/failure.ts';
import { listing } from './assumptions/listing.ts';
import { policy } from './assumptions/policy.ts';

/** What 003 leaves open or says twice in different words after the acceptance. */
export const assumptions: readonly Assumption[] = [
  ...assessment,
  ...failure,
  ...listing,
  ...agreement,
  ...policy,
];
