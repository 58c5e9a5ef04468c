import type { FormDefinition } from '../form.ts';
import { acceptanceChecks } from './acceptance-checks.ts';
import { application } from './annex-02-application.ts';
import { commitmentLetter } from './annex-03-commitment.ts';
import { selfCheck } from './self-check.ts';

/** The forms of 聊城. */
export const forms: readonly FormDefinition[] = [application, commitmentLetter, selfCheck, acceptanceChecks];
