import type { Party } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** Everybody 第五条 to 第八条 name. */
export const parties = [
  {
    id: 'designated-institution',
    label: '定点医疗机构',
    role: 'applicant',
    citations: [
      cite(
        '第五条',
        '符合条件的定点医疗机构可向当地医疗保障经办机构申请门特服务资格，可单独申请诊断资格或治疗资格',
      ),
    ],
  },
  {
    id: 'local-agency',
    label: '当地医疗保障经办机构',
    role: 'reviewer',
    citations: [cite('第五条', '可向当地医疗保障经办机构申请门特服务资格')],
  },
  {
    id: 'city-agency',
    label: '市医疗保障经办机构',
    role: 'city-reviewer',
    citations: [cite('第八条', '由市医疗保障经办机构统一与定点医疗机构签订补充协议')],
    assumptions: ['to-the-city'],
  },
  {
    id: 'authority',
    label: '同级医疗保障行政部门',
    role: 'authority',
    citations: [cite('第八条', '医疗保障经办机构应将评估结果报同级医疗保障行政部门备案')],
  },
  {
    id: 'city-authority',
    label: '市医疗保障行政部门',
    role: 'authority',
    citations: [cite('第八条', '并向市医疗保障行政部门备案')],
  },
] as const satisfies readonly Party[];

/** Whom 第九条 names besides. */
export const lossParties = [
  {
    id: 'reporting-institution',
    label: '定点医疗机构',
    role: 'applicant',
    citations: [cite('第九条', '定点医疗机构诊疗科目范围及诊疗技术资质等发生变更')],
  },
  {
    id: 'reported-to',
    label: '当地医疗保障经办机构',
    role: 'reviewer',
    citations: [cite('第九条', '向当地医疗保障经办机构报备')],
  },
  {
    id: 'superior-agency',
    label: '上级医疗保障经办机构',
    role: 'city-reviewer',
    citations: [cite('第九条', '并上报上级医疗保障经办机构备案')],
  },
] as const satisfies readonly Party[];
