import type { ApplicantKind } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/** Who an application, a rule or a form is for. */
export const MEDICAL = ['medical-institution'] as const;
export const PHARMACY = ['retail-pharmacy'] as const;
export const BOTH = [...MEDICAL, ...PHARMACY] as const;

/** 第六条 and 第七条: who may apply. */
export const applicants = [
  {
    id: 'medical-institution',
    label: '医疗机构',
    citations: [cite('第六条', '第六条 医疗机构申请医疗保障定点应同时具备以下基本条件：')],
    assumptions: ['approved-before-2023'],
  },
  {
    id: 'retail-pharmacy',
    label: '零售药店',
    citations: [
      cite('第七条', '第七条 零售药店申请医疗保障定点应取得药品经营许可证,并同时符合以下基本条件:'),
    ],
  },
] as const satisfies readonly ApplicantKind[];
