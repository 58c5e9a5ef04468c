import { SIX_KINDS } from '../../procedures/guangdong/designation/conditions.ts';
import { materials } from '../../procedures/guangdong/designation/materials.ts';
import type { Field, Section } from '../form.ts';
import { cite } from './cite.ts';

const yesNo = (name: string, label: string, more: Partial<Field> = {}): Field => ({
  name,
  label,
  kind: 'yes-no',
  required: true,
  ...more,
});
const options = (...values: readonly string[]) => values.map((value) => ({ value }));

const WHO = cite(
  '第五条',
  '以下取得医疗机构执业许可证或中医诊所备案证的医疗机构，以及经军队主管部门批准有为民服务资质的军队医疗机构可申请医保定点',
);
const PERSONS = cite(
  '第九条（七）',
  '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的',
);
const MANAGED = cite('第六条（三）', '主要负责人负责医保工作，配备专(兼)职医保管理人员');
const DEPARTMENT = cite('第六条（三）', '100张床位以上的医疗机构应当设内部医保管理部门，安排专职工作人员');

/** Tells people of one name apart where 第九条（七）（八） asks about them; nobody must give it. */
const identity = (name: string, label: string): Field => ({
  name,
  label,
  kind: 'id-number',
  personal: true,
  hint: '选填；只用于核对第九条（七）（八）的情形',
  citation: PERSONS,
});

const CIVIL_LICENCES = ['医疗机构执业许可证', '中医诊所备案证'] as const;

/** What a pledge may stand for: every material but this very form. */
const PLEDGEABLE = materials.filter((material) => 'pledgedIn' in material);

