import type { PayloadField } from '../../../domain/procedure.ts';

/** 第二十九条（三）: applied for later than thirty working days after the approval, a ground to suspend. */
export const LATE: PayloadField = {
  name: 'late',
  label: '是否超过30个工作日才提出',
  kind: 'choice',
  required: true,
  options: [
    { value: 'no', label: '没有超过' },
    { value: 'yes', label: '超过（应当中止的情形，由经办机构另行决定）' },
  ],
  hint: '以“提出变更申请”期限的届满日为准；暂缓办理的以登记日为准。',
};
