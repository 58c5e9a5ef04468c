import type { Deadline } from '../../../../domain/procedure.ts';
import { agreement } from './deadlines/agreement.ts';
import { assessment } from './deadlines/assessment.ts';
import { listing } from './deadlines/listing.ts';

/** The periods after the acceptance, in the order of a case. */
export const deadlines: readonly Deadline[] = [...assessment, ...listing, ...agreement];
