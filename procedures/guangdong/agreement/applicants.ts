import type { ApplicantKind } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/** The other party of the agreement. */
export const DESIGNATED = ['medical-institution'] as const;

/** 第五十一条: who has an agreement. 004 knows no pharmacies. */
export const applicants = [
  {
    id: DESIGNATED[0],
    label: '定点医疗机构',
    citations: [
      cite(
        '第五十一条',
        '定点医疗机构是指自愿与统筹区经办机构签订医保协议，为参保人员提供医疗服务的医疗机构。',
      ),
    ],
  },
] as const satisfies readonly ApplicantKind[];
