import type { FormDefinition } from '../form.ts';
import { application } from './application.ts';

/** The form 广东's document names. */
export const forms: readonly FormDefinition[] = [application];
