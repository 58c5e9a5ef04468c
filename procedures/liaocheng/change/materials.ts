import type { Criterion } from '../../../domain/criterion.ts';
import type { FormUse, Material } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL, PHARMACY } from '../designation/applicants.ts';
import { PAPER } from '../designation/materials/accept.ts';
import { IMPORTANT_MEDICAL, IMPORTANT_PHARMACY } from './important.ts';

/** 附件11-1. */
export const FORM_MEDICAL = 'liaocheng/annex-11-1-medical-change';
/** 附件11-2. */
export const FORM_PHARMACY = 'liaocheng/annex-11-2-pharmacy-change';
const changes = (item: string): Criterion => ({
  count: 'changes',
  where: { fact: 'item', is: item },
  atLeast: 1,
});

/** 附件11-1 and 附件11-2. */
export const forms: readonly FormUse[] = [
  {
    form: FORM_MEDICAL,
    label: '医疗机构医疗保障定点信息变更申请表（附件11-1）',
    appliesTo: MEDICAL,
    citations: [IMPORTANT_MEDICAL, cite('附件11-1', '医疗机构医疗保障定点信息变更申请表')],
  },
  {
    form: FORM_PHARMACY,
    label: '零售药店医疗保障定点信息变更申请表（附件11-2）',
    appliesTo: PHARMACY,
    citations: [IMPORTANT_PHARMACY, cite('附件11-2', '零售药店医疗保障定点信息变更申请表')],
  },
];

/** 第二十一条（一）至（三）, 第二十二条（一）至（三）. */
export const materials: readonly Material[] = [
  {
    id: 'change-21-1',
    label: '《医药机构医疗保障定点信息变更申请表》（签章）',
    appliesTo: MEDICAL,
    form: FORM_MEDICAL,
    accept: PAPER,
    citations: [cite('第二十一条（一）', '《医药机构医疗保障定点信息变更申请表》(附件11)')],
  },
  {
    id: 'change-21-2',
    label: '《医疗机构执业许可证》副本或备案证复印件',
    appliesTo: MEDICAL,
    accept: PAPER,
    citations: [cite('第二十一条（二）', '《医疗机构执业许可证》副本或备案证复印件。')],
  },
  {
    id: 'change-21-3',
    label: '等级变更材料、等级评审结果和使用医疗保障基金的预测性分析',
    appliesTo: MEDICAL,
    requiredWhen: changes('等级'),
    requiredWhenLabel: '等级变更时提供',
    accept: PAPER,
    citations: [
      cite(
        '第二十一条（三）',
        '行政审批部门出具的医疗机构等级变更材料、卫生健康部门出具的医疗机构等级评审结果和等级变更后使用医疗保障基金的预测性分析(等级变更时提供)。',
      ),
    ],
  },
  {
    id: 'change-22-1',
    label: '《医药机构医疗保障定点信息变更申请表》（签章）',
    appliesTo: PHARMACY,
    form: FORM_PHARMACY,
    accept: PAPER,
    citations: [cite('第二十二条（一）', '《医药机构医疗保障定点信息变更申请表》(附件11)')],
  },
  {
    id: 'change-22-2',
    label: '《药品经营许可证》副本和《营业执照》复印件',
    appliesTo: PHARMACY,
    accept: PAPER,
    citations: [cite('第二十二条（二）', '《药品经营许可证》副本和《营业执照》复印件')],
  },
  {
    id: 'change-22-3',
    label: '法定代表人、主要负责人或实际控制人身份证复印件',
    appliesTo: PHARMACY,
    requiredWhen: { any: ['法定代表人', '企业负责人', '实际控制人'].map(changes) },
    requiredWhenLabel: '法定代表人、主要负责人或实际控制人变更时提供',
    accept: PAPER,
    citations: [
      cite(
        '第二十二条（三）',
        '法定代表人、主要负责人或实际控制人身份证复印件(法定代表人、主要负责人或实际控制人变更时提供)。',
      ),
    ],
    assumptions: ['principal-names'],
  },
];
