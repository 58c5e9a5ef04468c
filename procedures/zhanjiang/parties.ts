import type { Party } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** Everybody the guide names, from 办理对象 to 基本流程. */
export const parties = [
  {
    id: 'institution',
    label: '医疗机构',
    role: 'applicant',
    citations: [cite('办理对象', '湛江市需要申请门诊特定病种定点的医疗机构')],
  },
  {
    id: 'city-agency',
    label: '湛江市医疗保障事业管理中心',
    role: 'reviewer',
    citations: [cite('受理单位', '湛江市医疗保障事业管理中心')],
  },
  {
    id: 'county-agencies',
    label: '各县（市）医保经办机构',
    role: 'reviewer',
    citations: [cite('受理单位', '各县（市）医保经办机构')],
  },
  {
    id: 'counter',
    label: '前台受理工作人员',
    role: 'receiving-clerk',
    citations: [cite('基本流程一（一）', '前台受理工作人员收到医疗机构提交的申请材料')],
  },
  {
    id: 'back-office',
    label: '后台工作人员',
    role: 'reviewer',
    citations: [cite('基本流程一（二）', '后台工作人员对相关资料再次进行审核')],
    assumptions: ['two-checks'],
  },
  {
    id: 'panel',
    label: '评估小组',
    role: 'reviewer',
    citations: [cite('基本流程一（三）', '成立评估小组，评估小组由相关部门和专家组成')],
    assumptions: ['panel'],
  },
  {
    id: 'agency-by-its-old-name',
    label: '社保经办机构（旧称）',
    role: 'reviewer',
    citations: [cite('基本流程一（三）1', '社保经办机构组织评估组对医疗机构提交的申请资料进行初评')],
    assumptions: ['old-agency-name'],
  },
  {
    id: 'authority',
    label: '同级医疗保障行政部门',
    role: 'authority',
    citations: [cite('基本流程一（三）4', '经办机构将评估结果报同级医疗保障行政部门备案')],
  },
  {
    id: 'health-authority',
    label: '卫生健康行政部门',
    role: null,
    citations: [cite('办理条件（一）3', '须具有卫生健康行政部门核准的相应诊疗科目')],
  },
] as const satisfies readonly Party[];
