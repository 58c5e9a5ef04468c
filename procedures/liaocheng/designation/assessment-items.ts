import type { AssessmentItem } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';

/** The rows of 附件7 and 附件8 by which conditions of the application are settled, in the order of the tables. */
export const assessmentItems = [
  {
    id: 'item-71-licence',
    label: '附件7-1：证照',
    field: 'medicalReviewLicence',
    conditions: ['condition-71-licence'],
    citations: [cite('附件7-1', '证照真实、有效,申请信息应与实际相符,申请诊疗科目在许可范围内')],
  },
  {
    id: 'item-71-insured',
    label: '附件7-1：参保缴费',
    field: 'medicalReviewInsured',
    conditions: ['condition-06-6'],
    citations: [
      cite('附件7-1', '医疗机构及人员按规定参保缴费(职工医保),且至审核评价时,连续足额缴费不少于3个月'),
    ],
    assumptions: ['insurance-reference-date'],
  },
  {
    id: 'item-71-policies',
    label: '附件7-1：制度',
    field: 'medicalReviewPolicies',
    conditions: ['condition-06-4', 'condition-71-risk-plan'],
    citations: [
      cite('附件7-1', '医保管理制度、财务制度、医疗质量安全核心制度、医保基金安全风险防范预案及措施'),
    ],
    assumptions: ['policies-of-both-texts'],
  },
  {
    id: 'item-72-licence',
    label: '附件7-2：证照',
    field: 'pharmacyReviewLicence',
    conditions: ['condition-07-0'],
    citations: [cite('附件7-2', '证照真实、有效，申请信息应与实际相符，经营的药品在许可范围内')],
  },
  {
    id: 'item-72-insured',
    label: '附件7-2：参保缴费',
    field: 'pharmacyReviewInsured',
    conditions: ['condition-07-7'],
    citations: [cite('附件7-2', '药店及人员按规定参保缴费(职工医保)，且至申请日连续足额缴费不少于3个月')],
    assumptions: ['insurance-reference-date'],
  },
  {
    id: 'item-72-premises',
    label: '附件7-2：经营场所',
    field: 'pharmacyReviewPremises',
    conditions: ['condition-07-4'],
    citations: [cite('附件7-2', '提供的视频核实经营场所情况(药品分区分类管理、医保用药标识)')],
  },
  {
    id: 'item-72-policies',
    label: '附件7-2：制度',
    field: 'pharmacyReviewPolicies',
    conditions: ['condition-07-5', 'condition-72-risk-plan'],
    citations: [
      cite('附件7-2', '医保药品管理制度、财务制度、医保人员管理制度、医保基金安全风险防范预案及措施'),
    ],
    assumptions: ['policies-of-both-texts'],
  },
  {
    id: 'item-72-pharmacists',
    label: '附件7-2：执业药师',
    field: 'pharmacyReviewPharmacists',
    conditions: ['condition-07-2', 'condition-72-contracts'],
    citations: [
      cite('附件7-2', '执业药师信息真实，注册地、执业地址、执业类别等与实际相符'),
      cite('附件7-2', '查看劳动合同有效期'),
    ],
  },
  {
    id: 'item-72-training',
    label: '附件7-2：其他从业人员与医保管理人员',
    field: 'pharmacyReviewTraining',
    conditions: ['condition-07-3', 'condition-72-contracts'],
    citations: [cite('附件7-2', '至少两名专(兼)医保管理人员，核实劳动合同有效期')],
  },
  {
    id: 'item-72-special-staff',
    label: '附件7-2：经营中药饮片、特药的人员',
    field: 'pharmacyReviewSpecialStaff',
    conditions: ['condition-72-herbs', 'condition-72-special-drugs'],
    citations: [
      cite('附件7-2', '经营中药饮片的，还应配备至少1名执业中药师或药师或以上职称的药学技术人员'),
      cite('附件7-2', '经营谈判药品(或特药)的，至少应配备2名执业药师，均通过资格证件查验'),
    ],
    assumptions: ['special-staff'],
  },
  {
    id: 'item-81-first-practice',
    label: '附件8-1：第一执业地点的医师',
    field: 'siteFirstPractice',
    conditions: ['condition-06-2'],
    citations: [cite('附件8-1', '至少1名第一执业地点为该医疗机构')],
    assumptions: ['merged-indicators'],
  },
  {
    id: 'item-82-systems',
    label: '附件8-2：信息系统',
    field: 'siteSystems',
    conditions: ['condition-06-5'],
    citations: [
      cite('附件8-2', '信息系统技术和服务接口标准'),
      cite('附件8-2', '具备成熟信息系统技术和能够承接医保接口改造的评估合格；否则评估不合格'),
    ],
    assumptions: ['misplaced-cells'],
  },
  {
    id: 'item-82-maternity',
    label: '附件8-2：生育保险服务',
    field: 'siteMaternity',
    conditions: ['condition-82-maternity'],
    citations: [cite('附件8-2', '有相关证件在有效期内且具备基本服务条件的评估合格；否则不合格')],
  },
] as const satisfies readonly AssessmentItem[];
