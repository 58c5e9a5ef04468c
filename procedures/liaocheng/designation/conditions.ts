import type { Condition } from '../../../domain/procedure.ts';
import { medical } from './conditions/medical.ts';
import { pharmacy } from './conditions/pharmacy.ts';

/** 第六条 and 第七条, in the document's order. */
export const conditions: readonly Condition[] = [...medical, ...pharmacy];
