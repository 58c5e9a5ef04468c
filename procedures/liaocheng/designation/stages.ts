import type { Stage } from '../../../domain/procedure.ts';
import { agreement } from './stages/agreement.ts';
import { assessment } from './stages/assessment.ts';
import { ends } from './stages/ends.ts';
import { endsAtTheDoor, intake } from './stages/intake.ts';
import { listing } from './stages/listing.ts';

/** From the draft to the connected system, in the order of a case; then every way out. */
export const stages: readonly Stage[] = [
  ...intake,
  ...assessment,
  ...listing,
  ...agreement,
  ...endsAtTheDoor,
  ...ends,
];
