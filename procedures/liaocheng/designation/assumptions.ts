import type { Assumption } from '../../../domain/citation.ts';
import { counting } from './assumptions/counting.ts';
import { grounds } from './assumptions/grounds.ts';
import { outcomes } from './assumptions/outcomes.ts';
import { papers } from './assumptions/papers.ts';
import { wording } from './assumptions/wording.ts';

/** What 003 leaves open or says twice in different words, as far as the application and its acceptance are concerned. */
export const assumptions: readonly Assumption[] = [
  ...outcomes,
  ...grounds,
  ...papers,
  ...counting,
  ...wording,
];
