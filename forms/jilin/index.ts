import type { FormDefinition } from '../form.ts';
import { application } from './application.ts';
import { expertReview } from './expert-review.ts';

/** The form 吉林's document names, and the sheet its experts need. */
export const forms: readonly FormDefinition[] = [application, expertReview];
