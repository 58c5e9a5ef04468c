import type { Condition } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MEDICAL, PHARMACY } from '../applicants.ts';

/** What only the tables of 附件7 and 附件8 ask for, beyond 第六条 and 第七条. The panel decides each. */
export const assessment = [
  {
    id: 'condition-71-licence',
    label: '执业许可证在有效期内',
    appliesTo: MEDICAL,
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '审核评价时执业许可证须仍在有效期内。',
    citations: [
      cite('附件7-1', '核实医疗机构名称、登记号、地址、诊疗科目、法定代表人、等级、类别执业证有效期等信息'),
      cite('附件7-1', '证照真实、有效,申请信息应与实际相符,申请诊疗科目在许可范围内'),
    ],
  },
  {
    id: 'condition-71-risk-plan',
    label: '医保基金安全风险防范预案及措施（医疗机构）',
    appliesTo: MEDICAL,
    test: { fact: 'policies', includes: '医保基金安全风险防范预案及措施' },
    personDecides: true,
    judgedAt: 'desk-review',
    citations: [
      cite('附件7-1', '医保管理制度、财务制度、医疗质量安全核心制度、医保基金安全风险防范预案及措施'),
    ],
    assumptions: ['policies-of-both-texts'],
  },
  {
    id: 'condition-72-risk-plan',
    label: '医保基金安全风险防范预案及措施（零售药店）',
    appliesTo: PHARMACY,
    test: { fact: 'policies', includes: '医保基金安全风险防范预案及措施' },
    personDecides: true,
    judgedAt: 'desk-review',
    citations: [
      cite('附件7-2', '医保药品管理制度、财务制度、医保人员管理制度、医保基金安全风险防范预案及措施'),
    ],
    assumptions: ['policies-of-both-texts'],
  },
  {
    id: 'condition-72-contracts',
    label: '药师和医保管理人员的劳动合同在有效期内',
    appliesTo: PHARMACY,
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '审核评价时会查看劳动合同有效期，评价期间到期的请提前续签。',
    citations: [
      cite('附件7-2', '查看劳动合同有效期'),
      cite('附件7-2', '至少两名专(兼)医保管理人员，核实劳动合同有效期'),
    ],
  },
  {
    id: 'condition-72-herbs',
    label: '经营中药饮片的，配备至少1名中药专业人员',
    appliesTo: PHARMACY,
    when: { fact: 'drugsSold', includes: '中药饮片' },
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '只涉及经营中药饮片的零售药店。',
    citations: [cite('附件7-2', '经营中药饮片的，还应配备至少1名执业中药师或药师或以上职称的药学技术人员')],
    assumptions: ['special-staff'],
  },
  {
    id: 'condition-72-special-drugs',
    label: '经营谈判药（特药）的，至少2名执业药师',
    appliesTo: PHARMACY,
    when: { fact: 'drugsSold', includes: '特药' },
    test: { count: 'pharmacists', where: { fact: 'certificate', is: '执业药师资格证书' }, atLeast: 2 },
    personDecides: true,
    judgedAt: 'desk-review',
    hint: '只涉及经营谈判药（特药）的零售药店；资格证件在审核评价时查验。',
    citations: [cite('附件7-2', '经营谈判药品(或特药)的，至少应配备2名执业药师，均通过资格证件查验')],
    assumptions: ['special-staff'],
  },
  {
    id: 'condition-82-maternity',
    label: '开展生育保险服务的，证件在有效期内且具备基本服务条件',
    appliesTo: MEDICAL,
    when: { fact: 'maternityServices', is: true },
    personDecides: true,
    judgedAt: 'site-visit',
    hint: '现场评估时查看；只涉及开展生育保险服务的医疗机构。',
    citations: [
      cite('附件8-2', '查看《母婴保健技术服务执业许可证》，现场核实基本服务条件'),
      cite('附件8-2', '有相关证件在有效期内且具备基本服务条件的评估合格；否则不合格'),
    ],
  },
] as const satisfies readonly Condition[];
