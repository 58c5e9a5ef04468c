import type { ApplicantKind } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/** Who an application, a rule or a form is for: 004 designates medical institutions alone. */
export const MEDICAL = ['medical-institution'] as const;

/** 第五条: who may apply. Internet hospitals ask for a supplementary agreement, which is a procedure of its own. */
export const applicants = [
  {
    id: 'medical-institution',
    label: '医疗机构',
    citations: [
      cite(
        '第五条',
        '以下取得医疗机构执业许可证或中医诊所备案证的医疗机构，以及经军队主管部门批准有为民服务资质的军队医疗机构可申请医保定点：',
      ),
    ],
    assumptions: ['army-hospitals', 'validity'],
  },
] as const satisfies readonly ApplicantKind[];
