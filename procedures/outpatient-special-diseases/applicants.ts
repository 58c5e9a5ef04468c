import type { ApplicantKind } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

/** Whom every rule is for: there is one kind of applicant. */
export const ALL = ['medical-institution'] as const;

/** 第五条: who may apply; by 第九条 the same way again for what is added later. */
export const applicants = [
  {
    id: 'medical-institution',
    label: '定点医疗机构',
    citations: [
      cite(
        '第五条',
        '符合条件的定点医疗机构可向当地医疗保障经办机构申请门特服务资格，可单独申请诊断资格或治疗资格',
      ),
      cite('第九条', '定点医疗机构新增诊疗科目和诊疗技术资质的，适用本流程第四、五、六、七、八条规定。'),
    ],
    assumptions: ['designated-and-in-force', 'qualified-before', 'undated'],
  },
] as const satisfies readonly ApplicantKind[];
