import type { Deadline } from '../../../domain/procedure.ts';
import { bars } from './deadlines/bars.ts';
import { duties } from './deadlines/duties.ts';
import { term } from './deadlines/term.ts';

/** Every period of an agreement that the domain can count; those counted back from its end stand in backward.ts. */
export const deadlines: readonly Deadline[] = [...term, ...duties, ...bars];
