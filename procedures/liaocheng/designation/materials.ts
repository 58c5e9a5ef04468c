import type { Material } from '../../../domain/procedure.ts';
import { medical } from './materials/medical.ts';
import { pharmacy } from './materials/pharmacy.ts';

/** 第八条 and 第九条, with what only the checklists of 附件5 ask for. */
export const materials: readonly Material[] = [...medical, ...pharmacy];
