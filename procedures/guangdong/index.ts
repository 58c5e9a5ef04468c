import type { Procedure } from '../../domain/procedure.ts';
import { designation } from './designation/procedure.ts';
import { internetSupplement } from './internet-supplement/procedure.ts';

/** Every version of every procedure of 广东. */
export const procedures: readonly Procedure[] = [designation, internetSupplement];
