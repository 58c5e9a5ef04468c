import type { Matter, MatterGroup } from './evaluation-rows.ts';

/** How records are looked at, on both rows about them. */
export const RECORDS_METHOD =
  '通过抽查住院病历、门诊处方评估医疗机构是否具备与服务功能相适应的诊断、治疗、手术';

/** What the paper prints in the column of results, beside the row above: the standard of the prescriptions. */
export const PRESCRIPTIONS_STANDARD = '门诊处方完整真实、记录规范、与服务功能相适应评估合格；否则评估不合格';

/** 附件8-2, 医疗服务质量. */
export const QUALITY: readonly Matter[] = [
  {
    name: 'siteRecords',
    indicator: '病历记录规范',
    short: '病历记录',
    method: RECORDS_METHOD,
    standard: '病历完整、记录规范、与服务功能相适应评估合格；否则评估不合格',
  },
  {
    name: 'sitePrescriptions',
    indicator: '门诊处方记录规范',
    short: '门诊处方',
    standard: PRESCRIPTIONS_STANDARD,
  },
];

/** 附件8-2, 信息技术. */
export const INFORMATION: readonly Matter[] = [
  {
    name: 'siteSystems',
    indicator: '信息系统技术和服务接口标准',
    short: '信息系统',
    method: '信息技术人员查看医疗机构信息系统和相关材料',
    standard: '具备成熟信息系统技术和能够承接医保接口改造的评估合格；否则评估不合格',
  },
];

/** 附件8-2: an indicator that slipped into the column of methods, and its standard. */
export const ROUTINES: readonly Matter[] = [
  {
    name: 'siteRoutines',
    indicator: '医疗质量与安全、药品、医疗器械、医用设备、医用材料、医疗统计、病案、财务等制度落实情况',
    short: '制度落实',
    method: '',
    standard: '制度详实、落实到位评估合格，制度简单、缺乏执行评估不合格',
  },
];

/** 附件8-2, 其他管理情况. */
export const OTHER: readonly Matter[] = [
  {
    name: 'siteSupply',
    indicator: '药品、医用耗材、医疗器械等购进渠道正规，供应商证照齐全，授权委托书填写完整',
    short: '购进渠道',
    method: '通过供应商提供的药品、医疗器械、医用耗材的经营许可证及授权委托书等材料进行评估',
    printed: [
      '通过',
      { misprint: '供营商', correct: '供应商' },
      '提供的药品、医疗器械、医用耗材的经营许可证及授权委托书等材料进行评估',
    ],
    standard: '供营商证照齐全、渠道正规评估合格；委托书填写与实际不符，评估不合格',
  },
  {
    name: 'siteFacilities',
    indicator: '所开设科室的基础设施和仪器设备符合医疗机构基本标准',
    short: '设施设备',
    method: '通过开展诊疗项目目录、医疗仪器设备清单及现场查看等评估医疗机构器械设备、药品配备情况',
    standard: '符合医疗机构基本标准的评估合格；部分医疗设备、器械及药品配备不全的评估合格',
    hint: '“配备不全的评估合格”疑漏“不”字；系统不作判定，请评估人员自行选择',
    explained: true,
  },
  {
    name: 'siteMaternity',
    indicator: '开展生育保险服务的',
    short: '生育保险服务',
    method: '查看《母婴保健技术服务执业许可证》，现场核实基本服务条件',
    standard: '有相关证件在有效期内且具备基本服务条件的评估合格；否则不合格',
    optional: true,
  },
];

/** 附件8-2 put right, as sections of a page (LC-I-23). */
export const SITE_SECOND: readonly MatterGroup[] = [
  { id: 'quality', item: '医疗服务质量', matters: QUALITY },
  { id: 'information', item: '信息技术', matters: INFORMATION },
  { id: 'other', item: '其他管理情况', matters: [...ROUTINES, ...OTHER] },
];
