import type { FormDefinition } from '../form.ts';
import { application } from './application.ts';

/** The form 吉林's document names. */
export const forms: readonly FormDefinition[] = [application];
