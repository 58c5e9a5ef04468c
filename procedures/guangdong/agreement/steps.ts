import type { Step } from '../../../domain/procedure.ts';
import { disputing } from './steps/disputing.ts';
import { endings } from './steps/ending.ts';
import { measuring } from './steps/measuring.ts';
import { parts } from './steps/parts.ts';
import { recording } from './steps/recording.ts';
import { registering } from './steps/registering.ts';
import { renewing } from './steps/renewing.ts';
import { settling } from './steps/settling.ts';
import { suspending } from './steps/suspending.ts';

/** Everything that may be done with an agreement. */
export const steps: readonly Step[] = [
  ...registering,
  ...renewing,
  ...suspending,
  ...parts,
  ...endings,
  ...settling,
  ...measuring,
  ...recording,
  ...disputing,
];
