import type { Rule } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';
import { cite } from './cite.ts';

/** Whom the document names, and who acts for them here; none where they only receive. */
export interface Party extends Rule {
  roles: readonly Role[];
}

/** Everybody 第五条 to 第九条 name. */
export const parties = [
  {
    id: 'designated-institution',
    label: '定点医疗机构',
    roles: ['applicant'],
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
    roles: ['receiving-clerk', 'reviewer'],
    citations: [cite('第五条', '可向当地医疗保障经办机构申请门特服务资格')],
  },
  {
    id: 'city-agency',
    label: '市医疗保障经办机构',
    roles: ['city-reviewer'],
    citations: [cite('第八条', '由市医疗保障经办机构统一与定点医疗机构签订补充协议')],
    assumptions: ['to-the-city'],
  },
  {
    id: 'authority',
    label: '同级医疗保障行政部门',
    roles: ['authority'],
    citations: [cite('第八条', '医疗保障经办机构应将评估结果报同级医疗保障行政部门备案')],
  },
  {
    id: 'city-authority',
    label: '市医疗保障行政部门',
    roles: ['authority'],
    citations: [cite('第八条', '并向市医疗保障行政部门备案')],
  },
  {
    id: 'superior-agency',
    label: '上级医疗保障经办机构',
    roles: ['city-reviewer'],
    citations: [cite('第九条', '并上报上级医疗保障经办机构备案')],
  },
] as const satisfies readonly Party[];
