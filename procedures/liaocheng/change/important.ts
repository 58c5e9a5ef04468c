import type { ImportantFacts } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';
import { MEDICAL, PHARMACY } from '../designation/applicants.ts';

/** 第二十一条. */
export const IMPORTANT_MEDICAL = cite(
  '第二十一条',
  '定点医疗机构的名称、法定代表人、主要负责人或实际控制人、注册地址、诊疗科目、机构规模、机构性质、等级和类别等重要信息变更时，应自有关部门批准之日起30个工作日内向所属经办机构提交变更申请及符合医疗保障行政部门相关文件规定的材料，其他一般信息变更应及时书面告知。',
);
/** 第二十二条. */
export const IMPORTANT_PHARMACY = cite(
  '第二十二条',
  '定点零售药店的名称、法定代表人、企业负责人、实际控制人、注册地址和药品经营范围等重要信息发生变更的，应自有关部门批准之日起30个工作日内向所属经办机构提出变更申请，其他一般信息变更应及时书面告知。',
);

/** 重要信息, item by item. The bank account is not among them. */
export const importantFacts = [
  {
    id: 'important-medical',
    label: '定点医疗机构的重要信息',
    appliesTo: MEDICAL,
    items: [
      '名称',
      '法定代表人',
      '主要负责人',
      '实际控制人',
      '注册地址',
      '诊疗科目',
      '机构规模',
      '机构性质',
      '等级',
      '类别',
    ],
    citations: [IMPORTANT_MEDICAL],
    assumptions: ['important-or-major'],
  },
  {
    id: 'important-pharmacy',
    label: '定点零售药店的重要信息',
    appliesTo: PHARMACY,
    items: ['名称', '法定代表人', '企业负责人', '实际控制人', '注册地址', '药品经营范围'],
    citations: [IMPORTANT_PHARMACY],
    assumptions: ['important-or-major', 'principal-names'],
  },
] as const satisfies readonly ImportantFacts[];
