import type { MatterGroup } from './evaluation-rows.ts';

const UNABLE = '不具备条件,审核评价不予通过';
const SITE =
  '通过山东省卫生健康委员会官网“医疗机构查询”窗口核实医疗机构名称、登记号、地址、诊疗科目、法定代表人、等级、类别执业证有效期等信息; ';
const CREDIT = '通过国家企业信用信息公示系统(山东),还可';
const CREDIT_ITEMS = '医疗机构基础信息、行政处罚信息、异常名录信息、违法失信信息等';

/** What is looked at in 附件7-1, in the paper's words and order. LC-I-20: a character too many in the first method. */
export const MEDICAL_REVIEW: readonly MatterGroup[] = [
  {
    id: 'basics',
    item: '医疗机构基本情况',
    matters: [
      {
        name: 'medicalReviewLicence',
        indicator: '证照真实、有效,申请信息应与实际相符,申请诊疗科目在许可范围内',
        short: '证照与申请信息',
        method: `1. ${SITE}2. ${CREDIT}核实营利性${CREDIT_ITEMS}`,
        printed: [
          `1. ${SITE}`,
          { line: true },
          `2. ${CREDIT}`,
          { misprint: '核实时营利性', correct: '核实营利性' },
          CREDIT_ITEMS,
        ],
        standard: '',
      },
      {
        name: 'medicalReviewCredit',
        indicator: '医疗机构或其法定代表人(主要负责人、实际控制人)信用良好,符合医保定点申请要求的',
        short: '信用',
      },
      {
        name: 'medicalReviewInsured',
        indicator: '医疗机构及人员按规定参保缴费(职工医保),且至审核评价时,连续足额缴费不少于3个月',
        short: '参保缴费',
        method: '通过医疗保障业务平台、劳务派遣合同等核实医疗机构及在职人员缴费情况',
      },
      {
        name: 'medicalReviewPremises',
        indicator: '经营场所独立、固定',
        short: '经营场所',
        method: '通过不动产权证或租赁合同(协议)核对',
      },
    ],
  },
  {
    id: 'supervision',
    item: '监督管理',
    matters: [
      {
        name: 'medicalReviewSupervision',
        indicator: '有关部门执法监督的相关情况',
        short: '执法监督',
        method: '有关部门监督管理和行政执法的相关材料,卫生健康部门医疗机构评审的结果',
      },
    ],
  },
  {
    id: 'policies',
    item: '制度建设',
    matters: [
      {
        name: 'medicalReviewPolicies',
        indicator: '内部管理制度和财务制度建设',
        short: '制度',
        method:
          '至少具有符合医保协议管理要求的医保管理制度、财务制度、医疗质量安全核心制度、医保基金安全风险防范预案及措施',
      },
    ],
  },
  {
    id: 'staff',
    item: '人员情况',
    matters: [
      {
        name: 'medicalReviewPhysicians',
        indicator: '医师信息真实,执业地点、执业范围、注册地与实际相符',
        short: '医师',
        method:
          '通过山东省卫生健康委员会官网“注册医师信息查询”核实医师执业证编码、主要执业地点、执业类别、执业范围等情况,第一注册地在该医疗机构的医师',
        standard: '人员资质不符合要求的,审核评价不予通过',
      },
      {
        name: 'medicalReviewNurses',
        indicator: '护士信息真实,执业地点与实际相符',
        short: '护士',
        method: '通过山东省卫生健康委员会官网“注册护士信息查询”核实护士执业证编码、所在(注册)医疗机构等情况',
      },
      {
        name: 'medicalReviewTechnicians',
        indicator: '药学、检验、影像等人员从业资格符合要求',
        short: '药学、检验、影像等人员',
        method: '通过医技人员职称证件、资格证,核实人员从业资格',
      },
      {
        name: 'medicalReviewTraining',
        indicator: '其他从业人员按规定进行培训,并取得相关合格证书',
        short: '培训与医保管理人员',
        method:
          '血液透析、康复、全科医学、重症医学(ICU)、妇产、疼痛诊疗等专业的,同时提供医师、护士等人员已取得的相关专业进修、培训证书复印件;具有专(兼)医保管理人员',
        standard: '有资质人员配备不符合的,审核评价不予通过',
      },
    ],
  },
  {
    id: 'equipment',
    item: '医疗器械',
    matters: [
      {
        name: 'medicalReviewEquipment',
        indicator: '大型医疗仪器配备情况',
        short: '大型医疗仪器',
        method: '大型医疗仪器设备清单(包括名称、型号、数量、购进时间等)及配置许可证复印件',
        standard: UNABLE,
        optional: true,
      },
    ],
  },
  {
    id: 'chronic',
    item: '慢病定点',
    matters: [
      {
        name: 'medicalReviewChronic',
        indicator: '慢病申报是否规范',
        short: '慢病申报',
        method:
          '符合聊医保发〔2022〕61号文件规定,按承诺服务范围,填报《聊城市医保定点医疗机构门诊慢性病收治申请表》',
        hint: '聊医保发〔2022〕61号不在本系统所收文件中，请对照原件',
        standard: UNABLE,
        optional: true,
      },
    ],
  },
];
