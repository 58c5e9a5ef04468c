import type { Step } from '../../../domain/procedure.ts';
import { agreementSteps } from './steps/agreement.ts';
import { anytime } from './steps/anytime.ts';
import { assessmentSteps } from './steps/assessment.ts';
import { exceptions } from './steps/exceptions.ts';
import { byApplicant, byClerk } from './steps/intake.ts';
import { listingSteps } from './steps/listing.ts';

/** Everything somebody may do, in the order of a case; then what may be done at many stages. */
export const steps: readonly Step[] = [
  ...byApplicant,
  ...byClerk,
  ...exceptions,
  ...assessmentSteps,
  ...listingSteps,
  ...agreementSteps,
  ...anytime,
];
