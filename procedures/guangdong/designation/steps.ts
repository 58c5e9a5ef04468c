import type { Step } from '../../../domain/procedure.ts';
import type { MustHaveRun } from '../beside.ts';
import { cite } from '../cite.ts';
import { agreement } from './steps/agreement.ts';
import { anytime } from './steps/anytime.ts';
import { assessment } from './steps/assessment.ts';
import { intake } from './steps/intake.ts';
import { publicity } from './steps/publicity.ts';

/** Everything an actor may do from the draft to the signed and published agreement. */
export const steps: readonly Step[] = [...intake, ...assessment, ...publicity, ...agreement, ...anytime];

/** Without a delivery on record the three months have not begun, and nobody may be assessed again either. */
export const mustHaveRun: readonly MustHaveRun[] = [
  {
    step: 'start-reassessment',
    deadline: 'rectification',
    citation: cite('第十二条', '自评估结果告知送达之日起，整改 3 个月后可再次组织评估'),
    message: '评估结果告知书还没有送达，整改期尚未起算',
  },
];
