import type { Check } from '../form.ts';

/** 住院 is applied for, so there must be beds to lie in (附件2: 床位数, 住院科室). */
export const BEDS_FOR_INPATIENTS: Check = {
  id: 'beds-for-inpatients',
  run: (values) => {
    const types = values.designationTypes;
    if (!Array.isArray(types) || !types.includes('住院') || values.beds !== 0) return [];
    return [{ path: 'beds', severity: 'error', message: '申请定点类型含“住院”，床位数应大于0' }];
  },
};
