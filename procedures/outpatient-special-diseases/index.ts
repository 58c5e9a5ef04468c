import type { Procedure } from '../../domain/procedure.ts';
import { loss } from './loss/procedure.ts';
import { qualification } from './procedure.ts';

/** The procedures of 001, every version that cases may have been filed under. */
export const procedures: readonly Procedure[] = [qualification, loss];
