import type { Procedure } from '../../domain/procedure.ts';
import { designation } from './designation/index.ts';

/** The procedures of 聊城, every version of each. */
export const procedures: readonly Procedure[] = [designation];
