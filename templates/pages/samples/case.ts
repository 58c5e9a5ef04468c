import type { Facts } from '../../../domain/criterion.ts';
import { assess, materialsRequired } from '../../../domain/eligibility.ts';
import { citationView } from '../present/citations.ts';
import type { CasePage, FileView, MaterialView, NoticeView, TimelineEntry } from '../views.ts';
import { target } from './frame.ts';
import { procedure, words } from './law.ts';

/** A made-up hospital's answers; enough facts for most tests, some missing on purpose. */
export const facts: Facts = {
  applicantKind: 'medical-institution',
  submittedOn: '2026-09-25',
  today: '2026-09-28',
  agencyLevel: 'county',
  designationTypes: ['住院', '门诊统筹'],
  operatingSince: '2026-05-18',
  beds: 120,
  principalInCharge: true,
  insuranceStaff: 3,
  hasInsuranceDepartment: false,
  fullTimeInsuranceStaff: 0,
  insuredMonths: 4,
  physicians: [{ name: '甲某', certificate: '医师执业证书', firstRegisteredHere: true }],
  nonBasicServices: 'none',
  specialties: ['康复'],
  largeEquipment: false,
  priceRulesBroken: false,
  fundSupportMonths: 5.5,
};

const LABELS: Readonly<Record<string, string>> = {
  beds: '床位数',
  physicians: '医师',
  hasInsuranceDepartment: '是否设内部医保管理部门',
  fullTimeInsuranceStaff: '专职医保工作人员数',
  insuranceStaff: '专（兼）职医保管理人员数',
  principalInCharge: '主要负责人是否负责医保工作',
  insuredMonths: '连续足额缴费月数',
  policies: '已具备的制度',
  operatingSince: '正式运营时间',
  designationTypes: '申请定点类型',
  nonBasicServices: '执业范围是否含非基本医疗服务',
  specialties: '申请的专业',
  chronicDiseasesA: '门诊慢性病甲类种数',
  chronicDiseasesB: '门诊慢性病乙类种数',
  priceRulesBroken: '是否未执行医药价格政策',
  forecastExceedsFund: '预测是否超出基金可承受范围',
  penaltyUndischarged: '是否未依法履行行政处罚责任',
  fraudFoundOn: '发现弄虚作假的日期',
  terminatedForViolationOn: '因违法违规解除协议的日期',
  violationPenaltyOutstanding: '行政处罚责任是否未完全履行',
  terminatedForBreachOn: '因严重违约解除协议的日期',
  breachLiabilityOutstanding: '违约责任是否未完全履行',
  personCausedTerminationOn: '有关人员导致原机构解除协议的日期',
  personDiscredited: '有关人员是否列入失信人名单',
  secondFailureOn: '再次评估不合格的日期',
  fundSupportMonths: '医保基金可支撑月数',
  quotaOverrunPercent: '超出上年度总额控制指标的比例',
  certificate: '证书',
  firstRegisteredHere: '第一注册地是否在本机构',
};

/** What the sample's facts are called; the server asks the forms. */
export const wording = { label: (fact: string) => LABELS[fact] };

export const kind = 'medical-institution';
export const assessment = assess(procedure, kind, facts, wording);
export const required = materialsRequired(procedure, kind, facts, wording);

export const usableFile: FileView = {
  name: '医疗机构执业许可证副本.pdf',
  size: '1.8 MB',
  at: '2026年9月24日 16:05',
  state: 'usable',
  href: '/files/licence',
  remove: target('/files/licence/remove'),
};

/** Materials with files in each state, from the procedure's own list. */
export const materials: readonly MaterialView[] = required
  .filter(({ required: need }) => need !== 'no')
  .map(({ material, required: need, explanation }, index) => ({
    id: `material-${material.id}`,
    label: material.label,
    need: need === 'unknown' ? 'unknown' : material.requiredWhen ? 'conditional' : 'required',
    needText: material.requiredWhen ? explanation : '',
    citations: material.citations.map(citationView),
    ...(material.hint ? { hint: material.hint } : {}),
    acceptText: 'PDF、JPG、PNG，每个文件不超过20 MB',
    files: filesOf(index),
    upload: {
      ...target('https://files.example.invalid/uploads'),
      accept: material.accept.join(','),
      maxBytes: 20971520,
      after: '/applications/sample/materials',
    },
    ...(material.form
      ? { download: { href: '/forms/filled.pdf', label: '下载填好的表，盖章后扫描上传' } }
      : {}),
  }));

