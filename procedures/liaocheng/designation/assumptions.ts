import type { Assumption } from '../../../domain/citation.ts';
import { agreement } from './assumptions/agreement.ts';
import { assessment } from './assumptions/assessment.ts';
import { counting } from './assumptions/counting.ts';
import { failure } from './assumptions/failure.ts';
import { grounds } from './assumptions/grounds.ts';
import { listing } from './assumptions/listing.ts';
import { outcomes } from './assumptions/outcomes.ts';
import { papers } from './assumptions/papers.ts';
import { policy } from './assumptions/policy.ts';
import { wording } from './assumptions/wording.ts';

/** What 003 leaves open or says twice in different words, as far as the application is concerned. */
export const assumptions: readonly Assumption[] = [
  ...outcomes,
  ...grounds,
  ...papers,
  ...counting,
  ...wording,
  ...assessment,
  ...failure,
  ...listing,
  ...agreement,
  ...policy,
];
