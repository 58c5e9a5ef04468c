import type { Assumption } from '../../domain/citation.ts';
import { refusedService } from '../serve.ts';
import { clocks } from './assumptions/clocks.ts';
import { course } from './assumptions/course.ts';
import { papers } from './assumptions/papers.ts';
import { cite } from './cite.ts';

/** What the guide leaves open, misprints or says twice. */
export const assumptions: readonly Assumption[] = [
  ...papers,
  ...course,
  ...clocks,
  refusedService([
    cite('基本流程一（三）4', '书面告知原因'),
    cite('基本流程一（二）', '出具一次性补正材料告知书'),
  ]),
];
