import type { Procedure } from '../../domain/procedure.ts';
import { agreement } from './agreement/index.ts';
import { change } from './change/index.ts';
import { designation } from './designation/index.ts';
import { exit } from './exit/index.ts';
import { internetSupplement } from './internet-supplement/index.ts';

/** The procedures of 聊城, every version of each: the application, then what an agreement brings in the order of its chapters. */
export const procedures: readonly Procedure[] = [designation, agreement, change, exit, internetSupplement];
