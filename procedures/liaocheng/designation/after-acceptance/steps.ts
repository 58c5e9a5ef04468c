import type { Step } from '../../../../domain/procedure.ts';
import { agreementSteps } from './steps/agreement.ts';
import { assessmentSteps } from './steps/assessment.ts';
import { listingSteps } from './steps/listing.ts';

/** Everything done between the acceptance and the end of the application, in the order of a case. */
export const steps: readonly Step[] = [...assessmentSteps, ...listingSteps, ...agreementSteps];
