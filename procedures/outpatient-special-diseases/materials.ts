import type { Material } from '../../domain/procedure.ts';
import { ALL } from './applicants.ts';
import { cite } from './cite.ts';

/** A scan or a photograph of a paper. */
const PAPER = ['application/pdf', 'image/jpeg', 'image/png'] as const;

const FORMS = cite(
  '第六条（一）',
  '（一）《基本医疗保险门诊特定病种服务资格申请书》和《基本医疗保险门诊特定病种服务资格申请表》（见附件 1、2）。',
);

/** 第六条（一）至（四）. */
export const materials = [
  {
    id: 'material-06-1-letter',
    label: '《基本医疗保险门诊特定病种服务资格申请书》（附件1）',
    appliesTo: ALL,
    accept: PAPER,
    form: 'outpatient-special-diseases/annex-01-application-letter',
    citations: [FORMS],
  },
  {
    id: 'material-06-1-table',
    label: '《基本医疗保险门诊特定病种服务资格申请表》（附件2）',
    appliesTo: ALL,
    accept: PAPER,
    form: 'outpatient-special-diseases/annex-02-application-form',
    citations: [FORMS],
    assumptions: ['diagnosis-lost-in-head'],
  },
  {
    id: 'material-06-2',
    label: '《医疗机构执业许可证》或中医诊所备案证或军队医疗机构为民服务许可证照复印件',
    appliesTo: ALL,
    accept: PAPER,
    hint: '三者有其一即可。',
    citations: [
      cite(
        '第六条（二）',
        '（二）《医疗机构执业许可证》或中医诊所备案证或军队医疗机构为民服务许可证照复印件。',
      ),
    ],
  },
  {
    id: 'material-06-3',
    label: '门特资格的具体病种的医护人员职业资格证、身份证复印件',
    appliesTo: ALL,
    accept: PAPER,
    hint: '按所申请的病种分别提交，请在文件名中写明病种。',
    citations: [cite('第六条（三）', '（三）门特资格的具体病种的医护人员职业资格证、身份证复印件。')],
    assumptions: ['occupational-certificate'],
  },
  {
    id: 'material-06-4',
    label: '其他可以反映门特资格的具体病种的相关材料',
    appliesTo: ALL,
    accept: PAPER,
    // Nothing can be missing that the document does not name: only the applicant knows whether there is any.
    requiredWhen: { fact: 'otherMaterialsOffered', is: true },
    requiredWhenLabel: '有其他可以反映具体病种资格的材料',
    citations: [cite('第六条（四）', '（四）其他可以反映门特资格的具体病种的相关材料。')],
    assumptions: ['other-materials'],
  },
] as const satisfies readonly Material[];
