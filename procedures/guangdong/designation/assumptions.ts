import type { Assumption } from '../../../domain/citation.ts';
import { signedCopyReading } from '../signed-copy.ts';
import { assessing } from './assumptions/assessing.ts';
import { counting } from './assumptions/counting.ts';
import { ending } from './assumptions/ending.ts';
import { entering } from './assumptions/entering.ts';
import { papers } from './assumptions/papers.ts';

/** What 004 leaves open or says twice in different words, as far as the application up to the agreement is concerned. */
export const assumptions: readonly Assumption[] = [
  ...entering,
  ...assessing,
  ...ending,
  ...papers,
  ...counting,
  signedCopyReading,
];
