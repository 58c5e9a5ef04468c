import type { ApplicantKind, Condition } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/** Who an application, a rule or a form is for: 002 knows hospitals alone. */
export const HOSPITAL = ['medical-institution'] as const;

/** 第六条（四）, as the application form offers it. */
export const WELFARE = '参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构';
const LEADS_ALLIANCE = '属于省级医联体牵头医院';

const WHO = cite('第六条', '具备以下条件的三级定点综合医院或精神、传染病专科医院均可申请。');

/** 第五条 and 第六条: who may apply. */
export const applicants = [
  {
    id: 'medical-institution',
    label: '三级定点医院',
    citations: [cite('第五条', '省级定点医疗机构申报范围为省内各统筹区的医疗保障定点医疗机构：'), WHO],
    assumptions: ['colon', 'in-force'],
  },
] as const satisfies readonly ApplicantKind[];

/** 第五条 and 第六条. The four items are alternatives; the sentence about the place holds for all of them. */
export const conditions = [
  {
    id: 'condition-05',
    label: '省内统筹区的医疗保障定点医疗机构',
    appliesTo: HOSPITAL,
    test: { fact: 'designatedInRegion', is: true },
    personDecides: false,
    judgedAt: 'submission',
    citations: [cite('第五条', '省级定点医疗机构申报范围为省内各统筹区的医疗保障定点医疗机构：')],
    assumptions: ['colon', 'unmet-conditions'],
  },
  {
    id: 'condition-06-level',
    label: '三级综合医院或精神、传染病专科医院',
    appliesTo: HOSPITAL,
    test: {
      all: [
        { fact: 'tertiary', is: true },
        { fact: 'institutionType', in: ['综合医院', '精神专科医院', '传染病专科医院'] },
      ],
    },
    personDecides: false,
    judgedAt: 'submission',
    citations: [WHO, cite('第七条（二）', '（二）符合三级医疗机构的等级证明材料；')],
    assumptions: ['tertiary-for-all', 'unmet-conditions'],
  },
  {
    id: 'condition-06-category',
    label: '具备第六条四项之一',
    appliesTo: HOSPITAL,
    test: {
      any: [
        { fact: 'categories', includes: '国家部委、省卫生健康委直接批准执业的医疗机构' },
        { fact: 'categories', includes: '军队主管部门批准有为民医疗服务资质的军队医疗机构' },
        { fact: 'categories', includes: LEADS_ALLIANCE },
        { fact: 'categories', includes: WELFARE },
      ],
    },
    personDecides: true,
    judgedAt: 'submission',
    hint: '具备其中一项即可。',
    citations: [
      cite('第六条（一）', '（一）国家部委、省卫生健康委直接批准执业的医疗机构。'),
      cite('第六条（二）', '（二）军队主管部门批准有为民医疗服务资质的军队医疗机构。'),
      cite('第六条（三）', '（三）属于省级医联体牵头医院。'),
      cite(
        '第六条（四）',
        '（四）参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构。',
      ),
    ],
    assumptions: ['one-of-four', 'unmet-conditions'],
  },
  {
    id: 'condition-06-place',
    label: '在长春地区',
    appliesTo: HOSPITAL,
    test: {
      any: [
        { fact: 'inChangchun', is: true },
        { fact: 'categories', includes: LEADS_ALLIANCE },
        { fact: 'provincialSpecialty', is: true },
      ],
    },
    personDecides: false,
    judgedAt: 'submission',
    hint: '省级医联体牵头医院和省属专科医院不受此限。',
    citations: [cite('第六条（四）', '以上医疗机构除第（三）项所属医疗机构和省属专科医院外应在长春地区。')],
    assumptions: ['one-of-four', 'unmet-conditions'],
  },
] as const satisfies readonly Condition[];
