import type { FormDefinition } from '../form.ts';
import { applicationLetter } from './annex-01-application-letter.ts';
import { applicationForm } from './annex-02-application-form.ts';
import { evaluationResult } from './evaluation-result.ts';

/** The forms of document 001 (门诊特定病种服务资格): its two annexes, and the evaluator's, for which it has none. */
export const forms: readonly FormDefinition[] = [applicationLetter, applicationForm, evaluationResult];
