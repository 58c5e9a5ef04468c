import type { FormUse } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { BOTH } from './applicants.ts';

/** What the applicant fills in. The receiving clerk's own form is asked for by the step `record-checks`. */
export const forms = [
  {
    form: 'liaocheng/annex-02-application',
    label: '医药机构医疗保障定点申请表',
    appliesTo: BOTH,
    citations: [
      cite('第八条（一）', '(一)《医药机构医疗保障定点申请表》(附件2);'),
      cite('第九条（一）', '(一)《医药机构医疗保障定点申请表》(附件2);'),
    ],
  },
  {
    form: 'liaocheng/annex-03-commitment',
    label: '医药机构医疗保障定点信息系统承诺书',
    appliesTo: BOTH,
    citations: [
      cite('第八条（五）', '(五)《医药机构医疗保障定点信息系统承诺书》(附件3)'),
      cite('第九条（五）', '(五)《医药机构医疗保障定点信息系统承诺书》(附件3)'),
    ],
  },
  {
    form: 'liaocheng/self-check',
    label: '申请主体信息与条件自查表',
    appliesTo: BOTH,
    citations: [
      cite('第六条', '医疗机构申请医疗保障定点应同时具备以下基本条件'),
      cite('第七条', '零售药店申请医疗保障定点应取得药品经营许可证,并同时符合以下基本条件'),
    ],
  },
] as const satisfies readonly FormUse[];
