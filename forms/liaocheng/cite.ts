import type { Citation } from '../../domain/citation.ts';
import type { Criterion } from '../../domain/criterion.ts';

/** Words of 聊城市医保定点医药机构管理 (document 003) at a place in it. */
export function lc(place: string, quote: string): Citation {
  return { source: '003', place, quote };
}

/** The applicant is a medical institution. */
export const MEDICAL = { fact: 'applicantKind', is: 'medical-institution' } as const satisfies Criterion;

/** The applicant is a retail pharmacy. */
export const PHARMACY = { fact: 'applicantKind', is: 'retail-pharmacy' } as const satisfies Criterion;

/** 申请定点类型 includes 住院. */
export const INPATIENT = { fact: 'designationTypes', includes: '住院' } as const satisfies Criterion;
