import type { Standing } from '../../domain/agreement.ts';
import { cite } from './cite.ts';

/** 基本流程一（三）4: designated for the diseases of the supplementary agreement from its signature on. The guide knows no end of it. */
export const standings: readonly Standing[] = [
  {
    id: 'designated-by-agreement',
    label: '门诊特定病种医保定点',
    stages: ['signed', 'agreement-filed', 'list-published', 'qualified'],
    settles: true,
    status: 'designated',
    since: [{ event: 'agreement-signed', date: 'signedOn' }],
    citations: [
      cite(
        '基本流程一（三）4',
        '经审核符合条件的，经办机构确定定点医疗机构相应门诊特定病种服务资格，与医疗机构签订补充协议，并向同级医疗保障行政部门备案',
      ),
    ],
    assumptions: ['diagnosis-or-treatment', 'filing'],
  },
];
