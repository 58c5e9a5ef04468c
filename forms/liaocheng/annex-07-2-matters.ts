import type { MatterGroup } from './evaluation-rows.ts';

/** What is looked at in 附件7-2, in the paper's words and order. */
export const PHARMACY_REVIEW: readonly MatterGroup[] = [
  {
    id: 'basics',
    item: '零售药店基本情况',
    matters: [
      {
        name: 'pharmacyReviewLicence',
        indicator: '证照真实、有效，申请信息应与实际相符，经营的药品在许可范围内',
        short: '证照与申请信息',
        method:
          '通过国家企业信用信息公示系统(山东)核实零售药店基础信息、行政处罚信息、异常名录信息、违法失信信息等；同时，还可通过相关证照核实药品经营范围等基础信息',
        standard: '存在一项不符合要求，此次审核评价不予通过',
      },
      {
        name: 'pharmacyReviewCredit',
        indicator: '药店或其法定代表人（主要负责人、实际控制人）信用良好，符合医保定点申请要求的',
        short: '信用',
      },
      {
        name: 'pharmacyReviewInsured',
        indicator: '药店及人员按规定参保缴费(职工医保)，且至申请日连续足额缴费不少于3个月',
        short: '参保缴费',
        method: '通过医疗保障业务平台、劳务派遣合同等核实药店及在职人员缴费情况',
      },
      {
        name: 'pharmacyReviewPremises',
        indicator: '经营场所独立、固定',
        short: '经营场所',
        method: '通过不动产权证或租赁合同(协议)、提供的视频核实经营场所情况(药品分区分类管理、医保用药标识)',
      },
    ],
  },
  {
    id: 'prescriptions',
    item: '处方质量',
    matters: [
      {
        name: 'pharmacyReviewPrescriptions',
        indicator: '门诊处方记录规范',
        short: '门诊处方',
        method: '通过抽查门诊处方评估医疗服务质量，特药门诊处方相关检查、报告是否齐全',
      },
    ],
  },
  {
    id: 'policies',
    item: '制度建设',
    matters: [
      {
        name: 'pharmacyReviewPolicies',
        indicator: '内部管理制度和财务制度建设',
        short: '制度',
        method:
          '至少具有符合医保协议管理要求的医保药品管理制度、财务制度、医保人员管理制度、医保基金安全风险防范预案及措施',
      },
    ],
  },
  {
    id: 'staff',
    item: '人员情况',
    matters: [
      {
        name: 'pharmacyReviewPharmacists',
        indicator: '执业药师信息真实，注册地、执业地址、执业类别等与实际相符',
        short: '执业药师',
        method:
          '通过国家药品监督管理局执业药师资格认证中心官网“注册人员查询”和花名册核实执业药师的执业类别、执业单位、注册地、有效时间等情况；查看劳动合同有效期',
        standard: '人员资质不符合要求的，审核评价不予通过',
      },
      {
        name: 'pharmacyReviewTechnicians',
        indicator: '药学技术人员信息真实，符合要求',
        short: '药学技术人员',
        method: '通过药学技术人员资格证件，核实人员职称情况，核实注册地；查看劳动合同有效期',
      },
      {
        name: 'pharmacyReviewTraining',
        indicator: '其他从业人员按规定进行培训，并取得相关合格证',
        short: '培训与医保管理人员',
        method: '通过培训合格证，核实人员从业资格；至少两名专(兼)医保管理人员，核实劳动合同有效期',
      },
      {
        name: 'pharmacyReviewSpecialStaff',
        indicator: '经营中药饮片的零售药店或谈判药(特药)',
        short: '饮片、特药人员',
        method:
          '经营中药饮片的，还应配备至少1名执业中药师或药师或以上职称的药学技术人员；经营谈判药品(或特药)的，至少应配备2名执业药师，均通过资格证件查验',
        standard: '有资质人员配备不符合的，审核评价不予通过',
        optional: true,
      },
    ],
  },
  {
    id: 'special-drugs',
    item: '特药管理',
    matters: [
      {
        name: 'pharmacyReviewSpecialDrugs',
        indicator: '谈判药(特药)品种经销权',
        short: '特药经销权',
        method: '相关证明材料及物流、配送、销售条件的书面报告、依规经营承诺书',
        standard: '不具备条件，审核评价不予通过',
        optional: true,
      },
    ],
  },
];
