import { notAfter } from '../checks/across.ts';
import type { Field, FormDefinition, Section } from '../form.ts';
import { cite } from './cite.ts';
import { samples } from './internet-samples.ts';

const options = (...values: readonly string[]) => values.map((value) => ({ value }));
const INTERNET = { fact: 'applicantKind', is: 'internet-hospital' } as const;

const UNIT: Section = {
  id: 'unit',
  label: '申请单位',
  fields: [
    {
      name: 'unitName',
      label: '机构名称',
      kind: 'text',
      required: true,
      maxLength: 100,
      autocomplete: 'organization',
    },
    { name: 'unitAddress', label: '地址', kind: 'text', required: true, autocomplete: 'street-address' },
    { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
    { name: 'legalRepresentativeName', label: '法定代表人', kind: 'person-name', required: true },
    {
      name: 'physicalInstitution',
      label: '所依托的实体医疗机构',
      kind: 'text',
      required: true,
      maxLength: 100,
      showWhen: INTERNET,
      showWhenLabel: '互联网医院填写',
      hint: '须是定点医疗机构，费用由它结算',
      citation: cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议'),
    },
    {
      name: 'mainAgreement',
      label: '所补充的医保协议编号',
      kind: 'text',
      maxLength: 60,
      hint: '本机构或者所依托的实体医疗机构的医保协议',
      citation: cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议'),
    },
    { name: 'contactName', label: '联系人', kind: 'person-name', required: true, autocomplete: 'name' },
    {
      name: 'contactPhone',
      label: '联系电话',
      kind: 'phone',
      required: true,
      personal: true,
      autocomplete: 'tel',
    },
  ],
};

const APPROVED = cite('第七条（一）', '经行业主管部门批准设置互联网医院或批准开展互联网诊疗活动');
const EXCHANGE = cite(
  '第七条（二）',
  '具备与医保信息系统数据交换的条件，实现医保移动支付，能够为患者提供电子票据、电子发票或及时邮寄纸质票据',
);
const KEPT = cite(
  '第七条（五）',
  '能够完整保留参保人诊疗过程中的电子病历、电子处方、购药记录等信息，实现诊疗、处方、配药等全程可追溯。',
);
const yesNo = (name: string, label: string, citation: Field['citation']): Field => ({
  name,
  label,
  kind: 'yes-no',
  required: true,
  ...(citation && { citation }),
});

const CONDITIONS: Section = {
  id: 'conditions',
  label: '基本条件（第七条）',
  fields: [
    {
      name: 'internetApproval',
      label: '行业主管部门的批准',
      kind: 'choice',
      required: true,
      options: options('批准设置互联网医院', '批准开展互联网诊疗活动'),
      citation: APPROVED,
    },
    {
      name: 'approvalNumber',
      label: '批准文号',
      kind: 'text',
      required: true,
      maxLength: 60,
      citation: APPROVED,
    },
    { name: 'approvedOn', label: '批准日期', kind: 'date', required: true, citation: APPROVED },
    yesNo('exchangesData', '是否具备与医保信息系统数据交换的条件', EXCHANGE),
    yesNo('mobilePayment', '是否实现医保移动支付', EXCHANGE),
    {
      name: 'receiptsOffered',
      label: '能为患者提供的票据',
      kind: 'choices',
      required: true,
      options: options('电子票据', '电子发票', '及时邮寄纸质票据'),
      hint: '有其中一种即可',
      citation: EXCHANGE,
    },
    yesNo(
      'separatesOnlineServices',
      '信息系统能否区分常规线下医疗服务业务和“互联网+”医疗服务业务',
      cite('第七条（三）', '信息系统应当能区分常规线下医疗服务业务和“互联网+”医疗服务业务'),
    ),
    yesNo(
      'realNameByInsuranceCode',
      '是否依托医保电子凭证进行实名认证',
      cite('第七条（四）', '依托医保电子凭证进行实名认证，确保就诊参保人真实身份'),
    ),
    {
      name: 'recordsKept',
      label: '完整保留的信息',
      kind: 'choices',
      required: true,
      options: options('电子病历', '电子处方', '购药记录'),
      citation: KEPT,
    },
    yesNo('traceable', '诊疗、处方、配药等是否全程可追溯', KEPT),
    { name: 'applicationDate', label: '申请日期', kind: 'date', required: true },
  ],
};

/** The application for a supplementary agreement (第五条, 第七条): no form is named, so the fields are the conditions of 第七条. */
export const internetSupplementApplication: FormDefinition = {
  id: 'guangdong/internet-supplement-application',
  title: '“互联网+”医保服务补充协议申请表',
  source: '004',
  place: '第七条',
  layout: 'system',
  filledBy: 'applicant',
  signedBy: '法定代表人（签字）、单位盖章',
  intro: '文件没有申请表。栏目按第七条的条件设置，是系统样式，不是文件附件；不另外要求材料。',
  sections: [UNIT, CONDITIONS],
  checks: [
    notAfter('approvedOn', 'today', { message: (value) => `批准日期（${value}）不能晚于今天` }),
    notAfter('applicationDate', 'today', { message: (value) => `申请日期（${value}）不能晚于今天` }),
  ],
  samples,
};
