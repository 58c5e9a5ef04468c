import type { ApplicantKind } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

/** What an institution applies for, as 办理条件 divides it: （一） holds for both, （二） for diagnosis besides. */
export const TREATMENT = ['treatment'] as const;
export const DIAGNOSIS = ['diagnosis'] as const;
export const BOTH = [...TREATMENT, ...DIAGNOSIS] as const;

/** 办理对象, divided as 办理条件 divides it: whoever asks for diagnosis of any disease is of the second kind. */
export const applicants = [
  {
    id: TREATMENT[0],
    label: '申请治疗定点的医疗机构',
    citations: [
      cite('办理条件（一）', '（一）申请门诊特定病种治疗定点的医疗机构'),
      cite('办理对象', '湛江市需要申请门诊特定病种定点的医疗机构'),
    ],
    assumptions: ['revised-in-october'],
  },
  {
    id: DIAGNOSIS[0],
    label: '申请诊断定点（可以同时申请治疗）的医疗机构',
    citations: [
      cite('办理条件（二）', '申请门诊特定病种诊断定点的医疗机构，除具备上述条件外'),
      cite('办理对象', '湛江市需要申请门诊特定病种定点的医疗机构'),
    ],
    assumptions: ['diagnosis-or-treatment'],
  },
] as const satisfies readonly ApplicantKind[];
