import type { FormDefinition } from '../form.ts';
import { applicationLetter } from './annex-01-application-letter.ts';
import { applicationForm } from './annex-02-application-form.ts';

/** The forms of document 001 (门诊特定病种服务资格). */
export const forms: readonly FormDefinition[] = [applicationLetter, applicationForm];
