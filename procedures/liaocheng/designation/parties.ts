import type { Party } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** Whom 003 gives something to do in the application. */
export const parties = [
  {
    id: 'party-medical',
    label: '医疗机构（申请）',
    role: 'applicant',
    citations: [cite('第六条', '医疗机构申请医疗保障定点应同时具备以下基本条件')],
  },
  {
    id: 'party-pharmacy',
    label: '零售药店（申请）',
    role: 'applicant',
    citations: [cite('第七条', '零售药店申请医疗保障定点应取得药品经营许可证')],
  },
  {
    id: 'party-agency-door',
    label: '市、县（市区）医保经办机构（受理）',
    role: 'receiving-clerk',
    citations: [
      cite('第五条（一）', '承办市属医药机构的定点申请、审核评估、协议签订、动态管理、中止和解除等工作'),
      cite(
        '第五条（二）',
        '承办辖区内医疗机构（申请定点类型含住院）的定点申请、初审评估、协议签订、动态管理、中止和解除等工作',
      ),
      cite(
        '第五条（二）',
        '承办辖区内医药机构申请其他定点类型的定点申请、审核评估、协议签订、动态管理、中止和解除等工作',
      ),
    ],
  },
  {
    id: 'party-panel',
    label: '审核评估小组或受委托的第三方机构（审核评价、现场评估）',
    role: 'reviewer',
    citations: [
      cite('第十四条（前）', '各经办机构应组织审核评估小组或委托第三方机构开展审核评估。'),
      cite('第十四条（前）', '审核评估小组成员可以由医疗保障、医药卫生、财务管理、信息技术等专业人员构成。'),
    ],
    assumptions: ['panel-composition'],
  },
  {
    id: 'party-city-agency',
    label: '市医保经办机构（指导、复审）',
    role: 'city-reviewer',
    citations: [
      cite('第五条（一）', '指导各县（市区）医保经办机构开展医药机构医疗保障定点经办等工作'),
      cite('第五条（一）', '承办县（市区）医疗机构（申请定点类型含住院）的定点评估复审工作'),
    ],
    assumptions: ['city-review'],
  },
  {
    id: 'party-leading-group',
    label: '医药机构定点管理领导小组（集体决策、协商谈判）',
    role: 'leading-group',
    citations: [
      cite('第五条', '各医保经办机构应成立医药机构定点管理领导小组'),
      cite('第十五条', '医药机构定点管理领导小组与拟新增的定点医药机构就协议管理等内容开展协商谈判'),
    ],
    assumptions: ['leading-group', 'negotiation-parties'],
  },
  {
    id: 'party-authority',
    label: '同级医疗保障行政部门（备案）',
    role: 'authority',
    citations: [
      cite('第十四条（后）（三）', '经办机构应将评估结果报同级医疗保障行政部门备案'),
      cite('第十六条', '并向同级医疗保障行政部门备案'),
    ],
  },
  {
    id: 'party-public',
    label: '社会公众（监督、举报）',
    role: 'public',
    citations: [cite('第十四条（后）（五）', '接受社会监督')],
    assumptions: ['reports-in-supervision'],
  },
] as const satisfies readonly Party[];
