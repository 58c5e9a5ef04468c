import type { Procedure } from '../../domain/procedure.ts';
import { designation } from './procedure.ts';

/** 湛江's procedures, every version that cases may have been filed under. */
export const procedures: readonly Procedure[] = [designation];
