import type { FormDefinition } from '../form.ts';
import { applicationForm } from './application-form.ts';
import { applicationLetter } from './application-letter.ts';
import { qualificationCheck } from './qualification-check.ts';
import { selfCheck } from './self-check.ts';
import { visitReport } from './visit-report.ts';

/** The forms of 湛江: the letter behind its guide, three the guide only names, and the applicant's self-check. */
export const forms: readonly FormDefinition[] = [
  applicationLetter,
  applicationForm,
  selfCheck,
  qualificationCheck,
  visitReport,
];
