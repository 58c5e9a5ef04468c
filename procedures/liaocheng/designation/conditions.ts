import type { Condition } from '../../../domain/procedure.ts';
import { assessment } from './conditions/assessment.ts';
import { medical } from './conditions/medical.ts';
import { pharmacy } from './conditions/pharmacy.ts';

/** 第六条 and 第七条, in the document's order; then what only the tables of 附件7 and 附件8 ask for. */
export const conditions: readonly Condition[] = [...medical, ...pharmacy, ...assessment];
