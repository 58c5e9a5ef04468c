import type { Party } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** Whom 003 gives something to do while an agreement lasts. */
export const parties = [
  {
    id: 'party-designated',
    label: '定点医药机构',
    role: 'applicant',
    citations: [cite('第十九条', '医保协议续签应由定点医药机构于协议期满前3个月向经办机构提出申请')],
  },
  {
    id: 'party-public-hospital',
    label: '公立医疗机构（不得主动提出中止或解除）',
    role: 'applicant',
    citations: [cite('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议')],
    assumptions: ['public-may-let-it-run-out'],
  },
  {
    id: 'party-agency',
    label: '市、县（市区）医保经办机构（动态管理、中止和解除）',
    role: 'reviewer',
    citations: [
      cite('第五条（一）', '承办市属医药机构的定点申请、审核评估、协议签订、动态管理、中止和解除等工作'),
      cite(
        '第五条（二）',
        '承办辖区内医药机构申请其他定点类型的定点申请、审核评估、协议签订、动态管理、中止和解除等工作',
      ),
    ],
  },
  {
    id: 'party-leading-group',
    label: '医药机构定点管理领导小组（决定中止和解除）',
    role: 'leading-group',
    citations: [cite('第五条', '负责组织辖区内医药机构医疗保障定点经办相关工作')],
    assumptions: ['who-decides'],
  },
  {
    id: 'party-authority',
    label: '同级医疗保障行政部门（协调争议）',
    role: 'authority',
    citations: [cite('第三十五条', '请求同级医疗保障行政部门协调处理')],
    assumptions: ['disputes'],
  },
  {
    id: 'party-elsewhere',
    label: '其他统筹地区的经办机构（同时中止或解除）',
    role: null,
    citations: [cite('第三十三条', '该定点医疗机构在其他统筹地区的医保协议也同时中止或解除')],
    assumptions: ['across-regions'],
  },
  {
    id: 'party-approval',
    label: '行政审批部门（等级变更材料）',
    role: null,
    citations: [cite('第二十一条（三）', '行政审批部门出具的医疗机构等级变更材料')],
  },
  {
    id: 'party-health',
    label: '卫生健康部门（等级评审结果）',
    role: null,
    citations: [cite('第二十一条（三）', '卫生健康部门出具的医疗机构等级评审结果')],
  },
] as const satisfies readonly Party[];
