import type { Matter, MatterGroup } from './evaluation-rows.ts';

/** How the staff is looked at, and the standards the paper puts beside all of it. */
export const ON_THE_WARD = '按照审核评价结果及相关材料到科室逐一了解核实';

/** 附件8-1, 基本管理情况: two indicators in one cell of the paper. */
export const MANAGEMENT: readonly Matter[] = [
  {
    name: 'siteAccounts',
    indicator: '会计科目设置合理，总账、明细账等能够真实反映单位日常运营状况',
    short: '会计账目',
    method: '通过财务会计账簿、报表、财务说明、凭证、药品和医用耗材台账、发票等材料评估',
    standard: '财务账目相对规范，能够真实反映日常运行情况的评估合格；未建立财务账簿或质量较差的，评估不合格',
  },
  {
    name: 'siteLedgers',
    indicator: '设立药品、医用耗材进、销、存台账及药品定期盘点台账',
    short: '进销存台账',
  },
];

/** 附件8-1, 人员实际设置情况: what its one cell of indicators asks for, one by one (LC-I-22). */
export const STAFFING: readonly Matter[] = [
  {
    name: 'siteArchives',
    indicator: '病例记录、门诊处方、财务档案保存完整',
    short: '档案保存',
    method: ON_THE_WARD,
    standard: '',
    hint: '“病例记录”应为“病历记录”',
  },
  {
    name: 'siteWardPhysicians',
    indicator: '开放的每个住院科室是否有3名及以上执业医师',
    short: '住院科室医师',
    optional: true,
  },
  {
    name: 'siteOutpatientPhysicians',
    indicator: '开展门诊业务是否有1名及以上执业医师',
    short: '门诊医师',
  },
  {
    name: 'siteFirstPractice',
    indicator: '至少1名第一执业地点为该医疗机构',
    short: '第一执业地点',
    hint: '“第一执业地点”与“第一注册地”视为同义',
  },
  {
    name: 'siteNurses',
    indicator: '每床至少配备0.3名护士且不少于3名',
    short: '护士',
    optional: true,
  },
  {
    name: 'siteTherapists',
    indicator: '每张床位至少配备0.5名康复治疗师（康复专业医疗机构，至少配备0.4名）',
    short: '康复治疗师',
    hint: '原文没有写适用的科室；本系统推定只按康复医学科的床位计算，由评估小组确认',
    optional: true,
  },
  {
    name: 'siteOtherStaff',
    indicator: '其他种类医疗机构申请医保定点人员设置情况（必须含1名第一注册地在该医疗机构的医师）',
    short: '其他种类机构人员',
    optional: true,
  },
];

/** 附件8-1, the standards beside the staff: each says what it asks of whom. */
export const STANDARDS: readonly Matter[] = [
  {
    name: 'siteChronicRooms',
    indicator: '门诊慢性病定点门诊诊室至少2名医师（至少1名中级以上职称），每名执业医师至少配备1名注册护士',
    short: '门诊慢性病诊室',
    optional: true,
  },
  {
    name: 'siteDialysis',
    indicator: '血液透析中心，每台血液透析机至少配备0.5名护士',
    short: '血液透析',
    optional: true,
  },
  {
    name: 'siteAccountStaff',
    indicator: '医保个人账户定点，主要执业地点医师、护士至少各1名（中医诊所可不配备护士）',
    short: '个人账户定点人员',
    optional: true,
  },
  {
    name: 'siteHerbCabinet',
    indicator: '设置中药饮片和成药柜的，需配备中药士及以上职称的人员',
    short: '中药人员',
    optional: true,
  },
];

/** 附件8-1 as sections of a page. */
export const SITE_FIRST: readonly MatterGroup[] = [
  { id: 'management', item: '基本管理情况', matters: MANAGEMENT },
  { id: 'staffing', item: '人员实际设置情况', matters: [...STAFFING, ...STANDARDS] },
];
