import { DIAGNOSIS } from '../../procedures/zhanjiang/applicants.ts';
import { cite } from '../../procedures/zhanjiang/cite.ts';
import { notAfter } from '../checks/across.ts';
import type { Field, FormDefinition, Section } from '../form.ts';
import { samplesOf } from './samples.ts';

const ID = 'zhanjiang/self-check';

const GRADES = [
  '三级特等',
  '三级甲等',
  '三级乙等',
  '三级丙等',
  '三级',
  '二级甲等',
  '二级乙等',
  '二级丙等',
  '二级',
  '一级',
  '未定级',
];

const people = (name: string, label: string, place: string, quote: string): Field => ({
  name,
  label,
  kind: 'integer',
  required: true,
  max: 10000,
  unit: '人',
  citation: cite(place, quote),
});

const INSTITUTION: Section = {
  id: 'institution',
  label: '机构和住院定点',
  fields: [
    {
      name: 'inpatientDesignations',
      label: '已经是住院定点医疗机构的险种',
      kind: 'choices',
      options: [{ value: '城镇职工' }, { value: '城乡居民' }],
      hint: '没有的不选',
      citation: cite(
        '办理条件（一）1',
        '申请城镇职工门诊特定病种定点的医疗机构必须是城镇职工医保住院定点医疗机构',
      ),
    },
    {
      name: 'dialysisCentre',
      label: '是不是血液透析中心',
      kind: 'yes-no',
      required: true,
      citation: cite('办理条件（一）2', '血液透析中心必须正式运营至少3个月'),
    },
    {
      name: 'operatingSince',
      label: '正式运营的日期',
      kind: 'date',
      required: { fact: 'dialysisCentre', is: true },
      showWhen: { fact: 'dialysisCentre', is: true },
      showWhenLabel: '血液透析中心填写',
      citation: cite('办理条件（一）2', '血液透析中心必须正式运营至少3个月'),
    },
    {
      name: 'armyInstitution',
      label: '是不是军队所属医疗机构',
      kind: 'yes-no',
      required: true,
      hint: '是的，另须提供主管部门的相关文件',
      citation: cite('申请书附表2', '军队所属医疗机构应提供主管部门的相关文件'),
    },
    {
      name: 'cityMaterialsPrescribed',
      label: '本市医疗保障行政部门有没有规定另须提交的材料',
      kind: 'yes-no',
      hint: '不清楚的不填，受理时由工作人员说明',
      citation: cite('所需材料8', '地级以上市医疗保障行政部门规定的材料'),
    },
  ],
};

const MANAGERS = '主要负责人负责医保工作，配备专（兼）职医保管理人员';
const DEPARTMENT = '100张床位以上的医疗机构应当设内部医保管理部门，安排专职工作人员';

const MANAGEMENT: Section = {
  id: 'management',
  label: '人员和制度',
  fields: [
    people(
      'firstRegisteredPhysicians',
      '取得医师执业证书且第一注册地在本机构的医师',
      '办理条件（一）3',
      '至少有1名取得医师执业证书且第一注册地在该医疗机构的医师',
    ),
    {
      name: 'principalInCharge',
      label: '主要负责人是否负责医保工作',
      kind: 'yes-no',
      required: true,
      citation: cite('办理条件（一）4', MANAGERS),
    },
    people('insuranceStaff', '专（兼）职医保管理人员数', '办理条件（一）4', MANAGERS),
    {
      name: 'beds',
      label: '床位数',
      kind: 'integer',
      required: true,
      max: 20000,
      unit: '张',
      hint: '没有床位的填 0',
      citation: cite('办理条件（一）4', DEPARTMENT),
    },
    {
      name: 'hasInsuranceDepartment',
      label: '是否设内部医保管理部门',
      kind: 'yes-no',
      required: true,
      hint: '100张床位以上的应当设',
      citation: cite('办理条件（一）4', DEPARTMENT),
    },
    people('fullTimeInsuranceStaff', '内部医保管理部门专职工作人员数', '办理条件（一）4', DEPARTMENT),
    {
      name: 'policies',
      label: '已建立的制度',
      kind: 'choices',
      options: ['医保管理制度', '财务制度', '统计信息管理制度', '医疗质量安全核心制度'].map((value) => ({
        value,
      })),
      hint: '制度文本请在材料中上传',
      citation: cite(
        '办理条件（一）5',
        '具有符合医保协议管理要求的医保管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等',
      ),
    },
  ],
};

const LEVEL: Section = {
  id: 'level',
  label: '申请诊断定点的：等级和类别',
  showWhen: { fact: 'applicantKind', is: DIAGNOSIS[0] },
  fields: [
    {
      name: 'hospitalGrade',
      label: '卫生健康行政部门批准的等级',
      kind: 'choice',
      required: true,
      options: GRADES.map((value) => ({ value })),
      citation: cite('办理条件（二）', '还需是卫生健康行政部门批准的二级甲等以上（含二甲）医疗机构'),
    },
    {
      name: 'designatedCategory',
      label: '医保定点医疗机构的类别',
      kind: 'choice',
      required: true,
      options: [{ value: '一类' }, { value: '二类' }, { value: '三类' }],
      citation: cite('办理条件（二）', '同时为我市二类以上（含二类）医保定点医疗机构'),
    },
  ],
};

/** 办理条件自查表: not in the guide; the facts on which 办理条件 and the materials that are only asked for of some hang. */
export const selfCheck: FormDefinition = {
  id: ID,
  title: '办理条件自查表',
  source: '000',
  place: '办理条件',
  layout: 'system',
  filledBy: 'applicant',
  intro: '本表帮您对照办理条件自查，并确定需要提交哪些材料。本表是系统样式，不是指南的附表。',
  sections: [INSTITUTION, MANAGEMENT, LEVEL],
  checks: [
    notAfter('operatingSince', 'today', {
      message: (value) => `正式运营日期（${value}）不能晚于今天，请核对`,
    }),
    {
      id: 'full-time-within-staff',
      run: ({ fullTimeInsuranceStaff: fullTime, insuranceStaff: staff }) =>
        typeof fullTime === 'number' && typeof staff === 'number' && fullTime > staff
          ? [
              {
                path: 'fullTimeInsuranceStaff',
                severity: 'warning',
                message: `专职工作人员（${fullTime}人）多于医保管理人员总数（${staff}人），请核对`,
              },
            ]
          : [],
    },
  ],
  samples: samplesOf(ID),
};
