import type { Material } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL } from './applicants.ts';

/** A scan or a photograph of a paper. */
const PAPER = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const SHARED = cite(
  '第八条',
  '申请材料中属于政府部门核发的证照批文，能通过数据共享查询、核验的，医疗机构无需另行提供。',
);
const PLEDGE = cite('第八条', '对于实行告知承诺制的证明事项，申请人可自主选择是否采用告知承诺制方式办理。');

/** Recorded by the receiving clerk once the licence has been looked up. */
export const LICENCE_VERIFIED = 'licenceVerifiedByDataSharing';
/** Recorded by the receiving clerk: what the province asks for besides, if anything. */
export const PROVINCE_ASKS_MORE = 'provinceAsksForMore';

/** In the application: ids of the materials in whose place the applicant pledges, each chosen by itself. */
export const PLEDGED = 'pledgedMaterials';

/** 第八条（一）至（六）; what the agency can look up is not asked for, what is on its list may be pledged instead. */
export const materials = [
  {
    id: 'material-08-1',
    label: '广东省医疗保障定点医疗机构申请表',
    appliesTo: MEDICAL,
    form: 'guangdong/application',
    accept: PAPER,
    hint: '填好后打印，由法定代表人签字、加盖单位公章，再上传扫描件。',
    citations: [cite('第八条（一）', '(一) 广东省医疗保障定点医疗机构申请表；')],
    assumptions: ['papers-without-layout'],
  },
  {
    id: 'material-08-2',
    label: '医疗机构执业许可证、中医诊所备案证或军队医疗机构为民服务许可证复印件',
    appliesTo: MEDICAL,
    // Until the clerk has looked, nobody is asked for it; a guard makes him look before he confirms.
    sharedWhen: LICENCE_VERIFIED,
    pledgedIn: PLEDGED,
    accept: PAPER,
    hint: '经办机构能通过数据共享查到的，不用提供。',
    citations: [
      cite('第八条（二）', '(二) 医疗机构执业许可证、中医诊所备案证或军队医疗机构为民服务许可证复印件；'),
      SHARED,
      PLEDGE,
    ],
    assumptions: ['data-sharing', 'pledge-list'],
  },
  {
    id: 'material-08-3',
    label: '与医疗保障政策对应的内部管理制度和财务制度文本',
    appliesTo: MEDICAL,
    pledgedIn: PLEDGED,
    accept: PAPER,
    citations: [cite('第八条（三）', '(三) 与医疗保障政策对应的内部管理制度和财务制度文本；'), PLEDGE],
    assumptions: ['pledge-list'],
  },
  {
    id: 'material-08-4',
    label: '与医疗保障有关的信息系统相关材料',
    appliesTo: MEDICAL,
    pledgedIn: PLEDGED,
    accept: PAPER,
    citations: [cite('第八条（四）', '(四)与医疗保障有关的信息系统相关材料;'), PLEDGE],
    assumptions: ['pledge-list'],
  },
  {
    id: 'material-08-5',
    label: '纳入定点后使用医疗保障基金的预测性分析报告',
    appliesTo: MEDICAL,
    pledgedIn: PLEDGED,
    accept: PAPER,
    citations: [cite('第八条（五）', '(五)纳入定点后使用医疗保障基金的预测性分析报告;'), PLEDGE],
    assumptions: ['pledge-list'],
  },
  {
    id: 'material-08-6',
    label: '省级医疗保障行政部门按相关规定要求提供的其他材料',
    appliesTo: MEDICAL,
    pledgedIn: PLEDGED,
    requiredWhen: { fact: PROVINCE_ASKS_MORE, is: true },
    requiredWhenLabel: '省级医疗保障行政部门另有规定',
    accept: PAPER,
    hint: '没有另行规定的，不用提供。',
    citations: [cite('第八条（六）', '(六)省级医疗保障行政部门按相关规定要求提供的其他材料。'), PLEDGE],
    assumptions: ['other-materials', 'pledge-list'],
  },
] as const satisfies readonly Material[];
