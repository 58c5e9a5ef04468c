import type { Procedure } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { assumptions } from './assumptions.ts';
import { conditions, DESIGNATED, INTERNET } from './conditions.ts';
import { courses, deadlines, stages } from './course.ts';
import { forms, notices } from './notices.ts';
import { steps } from './steps.ts';

/** 广东, 第五条 and 第七条: the supplementary agreement for “互联网+” services, which is no designation of its own. */
export const internetSupplement = {
  id: 'guangdong/internet-supplement',
  version: '2021-06-01',
  title: '“互联网+”医保服务补充协议申请',
  source: '004',
  region: '广东省',
  applicants: [
    {
      id: DESIGNATED[0],
      label: '定点医疗机构',
      citations: [cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：')],
    },
    {
      id: INTERNET[0],
      label: '互联网医院（依托实体医疗机构）',
      citations: [cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
      assumptions: ['two-applicants'],
    },
  ],
  stages,
  steps,
  deadlines,
  conditions,
  // 第八条 lists the materials of a designation; for the supplementary agreement the document names none.
  materials: [],
  refusalGrounds: [],
  forms,
  notices,
  assumptions,
  courses,
} as const satisfies Procedure;
