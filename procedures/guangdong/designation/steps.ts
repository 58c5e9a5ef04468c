import type { Step } from '../../../domain/procedure.ts';
import { agreement } from './steps/agreement.ts';
import { anytime } from './steps/anytime.ts';
import { assessment } from './steps/assessment.ts';
import { intake } from './steps/intake.ts';
import { publicity } from './steps/publicity.ts';

/** Everything an actor may do from the draft to the signed and published agreement. */
export const steps: readonly Step[] = [...intake, ...assessment, ...publicity, ...agreement, ...anytime];
