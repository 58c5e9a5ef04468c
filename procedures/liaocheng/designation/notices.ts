import type { Notice } from '../../../domain/procedure.ts';
import { agreement } from './notices/agreement.ts';
import { assessment } from './notices/assessment.ts';
import { intake } from './notices/intake.ts';
import { listing } from './notices/listing.ts';

/** What the agency issues, in the order of a case. */
export const notices: readonly Notice[] = [...intake, ...assessment, ...listing, ...agreement];
