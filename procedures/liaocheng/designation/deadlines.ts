import type { Deadline } from '../../../domain/procedure.ts';
import { agreement } from './deadlines/agreement.ts';
import { assessment } from './deadlines/assessment.ts';
import { intake } from './deadlines/intake.ts';
import { listing } from './deadlines/listing.ts';

/** The periods of the document, in the order of a case. */
export const deadlines: readonly Deadline[] = [...intake, ...assessment, ...listing, ...agreement];
