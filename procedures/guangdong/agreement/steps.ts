import type { Step } from '../../../domain/procedure.ts';
import { endings } from './steps/ending.ts';
import { handling } from './steps/handling.ts';
import { registering } from './steps/registering.ts';
import { suspending } from './steps/suspending.ts';

/** Everything that may be done with an agreement. */
export const steps: readonly Step[] = [...registering, ...suspending, ...endings, ...handling];
