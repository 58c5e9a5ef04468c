import type { Material } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MEDICAL } from '../applicants.ts';
import { PAPER, SEALED_PDF } from './accept.ts';

const LICENCES = cite(
  '第八条（二）',
  '(二)《医疗机构执业许可证》副本或备案证复印件;卫生技术人员执业证、专业技术职称证复印件;',
);

function row(n: number): { notice: string; row: number } {
  return { notice: 'annex-05-1', row: n };
}

/** 第八条（一）至（八）and rows 11 and 12 of 附件5-1. What a semicolon divides is handed in, and found wanting, apart. */
export const medical = [
  {
    id: 'material-08-1',
    label: '《医药机构医疗保障定点申请表》',
    appliesTo: MEDICAL,
    form: 'liaocheng/annex-02-application',
    accept: PAPER,
    checklist: row(1),
    hint: '填好后打印，由法定代表人（主要负责人）签字、加盖单位公章，再上传扫描件。',
    citations: [cite('第八条（一）', '(一)《医药机构医疗保障定点申请表》(附件2);')],
    assumptions: ['application-form-misprints', 'designation-types'],
  },
  {
    id: 'material-08-2-licence',
    label: '《医疗机构执业许可证》副本或备案证复印件',
    appliesTo: MEDICAL,
    accept: PAPER,
    checklist: row(2),
    citations: [LICENCES],
  },
  {
    id: 'material-08-2-staff',
    label: '卫生技术人员执业证、专业技术职称证复印件',
    appliesTo: MEDICAL,
    accept: PAPER,
    checklist: row(2),
    citations: [LICENCES],
  },
  {
    id: 'material-08-3',
    label: '医疗机构工作人员花名册（盖章的PDF版）',
    appliesTo: MEDICAL,
    accept: SEALED_PDF,
    checklist: row(3),
    hint: '列明姓名、性别、身份证号、人员类别、职称、所在科室、备注。',
    citations: [
      cite(
        '第八条（三）',
        '(三)医疗机构工作人员花名册(盖章的PDF版),内容包括姓名、性别、身份证号、人员类别(如医师、护士、药学、影像、检验等)、职称、所在科室、备注(如在职、退休、自主择业、劳务派遣、第二执业等);',
      ),
    ],
  },
  {
    id: 'material-08-4',
    label: '医疗服务场所的不动产权证或租赁合同（协议）复印件',
    appliesTo: MEDICAL,
    accept: PAPER,
    checklist: row(4),
    citations: [cite('第八条（四）', '(四)医疗服务场所的不动产权证或租赁合同(协议)复印件;')],
  },
  {
    id: 'material-08-5',
    label: '《医药机构医疗保障定点信息系统承诺书》',
    appliesTo: MEDICAL,
    form: 'liaocheng/annex-03-commitment',
    accept: PAPER,
    checklist: row(5),
    hint: '填好后打印，加盖单位印章并由承诺人签字，再上传扫描件。',
    citations: [cite('第八条（五）', '(五)《医药机构医疗保障定点信息系统承诺书》(附件3)')],
    assumptions: ['ten-or-fifteen-days', 'missing-punctuation'],
  },
  {
    id: 'material-08-6',
    label: '与医疗保障政策对应的内部管理制度和财务制度文本',
    appliesTo: MEDICAL,
    accept: PAPER,
    checklist: row(6),
    citations: [cite('第八条（六）', '(六)与医疗保障政策对应的内部管理制度和财务制度文本;')],
    assumptions: ['policies-of-both-texts'],
  },
  {
    id: 'material-08-7',
    label: '纳入定点后使用医疗保障基金的预测性分析报告',
    appliesTo: MEDICAL,
    accept: PAPER,
    checklist: row(7),
    citations: [cite('第八条（七）', '(七)纳入定点后使用医疗保障基金的预测性分析报告;')],
  },
  {
    id: 'material-08-8-1',
    label: '《母婴保健技术服务执业许可证》副本原件',
    appliesTo: MEDICAL,
    requiredWhen: { fact: 'specialties', includes: '妇产' },
    requiredWhenLabel: '申请妇产专业',
    accept: PAPER,
    checklist: row(9),
    hint: '上传原件的扫描件，原件交经办机构核对。',
    citations: [
      cite('第八条（八）1', '1.申请妇产专业的,同时提供《母婴保健技术服务执业许可证》副本原件;'),
      cite('附件5-1第9行', '提供《母婴保健技术服务执业许可证》副本原件'),
    ],
  },
  {
    id: 'material-08-8-2',
    label: '医师、护士等人员已取得的相关专业进修、培训证等复印件',
    appliesTo: MEDICAL,
    requiredWhen: {
      any: [
        { fact: 'specialties', includes: '血液透析' },
        { fact: 'specialties', includes: '康复' },
        { fact: 'specialties', includes: '全科医学' },
        { fact: 'specialties', includes: '重症医学(ICU)' },
        { fact: 'specialties', includes: '妇产' },
        { fact: 'specialties', includes: '疼痛诊疗' },
      ],
    },
    requiredWhenLabel: '申请血液透析、康复、全科医学、重症医学(ICU)、妇产、疼痛诊疗等专业',
    accept: PAPER,
    checklist: row(10),
    hint: '妇产专业含终止妊娠。',
    citations: [
      cite(
        '第八条（八）2',
        '2.申请血液透析、康复、全科医学、重症医学(ICU)、妇产、疼痛诊疗等专业的,同时提供医师、护士等人员已取得的相关专业进修、培训证等复印件;',
      ),
    ],
    assumptions: ['termination-of-pregnancy'],
  },
  {
    id: 'material-08-8-3',
    label: '大型医疗仪器设备清单（包括名称、型号、数量、购进时间等）及配置许可证复印件',
    appliesTo: MEDICAL,
    requiredWhen: { fact: 'largeEquipment', is: true },
    requiredWhenLabel: '配备大型医疗仪器',
    accept: PAPER,
    checklist: row(8),
    citations: [
      cite(
        '第八条（八）3',
        '3.配备大型医疗仪器的,同时提供大型医疗仪器设备清单(包括名称、型号、数量、购进时间等)及配置许可证复印件。',
      ),
    ],
  },
  {
    id: 'material-05-1-11',
    label: '聊城市医保定点医疗机构门诊慢性病收治申请表和收治范围、服务能力承诺书',
    appliesTo: MEDICAL,
    requiredWhen: {
      any: [
        { fact: 'chronicDiseasesA', moreThan: 0 },
        { fact: 'chronicDiseasesB', moreThan: 0 },
      ],
    },
    requiredWhenLabel: '申请门诊慢性病定点',
    accept: PAPER,
    checklist: row(11),
    hint: '申请表的表样在聊医保发〔2022〕61号文件中，请向经办机构索取，填好后上传。',
    citations: [
      cite('附件5-1第11行', '聊城市医保定点医疗机构门诊慢性病收治申请表和收治范围、服务能力承诺书'),
      cite('第八条', '应包括但不限于提供以下材料'),
    ],
    assumptions: ['chronic-disease-annex', 'designation-types'],
  },
  {
    id: 'material-05-1-12',
    label: '非基本医疗服务不作为主要执业范围的书面承诺',
    appliesTo: MEDICAL,
    requiredWhen: {
      all: [
        { fact: 'designationTypes', includes: '门诊统筹' },
        { fact: 'nonBasicServices', is: 'not-main' },
      ],
    },
    requiredWhenLabel: '申请门诊统筹定点，且执业范围含非基本医疗服务但不作为主要执业范围',
    accept: PAPER,
    checklist: row(12),
    citations: [
      cite('附件5-1第12行', '如执业范围含非基本医疗服务，但不作为主要执业范围，应书面进行承诺'),
      cite('第八条', '应包括但不限于提供以下材料'),
    ],
    assumptions: ['ordinary-outpatient'],
  },
] as const satisfies readonly Material[];
