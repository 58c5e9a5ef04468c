import { rowsInOrder } from '../checks/across.ts';
import type { FormDefinition, Section } from '../form.ts';
import { lc, MEDICAL, PHARMACY } from './cite.ts';
import { samplesOf } from './samples/index.ts';
import { MEDICAL_SECTION } from './self-check-medical.ts';
import { PHARMACY_SECTION } from './self-check-pharmacy.ts';

const ID = 'liaocheng/self-check';
const ORDER = '劳动合同终止日期不能早于开始日期，请核对';

const PERSONS = lc(
  '第十条（八）',
  '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医药机构解除医保协议，未满 5 年的',
);
const POLICIES = lc(
  '第六条（四）',
  '具有符合医保协议管理要求的医保管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等',
);

const SUBJECT: Section = {
  id: 'subject',
  label: '申请主体',
  fields: [
    {
      name: 'creditCode',
      label: '统一社会信用代码',
      kind: 'credit-code',
      required: true,
      hint: '18位，见营业执照、事业单位法人证书或执业许可证',
    },
    {
      name: 'principalName',
      label: '主要负责人姓名',
      kind: 'person-name',
      required: true,
      citation: PERSONS,
    },
    { name: 'principalId', label: '主要负责人身份证号', kind: 'id-number', personal: true, hint: '选填' },
    {
      name: 'controllerName',
      label: '实际控制人姓名',
      kind: 'person-name',
      required: true,
      citation: PERSONS,
    },
    { name: 'controllerId', label: '实际控制人身份证号', kind: 'id-number', personal: true, hint: '选填' },
    {
      name: 'registeredAddressIsBusinessAddress',
      label: '注册地址与实际经营地址是否一致',
      kind: 'yes-no',
      required: true,
      citation: lc('附件2', '本单位在注册地址依法正式运营已满 3 个月'),
    },
  ],
};

const MANAGEMENT: Section = {
  id: 'management',
  label: '社会保险与内部制度',
  fields: [
    {
      name: 'insuredMonths',
      label: '单位及人员连续足额缴纳社保费的月数',
      kind: 'integer',
      required: true,
      max: 1200,
      unit: '个月',
      hint: '从最近一次连续缴费的第一个月数到现在',
      citation: lc('第六条（六）', '单位及人员应按时足额缴纳社保费, 且不少于三个月'),
    },
    {
      name: 'policies',
      label: '已建立的制度',
      kind: 'choices',
      required: true,
      hint: '制度文本请在材料中上传',
      citation: POLICIES,
      options: [
        { value: '医保管理制度', showWhen: MEDICAL },
        { value: '财务制度', showWhen: MEDICAL },
        { value: '医保药品管理制度', showWhen: PHARMACY },
        { value: '财务管理制度', showWhen: PHARMACY },
        { value: '医保人员管理制度', showWhen: PHARMACY },
        { value: '统计信息管理制度' },
        { value: '医疗质量安全核心制度', showWhen: MEDICAL },
        { value: '医保费用结算制度', showWhen: PHARMACY },
        { value: '医保基金安全风险防范预案及措施', hint: '附件7 审核评价时查看' },
      ],
    },
  ],
};

/** 申请主体信息与条件自查表: not an annex; the facts that the conditions of 第六条/第七条 and the conditional materials hang on. */
export const selfCheck: FormDefinition = {
  id: ID,
  title: '申请主体信息与条件自查表',
  source: '003',
  place: '第六条至第十条',
  layout: 'system',
  filledBy: 'applicant',
  intro: '本表帮您对照申请条件自查，并确定需要提交哪些材料。本表是系统样式，不是文件附件。',
  sections: [SUBJECT, MANAGEMENT, MEDICAL_SECTION, PHARMACY_SECTION],
  checks: [
    rowsInOrder('pharmacists', 'contractStart', 'contractEnd', ORDER),
    rowsInOrder('insuranceManagers', 'contractStart', 'contractEnd', ORDER),
    {
      id: 'licence-still-valid',
      run: (values, facts) => {
        const [until, today] = [values.drugLicenceValidTo, facts.today];
        if (typeof until !== 'string' || typeof today !== 'string' || until >= today) return [];
        return [
          {
            path: 'drugLicenceValidTo',
            severity: 'warning',
            message: `药品经营许可证已于${until}到期，请先换发新证`,
          },
        ];
      },
    },
    {
      id: 'full-time-within-staff',
      run: (values) => {
        const [fullTime, staff] = [values.fullTimeInsuranceStaff, values.insuranceStaff];
        if (typeof fullTime !== 'number' || typeof staff !== 'number' || fullTime <= staff) return [];
        return [
          {
            path: 'fullTimeInsuranceStaff',
            severity: 'warning',
            message: `专职工作人员（${fullTime}人）多于专（兼）职医保管理人员总数（${staff}人），请核对`,
          },
        ];
      },
    },
  ],
  samples: samplesOf(ID),
};