export const notNeeded: readonly MaterialView[] = required
  .filter(({ required: need }) => need === 'no')
  .map(({ material, explanation }) => ({
    id: `material-${material.id}`,
    label: material.label,
    need: 'not-needed',
    needText: explanation,
    citations: material.citations.map(citationView),
    acceptText: '',
    files: [],
  }));

function filesOf(index: number): FileView[] {
  if (index === 1) return [usableFile, { ...usableFile, name: '执业证（内科、外科）.pdf', size: '6.4 MB' }];
  if (index === 2) return [{ ...usableFile, name: '花名册.pdf', state: 'checking' }];
  if (index === 3) {
    return [
      {
        ...usableFile,
        name: '租赁合同.pdf',
        state: 'rejected',
        reason: '文件有密码，无法查看。请去掉密码后重新上传。',
      },
    ];
  }
  return index < 6 ? [{ ...usableFile, name: `材料${index + 1}.pdf` }] : [];
}

/** A notice that waits for its 送达回执. */
export const unserved: NoticeView = {
  title: words('annex-04-2').quote,
  number: '东医保补〔2026〕7号',
  date: '2026年9月28日',
  href: '/documents/7.pdf',
  size: '96 KB',
  pageHref: '/notices/7',
  state: 'unserved',
  stateText: '收到后请填写送达回执',
  serveHref: '/notices/7/serve',
};

export const notices: readonly NoticeView[] = [
  unserved,
  {
    title: words('annex-04-1').quote,
    number: '东医保受〔2026〕12号',
    date: '2026年9月30日',
    href: '/documents/12.pdf',
    size: '88 KB',
    pageHref: '/notices/12',
    state: 'served',
    stateText: '2026年9月30日直接送达，苏文清签收',
    receipt: { href: '/documents/12-receipt.pdf', label: '送达回执' },
  },
  { title: words('annex-05-1').quote, date: '2026年9月30日', state: 'making', stateText: '稍后刷新即可下载' },
];

export const timeline: readonly TimelineEntry[] = [
  {
    date: '2026-10-10',
    actor: '期限时钟',
    what: '补正期限届满',
    detail: '届时仍未提交补正材料的，此次申请按放弃办理。',
    kind: 'ahead',
    citations: [words('supplement')],
    rows: [],
    links: [],
  },
  {
    date: '2026-09-28',
    time: '10:05',
    actor: '东昌府区医疗保险事业中心 韩立新',
    what: '要求补正',
    detail: '须补正2项材料。',
    kind: 'act',
    citations: [words('ask-for-more')],
    rows: [],
    links: [],
  },
  {
    date: '2026-09-28',
    time: '10:05',
    actor: '系统',
    what: '出具补正补齐通知书',
    kind: 'notice',
    citations: [],
    rows: [],
    links: [{ href: '/notices/7', label: '东医保补〔2026〕7号' }],
  },
  {
    date: '2026-09-25',
    time: '15:42',
    actor: '东昌府区和润医院 苏文清',
    what: '提交申请',
    detail: '取得收件编号东医保收〔2026〕31号。',
    kind: 'act',
    citations: [words('submit')],
    rows: [],
    links: [{ href: '/applications/sample/answers', label: '提交的内容' }],
  },
];

export const asked: NonNullable<CasePage['asked']> = {
  text: '请在2026年10月10日前一次补齐，逾期按放弃此次申请办理。',
  items: [
    {
      label: required[4]?.material.label ?? '',
      finding: '租赁合同缺第3页，租期看不清。请补全页并重新扫描。',
    },
    { label: required[7]?.material.label ?? '', finding: '缺2026年第四季度的预测，请补充。' },
  ],
};
