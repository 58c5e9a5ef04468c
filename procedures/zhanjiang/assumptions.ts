import type { Assumption } from '../../domain/citation.ts';
import { clocks } from './assumptions/clocks.ts';
import { course } from './assumptions/course.ts';
import { papers } from './assumptions/papers.ts';

/** What the guide leaves open, misprints or says twice. */
export const assumptions: readonly Assumption[] = [...papers, ...course, ...clocks];
