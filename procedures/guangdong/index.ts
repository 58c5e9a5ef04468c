import type { Procedure } from '../../domain/procedure.ts';
import { agreement } from './agreement/procedure.ts';
import { change } from './change/procedure.ts';
import { designation } from './designation/procedure.ts';
import { exit } from './exit/procedure.ts';
import { internetSupplement } from './internet-supplement/procedure.ts';

/** Every version of every procedure of 广东. */
export const procedures: readonly Procedure[] = [designation, internetSupplement, agreement, change, exit];
