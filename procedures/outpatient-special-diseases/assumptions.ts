import type { Assumption } from '../../domain/citation.ts';
import { clocks } from './assumptions/clocks.ts';
import { course } from './assumptions/course.ts';
import { papers } from './assumptions/papers.ts';

/** What 001 leaves open, misprints or says twice, as far as the application for the qualification is concerned. */
export const assumptions: readonly Assumption[] = [...papers, ...course, ...clocks];
