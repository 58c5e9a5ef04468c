import type { Assumption } from '../../../domain/citation.ts';
import { entering } from './assumptions/entering.ts';
import { reviewing } from './assumptions/reviewing.ts';

/** What 002 leaves open or says twice in different words. */
export const assumptions: readonly Assumption[] = [...entering, ...reviewing];
