import type { Assumption } from '../../domain/citation.ts';
import { refusedService } from '../serve.ts';
import { clocks } from './assumptions/clocks.ts';
import { course } from './assumptions/course.ts';
import { papers } from './assumptions/papers.ts';
import { cite } from './cite.ts';

/** What 001 leaves open, misprints or says twice, as far as the application for the qualification is concerned. */
export const assumptions: readonly Assumption[] = [
  ...papers,
  ...course,
  ...clocks,
  refusedService([
    cite('附件5', '申请人签名： 联系方式： 日期：'),
    cite('第七条', '一次性告知定点医疗机构补全（见附件 4）'),
  ]),
];
