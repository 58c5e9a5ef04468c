import type { Step } from '../../../domain/procedure.ts';
import { clock } from './steps/clock.ts';
import { records } from './steps/records.ts';
import { renewal } from './steps/renewal.ts';
import { resumption } from './steps/resumption.ts';
import { reviews } from './steps/reviews.ts';
import { suspension } from './steps/suspension.ts';
import { termination } from './steps/termination.ts';

/** What may be done with an agreement, and what the clock does. */
export const steps: readonly Step[] = [
  ...renewal,
  ...suspension,
  ...resumption,
  ...termination,
  ...records,
  ...reviews,
  ...clock,
];
