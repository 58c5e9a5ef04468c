import type { FormDefinition } from '../form.ts';
import { acceptanceChecks } from './acceptance-checks.ts';
import { agreementTerms } from './agreement-terms.ts';
import { application } from './application.ts';
import { assessment } from './assessment.ts';
import { changeApplication } from './change-application.ts';
import { internetSupplementApplication } from './internet-supplement-application.ts';

/** The form 广东's document names, and what its procedures need besides. */
export const forms: readonly FormDefinition[] = [
  application,
  acceptanceChecks,
  assessment,
  agreementTerms,
  internetSupplementApplication,
  changeApplication,
];
