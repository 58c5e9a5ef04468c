import type { AssessmentItem, Panel } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** 第十二条（一）至（五）: what is assessed. The detailed rules (评估细则) are to be made elsewhere and are not here. */
export const assessmentItems = [
  {
    id: 'item-12-1',
    label: '证照等相关材料',
    field: 'licencesChecked',
    conditions: ['condition-05-licence', 'condition-05-kind', 'condition-06-1'],
    citations: [
      cite(
        '第十二条（一）',
        '（一）核查医疗机构执业许可证或中医诊所备案证或军队医疗机构为民服务许可证等相关材料；',
      ),
    ],
    assumptions: ['assessment-rules-missing'],
  },
  {
    id: 'item-12-2',
    label: '专业技术人员执业信息和医师第一注册地',
    field: 'staffChecked',
    conditions: ['condition-06-2'],
    citations: [
      cite('第十二条（二）', '(二) 核查医师、护士、药学及医技等专业技术人员执业信息和医师第一注册地信息;'),
    ],
    assumptions: ['assessment-rules-missing'],
  },
  {
    id: 'item-12-3',
    label: '与服务功能相适应的基础设施和仪器设备',
    field: 'facilitiesChecked',
    conditions: ['condition-06-6'],
    citations: [
      cite(
        '第十二条（三）',
        '(三) 核查与服务功能相适应的诊断、治疗、手术、住院、药品贮存及发放、检查检验放射等基础设施和仪器设备;',
      ),
    ],
    assumptions: ['assessment-rules-missing'],
  },
  {
    id: 'item-12-4',
    label: '内部管理制度、财务制度和行业评审结果',
    field: 'policiesChecked',
    conditions: ['condition-06-3', 'condition-06-4'],
    citations: [
      cite(
        '第十二条（四）',
        '(四) 核查与医保政策对应的内部管理制度和财务制度，行业主管部门对医疗机构评审的结果;',
      ),
    ],
    assumptions: ['assessment-rules-missing'],
  },
  {
    id: 'item-12-5',
    label: '信息系统具备开展直接联网结算的条件',
    field: 'systemChecked',
    conditions: ['condition-06-5'],
    citations: [cite('第十二条（五）', '(五) 核查与医保有关的信息系统是否具备开展直接联网结算的条件。')],
    assumptions: ['assessment-rules-missing'],
  },
] as const satisfies readonly AssessmentItem[];

/** What each head is found to be, on the assessment form. */
export const FINDINGS = { met: '符合', failed: '不符合' } as const;

/** The form on which the heads are answered; the document has none of its own. */
export const ASSESSMENT_FORM = 'guangdong/assessment';

/** 第十二条: the panel, or a body outside the agency in its place. */
export const panels = [
  {
    id: 'panel-12',
    label: '评估小组或第三方机构',
    formedBy: ['start-assessment', 'start-reassessment'],
    professions: ['医疗保障', '医药卫生', '财务管理', '信息技术'],
    professionsRequired: false,
    thirdParty: true,
    chosen: 'by-agency',
    excludes: ['与申请机构有利害关系的人员'],
    methods: ['书面', '现场'],
    signedByAll: ['pass', 'fail', 'fail-again'],
    citations: [
      cite('第十二条', '统筹地区经办机构应当组织评估小组或委托第三方机构，以书面、现场等形式开展评估。'),
      cite('第十二条', '评估小组成员可由医疗保障、医药卫生、财务管理、信息技术等专业人员构成。'),
    ],
    assumptions: ['panel-composition'],
  },
] as const satisfies readonly Panel[];
