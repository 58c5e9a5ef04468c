import type { Material } from '../../domain/procedure.ts';
import { BOTH } from './applicants.ts';
import { cite } from './cite.ts';

/** A scan or a photograph of a paper. */
const PAPER = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** What the letter itself names as its 附表; it differs from 所需材料 (assumption `two-lists-of-materials`). */
export const enclosures = [
  cite('申请书附表1', '1.湛江市基本医疗保险门诊特定病种服务资格申请表；'),
  cite('申请书附表2', '2.医疗机构执业许可证正、副本复印件（军队所属医疗机构应提供主管部门的相关文件）；'),
  cite('申请书附表3', '3.医疗机构医护药技人员基本情况一览表、卫生人员的执业证书复印件、职称资格证书复印件；'),
  cite(
    '申请书附表4',
    '4.全体员工申报上个月的城镇职工社会保险费电子转账专用完税证明或通用缴款书（全体员工参加社会保险的缴费凭证）；',
  ),
  cite('申请书附表5', '5.其他资料。'),
] as const;
const [TABLE, LICENCE, STAFF, INSURANCE, OTHER] = enclosures;

/** 所需材料 1 to 8, in the guide's order. */
export const materials = [
  {
    id: 'material-1-application-letter',
    label: '《湛江市基本医疗保险门诊特定病种服务资格申请书》',
    appliesTo: BOTH,
    accept: PAPER,
    form: 'zhanjiang/application-letter',
    citations: [cite('所需材料1', '1、《湛江市基本医疗保险门诊特定病种服务资格申请书》；')],
    assumptions: ['two-lists-of-materials'],
  },
  {
    id: 'material-2-licence',
    label: '《医疗机构执业许可证》或中医诊所备案证或军队医疗机构为民服务许可证照复印件',
    appliesTo: BOTH,
    accept: PAPER,
    hint: '执业许可证的正本、副本都要复印。',
    citations: [
      cite('所需材料2', '2、《医疗机构执业许可证》或中医诊所备案证或军队医疗机构为民服务许可证照复印件；'),
      LICENCE,
    ],
    assumptions: ['two-lists-of-materials'],
  },
  {
    id: 'material-3-internal-policies',
    label: '内部管理制度、财务制度、统计信息管理制度、医疗质量安全核心制度等文本',
    appliesTo: BOTH,
    accept: PAPER,
    citations: [
      cite(
        '所需材料3',
        '3、与医疗保障政策对应的内部管理制度和财务制度文本、统计信息管理制度、医疗质量安全核心制度等；',
      ),
    ],
  },
  {
    id: 'material-4-information-system',
    label: '与医疗保障政策有关的信息系统相关材料',
    appliesTo: BOTH,
    accept: PAPER,
    citations: [cite('所需材料4', '4、与医疗保障政策有关的信息系统相关材料；')],
  },
  {
    id: 'material-5-fund-forecast',
    label: '纳入定点后使用医疗保障基金的预测性分析报告',
    appliesTo: BOTH,
    accept: PAPER,
    citations: [cite('所需材料5', '5、纳入定点后使用医疗保障基金的预测性分析报告；')],
  },
  {
    id: 'material-6-staff',
    label: '医护药技人员基本情况一览表、执业证书、职称资格证书等',
    appliesTo: BOTH,
    accept: PAPER,
    citations: [
      cite('所需材料6', '6、医疗机构医护药技人员基本情况一览表、卫生人员的执业证书、职称资格证书等；'),
      STAFF,
    ],
    assumptions: ['two-lists-of-materials'],
  },
  {
    id: 'material-7-social-insurance',
    label: '全体员工上个月的社会保险费缴费凭证',
    appliesTo: BOTH,
    accept: PAPER,
    citations: [
      cite(
        '所需材料7',
        '7、全体员工申报上个月的城镇职工社会保险费电子转账专用完税证明或通用缴款书（全体员工参加社会保险的缴费凭证）；',
      ),
      INSURANCE,
    ],
    hint: '上个月是提交申请那一天所在月的上一个自然月。',
    assumptions: ['month-before'],
  },
  {
    id: 'material-8-other',
    label: '地级以上市医疗保障行政部门规定的材料',
    appliesTo: BOTH,
    accept: PAPER,
    requiredWhen: { fact: 'cityMaterialsPrescribed', is: true },
    requiredWhenLabel: '地级以上市医疗保障行政部门有规定',
    citations: [cite('所需材料8', '8、地级以上市医疗保障行政部门规定的材料。'), OTHER],
    assumptions: ['two-lists-of-materials'],
  },
] as const satisfies readonly Material[];

/** What only the letter's 附表 asks for, beside 所需材料. */
export const enclosedMaterials = [
  {
    id: 'enclosure-1-application-form',
    label: '《湛江市基本医疗保险门诊特定病种服务资格申请表》',
    appliesTo: BOTH,
    accept: PAPER,
    form: 'zhanjiang/application-form',
    citations: [
      TABLE,
      cite('申请书', '提交《湛江市基本医疗保险门诊特定病种服务资格申请表》（见附表）及相关资料'),
    ],
    assumptions: ['two-lists-of-materials', 'papers-without-layout'],
  },
  {
    id: 'enclosure-2-army',
    label: '主管部门的相关文件（军队所属医疗机构）',
    appliesTo: BOTH,
    accept: PAPER,
    requiredWhen: { fact: 'armyInstitution', is: true },
    requiredWhenLabel: '军队所属医疗机构',
    citations: [LICENCE],
    assumptions: ['two-lists-of-materials'],
  },
] as const satisfies readonly Material[];
