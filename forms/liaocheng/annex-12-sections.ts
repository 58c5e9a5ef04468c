import type { Section } from '../form.ts';
import { PERSONS, POSTCODE } from './change-parts.ts';
import { lc, MEDICAL } from './cite.ts';

/** The promise of 附件12 around the places it leaves open. It speaks of 解除 whatever is applied for (LC-I-25). */
export const PROMISE = {
  before: '本机构自愿按照政策规定及相关要求，提交有关资料，申请',
  between: '医疗保障定点医疗机构协议解除，暂停时间从',
  after: '开始，并郑重承诺： 本机构所提交资料全部真实有效，如有虚假成分，愿意承担一切相应的责任。',
};

const SUSPEND = { fact: 'exitMatter', is: '中止医保协议' } as const;
const PUBLIC = lc('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议');
const AHEAD = lc(
  '第三十三条',
  '定点医药机构请求中止、解除医保协议或不再续签医保协议的，应当提前3个月向经办机构提出申请并提交申请表（附件12）',
);
const [legalName, legalId, , principalName, principalId] = PERSONS;
const persons = [legalName, legalId, principalName, principalId].flatMap((field) => field ?? []);

/** 附件12 as sections of a page. Made for hospitals; what a pharmacy does not have is left out for it (LC-I-25). */
export const SECTIONS: readonly Section[] = [
  {
    id: 'unit',
    label: '机构信息',
    fields: [
      {
        name: 'unitName',
        label: '医疗机构名称',
        pageLabel: '机构名称',
        kind: 'text',
        required: true,
        maxLength: 100,
        autocomplete: 'organization',
      },
      {
        name: 'institutionLevel',
        label: '机构级别',
        kind: 'text',
        maxLength: 30,
        showWhen: MEDICAL,
        showWhenLabel: '医疗机构填写',
      },
      { name: 'unitAddress', label: '地址', kind: 'text', required: true, autocomplete: 'street-address' },
      {
        name: 'institutionGrade',
        label: '机构等级',
        kind: 'text',
        maxLength: 30,
        showWhen: MEDICAL,
        showWhenLabel: '医疗机构填写',
      },
      { name: 'district', label: '所在区县', kind: 'text', required: true, maxLength: 40 },
      POSTCODE,
      {
        name: 'institutionCategory',
        label: '机构类别',
        kind: 'text',
        required: true,
        maxLength: 30,
        hint: '如综合医院、诊所、零售药店',
      },
      { name: 'operatingClass', label: '经营类别', kind: 'text', required: true, maxLength: 30 },
      { name: 'ownership', label: '所有制形式', kind: 'text', required: true, maxLength: 30 },
      {
        name: 'beds',
        label: '床位',
        kind: 'integer',
        required: true,
        max: 20000,
        unit: '张',
        showWhen: MEDICAL,
        showWhenLabel: '医疗机构填写',
      },
      {
        name: 'creditCertificate',
        label: '统一社会信用代码证照 名称',
        pageLabel: '统一社会信用代码证照名称',
        kind: 'text',
        required: true,
        maxLength: 60,
        hint: '如营业执照、事业单位法人证书',
      },
      { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
      {
        name: 'licenceNumber',
        label: '执业许可证登记号',
        kind: 'text',
        required: true,
        maxLength: 40,
        hint: '零售药店填药品经营许可证号',
      },
      { name: 'registrationType', label: '注册类型', kind: 'text', maxLength: 30 },
      ...persons,
      { name: 'licenceValidTo', label: '许可证有效期限', kind: 'date', required: true },
      { name: 'insuranceTypes', label: '申请定点险种', kind: 'text', required: true, maxLength: 60 },
      {
        name: 'clinicalSubjects',
        label: '诊疗科目',
        kind: 'long-text',
        maxLength: 300,
        required: true,
        showWhen: MEDICAL,
        showWhenLabel: '医疗机构填写',
      },
      {
        name: 'isPublic',
        label: '公立医疗机构',
        pageLabel: '是否公立医疗机构',
        kind: 'yes-no',
        required: true,
        showWhen: MEDICAL,
        showWhenLabel: '医疗机构填写',
        citation: PUBLIC,
      },
    ],
  },
  {
    id: 'matter',
    label: '申请事项',
    fields: [
      {
        name: 'exitMatter',
        label: '申请事项',
        kind: 'choice',
        required: true,
        options: [{ value: '中止医保协议' }, { value: '解除医保协议' }, { value: '不再续签医保协议' }],
        citation: AHEAD,
      },
      {
        name: 'suspendFrom',
        label: '暂停时间从',
        pageLabel: '从哪一天起中止',
        kind: 'date',
        required: true,
        showWhen: SUSPEND,
        showWhenLabel: '申请中止的填写',
      },
      {
        name: 'suspendUntil',
        label: '中止期',
        pageLabel: '中止到哪一天',
        kind: 'date',
        required: true,
        showWhen: SUSPEND,
        showWhenLabel: '申请中止的填写',
        hint: '附件没有这一栏，打印在表下并注明系统补充',
        citation: lc('第二十九条', '中止时间原则上不得超过180日'),
      },
      {
        name: 'terminateOn',
        label: '解除医保协议',
        pageLabel: '希望从哪一天起解除',
        kind: 'date',
        required: true,
        showWhen: { fact: 'exitMatter', is: '解除医保协议' },
        showWhenLabel: '申请解除的填写',
        hint: '附件没有这一栏，打印在表下并注明系统补充',
      },
      {
        name: 'agreementEndsOn',
        label: '协议有效期',
        pageLabel: '现协议到期日',
        kind: 'date',
        required: { fact: 'exitMatter', is: '不再续签医保协议' },
        hint: '附件没有这一栏，打印在表下并注明系统补充',
        citation: AHEAD,
      },
      { name: 'exitReason', label: '申请理由', kind: 'long-text', required: true, maxLength: 300 },
    ],
  },
  {
    id: 'promise',
    label: '承诺',
    fields: [
      {
        name: 'exitPromise',
        label: '郑重承诺',
        pageLabel: '我单位作出上述承诺',
        kind: 'confirm',
        required: true,
        citation: lc('附件12', '本机构所提交资料全部真实有效，如有虚假成分，愿意承担一切相应的责任。'),
      },
      { name: 'exitAppliedOn', label: '申请日期：', pageLabel: '申请日期', kind: 'date', required: true },
    ],
  },
];