const UNIT: Section = {
  id: 'unit',
  label: '申请单位',
  fields: [
    {
      name: 'unitName',
      label: '医疗机构名称',
      kind: 'text',
      required: true,
      maxLength: 100,
      autocomplete: 'organization',
    },
    { name: 'unitAddress', label: '地址', kind: 'text', required: true, autocomplete: 'street-address' },
    { name: 'creditCode', label: '统一社会信用代码', kind: 'credit-code', required: true },
    {
      name: 'licence',
      label: '持有的证照',
      kind: 'choice',
      required: true,
      options: options(...CIVIL_LICENCES, '军队医疗机构为民服务许可证'),
      citation: cite('第八条（二）', '医疗机构执业许可证、中医诊所备案证或军队医疗机构为民服务许可证复印件'),
    },
    {
      name: 'institutionCategory',
      label: '机构类别',
      kind: 'choice',
      required: true,
      // An army hospital need not be one of the six kinds.
      showWhen: { fact: 'licence', in: CIVIL_LICENCES },
      showWhenLabel: '军队医疗机构不填写',
      options: options(...SIX_KINDS),
      citation: WHO,
    },
    { name: 'licenceNumber', label: '证照编号', kind: 'text', required: true, maxLength: 40 },
    {
      name: 'legalRepresentativeName',
      label: '法定代表人',
      kind: 'person-name',
      required: true,
      citation: PERSONS,
    },
    identity('legalRepresentativeId', '法定代表人身份证号'),
    { name: 'principalName', label: '主要负责人', kind: 'person-name', required: true, citation: PERSONS },
    identity('principalId', '主要负责人身份证号'),
    { name: 'controllerName', label: '实际控制人', kind: 'person-name', citation: PERSONS },
    identity('controllerId', '实际控制人身份证号'),
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

const CONDITIONS: Section = {
  id: 'conditions',
  label: '申请条件（第六条）',
  fields: [
    {
      name: 'operatingSince',
      label: '正式运营时间',
      kind: 'date',
      required: true,
      citation: cite('第六条（一）', '正式运营至少3个月'),
    },
    {
      name: 'firstRegisteredPhysicians',
      label: '第一注册地在本机构的医师人数',
      kind: 'integer',
      required: true,
      max: 10000,
      unit: '名',
      citation: cite(
        '第六条（二）',
        '至少有1名取得医师执业证书、乡村医生执业证书或中医(专长)医师资格证书且第一注册地在该医疗机构的医师',
      ),
    },
    yesNo('principalInCharge', '主要负责人是否负责医保工作', { citation: MANAGED }),
    {
      name: 'insuranceStaff',
      label: '专（兼）职医保管理人员',
      kind: 'integer',
      required: true,
      max: 10000,
      unit: '名',
      citation: MANAGED,
    },
    {
      name: 'beds',
      label: '床位数',
      kind: 'integer',
      required: true,
      max: 20000,
      unit: '张',
      citation: DEPARTMENT,
    },
    yesNo('hasInsuranceDepartment', '是否设内部医保管理部门并安排专职工作人员', {
      required: { fact: 'beds', atLeast: 100 },
      showWhen: { fact: 'beds', atLeast: 100 },
      showWhenLabel: '床位数100张以上的填写',
      citation: DEPARTMENT,
    }),
    {
      name: 'policies',
      label: '已建立的制度',
      kind: 'choices',
      required: true,
      options: options('医保管理制度', '财务制度', '统计信息管理制度', '医疗质量安全核心制度'),
      citation: cite(
        '第六条（四）',
        '具有符合医保协议管理要求的医保管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等',
      ),
    },
    yesNo('systemConnects', '信息系统能否与医保信息系统有效对接、联网直接结算', {
      citation: cite(
        '第六条（五）',
        '具有符合医保协议管理要求的信息系统技术和接口标准，实现与医保信息系统有效对接，按要求向医保信息系统传送全部就诊人员相关信息，能够为参保人提供联网直接结算。',
      ),
    }),
    {
      name: 'databases',
      label: '已设立的基础数据库',
      kind: 'choices',
      required: true,
      options: options('医保药品', '诊疗项目', '医疗服务设施', '医用耗材', '疾病病种', '医务人员'),
      citation: cite(
        '第六条（五）',
        '设立医保药品、诊疗项目、医疗服务设施、医用耗材、疾病病种、医务人员等基础数据库',
      ),
    },
    yesNo('usesInsuranceCodes', '是否按规定使用国家和省统一的医保编码', {
      citation: cite('第六条（五）', '按规定使用国家和省统一的医保编码'),
    }),
  ],
};

const MATERIALS: Section = {
  id: 'materials',
  label: '申请材料与告知承诺（第八条）',
  fields: [
    {
      name: 'materials',
      label: '随表提交的材料',
      kind: 'choices',
      required: true,
      options: options(
        '医疗机构执业许可证、中医诊所备案证或军队医疗机构为民服务许可证复印件',
        '与医疗保障政策对应的内部管理制度和财务制度文本',
        '与医疗保障有关的信息系统相关材料',
        '纳入定点后使用医疗保障基金的预测性分析报告',
        '省级医疗保障行政部门按相关规定要求提供的其他材料',
      ),
      citation: cite('第八条', '医疗机构向所在统筹地区的经办机构提出医疗保障定点申请，应当提供以下材料：'),
    },
    {
      name: 'pledgedMaterials',
      label: '采用告知承诺制方式办理的证明事项',
      kind: 'choices',
      hint: '逐项自主选择：只能选经办机构清单上实行告知承诺制的事项，选了的不用提交；经办机构没有公布清单的，不选',
      options: PLEDGEABLE.map(({ id, label }) => ({ value: id, label })),
      citation: cite('第八条', '对于实行告知承诺制的证明事项，申请人可自主选择是否采用告知承诺制方式办理。'),
    },
    {
      name: 'refusalGrounds',
      label: '存在的不予受理情形（第九条）',
      kind: 'choices',
      hint: '不存在的不选',
      options: options(
        '（一）以医疗美容、辅助生殖、生活照护、种植牙等非基本医疗服务为主要执业范围的',
        '（二）基本医疗服务未执行医疗保障行政部门制定的医药价格政策的',
        '（三）未依法履行行政处罚责任的',
        '（四）以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的',
        '（五）因违法违规被解除协议未满3年或已满3年但未完全履行行政处罚责任的',
        '（六）因严重违反医保协议约定而被解除协议未满1年或已满1年但未完全履行违约责任的',
        '（七）法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满5年的',
        '（八）法定代表人、主要负责人或实际控制人被列入失信人名单的',
        '（九）法律、法规规定的其他不予受理的情形',
      ),
      citation: cite('第九条', '医疗机构存在下列情形之一的，不予受理定点申请：'),
    },
    { name: 'applicationDate', label: '申请日期', kind: 'date', required: true },
  ],
};

/** Sections in the order of 第五条 to 第九条. */
export const SECTIONS: readonly Section[] = [UNIT, CONDITIONS, MATERIALS];
