import type { Procedure } from '../../domain/procedure.ts';
import { provincial } from './provincial/procedure.ts';

/** 吉林's procedures, every version that cases may have been filed under. */
export const procedures: readonly Procedure[] = [provincial];
