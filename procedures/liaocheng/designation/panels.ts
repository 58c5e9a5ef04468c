import type { Panel } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** The first 第十四条, with the signatures the second asks for. */
export const panels = [
  {
    id: 'panel',
    label: '审核评估小组',
    formedBy: ['convene-panel', 'change-panel'],
    professions: ['医疗保障', '医药卫生', '财务管理', '信息技术'],
    professionsRequired: false,
    thirdParty: true,
    chosen: 'by-agency',
    signedByAll: ['record-medical-review', 'record-pharmacy-review', 'record-site-evaluation'],
    citations: [
      cite('第十四条（前）', '各经办机构应组织审核评估小组或委托第三方机构开展审核评估。'),
      cite('第十四条（前）', '审核评估小组成员可以由医疗保障、医药卫生、财务管理、信息技术等专业人员构成。'),
      cite('第十四条（后）（一）', '由审核评价参与人员签字确认'),
      cite('第十四条（后）（二）', '由现场评估参与人员签字确认'),
    ],
    assumptions: ['panel-composition'],
  },
] as const satisfies readonly Panel[];
