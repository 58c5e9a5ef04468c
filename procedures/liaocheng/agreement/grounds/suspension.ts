import type { AgreementGround } from '../../../../domain/agreement.ts';
import { cite } from '../../cite.ts';
import { BOTH, MEDICAL } from '../../designation/applicants.ts';
import { ELSEWHERE_TOO, MUST_SUSPEND, ON_REQUEST, OWNER, PARTS } from '../bases.ts';

const BY_THE_AGENCY = {
  leadsTo: 'suspended',
  appliesTo: BOTH,
  personDecides: true,
  binding: 'must',
  steps: ['suspend', 'suspend-in-extension'],
  publication: 'suspended-institutions',
} as const;

/** 第二十九条（一）至（五）, then the other occasions for a suspension: 第二十三条, 第二十九条, 第三十三条, 第三十四条. */
export const suspensionGrounds: readonly AgreementGround[] = [
  {
    ...BY_THE_AGENCY,
    id: 'suspension-1',
    label: '根据日常检查或绩效考核,发现对医保基金安全和参保人员权益可能造成重大风险的',
    citations: [
      cite('第二十九条（一）', '根据日常检查或绩效考核,发现对医保基金安全和参保人员权益可能造成重大风险的'),
      MUST_SUSPEND,
    ],
  },
  {
    ...BY_THE_AGENCY,
    id: 'suspension-2',
    label: '未按规定向经办机构及医疗保障行政部门提供有关数据或提供数据不真实的',
    citations: [
      cite('第二十九条（二）', '未按规定向经办机构及医疗保障行政部门提供有关数据或提供数据不真实的'),
      MUST_SUSPEND,
    ],
  },
  {
    ...BY_THE_AGENCY,
    id: 'suspension-3',
    label: '有关部门批准之日起超过30个工作日未向所属经办机构提交变更申请的',
    // Applied for late, of one's own accord; what was never applied for is a ground to end the agreement (assumption).
    test: { fact: 'changeAppliedLate', is: true },
    assumptions: ['late-or-never', 'important-or-major'],
    citations: [
      cite('第二十九条（三）', '有关部门批准之日起超过30个工作日内未向所属经办机构提交变更申请的'),
      MUST_SUSPEND,
    ],
  },
  {
    ...BY_THE_AGENCY,
    id: 'suspension-4',
    label: '根据协议约定应当中止协议的',
    citations: [cite('第二十九条（四）', '根据协议约定应当中止协议的'), MUST_SUSPEND],
  },
  {
    ...BY_THE_AGENCY,
    id: 'suspension-5',
    label: '法律、法规、规章规定的应当中止协议的其他情形',
    citations: [cite('第二十九条（五）', '法律、法规、规章规定的应当中止协议的其他情形'), MUST_SUSPEND],
  },
  {
    id: 'suspension-on-request',
    label: '定点医药机构提出中止协议申请，经办机构批复',
    leadsTo: 'suspended',
    appliesTo: BOTH,
    personDecides: true,
    binding: 'may',
    steps: ['suspend-on-request', 'suspend-openly'],
    publication: 'suspended-institutions',
    citations: [ON_REQUEST, cite('第三十三条', '公立医疗机构不得主动提出中止或解除医保协议')],
    assumptions: ['end-or-application', 'counted-suspensions'],
  },
  {
    id: 'suspension-owner',
    label: '因买卖、转让、重组等情形导致经营主体发生变化',
    leadsTo: 'suspended',
    appliesTo: BOTH,
    personDecides: true,
    binding: 'must',
    steps: ['suspend-for-owner', 'suspend-for-owner-in-extension'],
    publication: 'suspended-institutions',
    citations: [OWNER],
    assumptions: ['owner-change'],
  },
  {
    id: 'suspension-across',
    label: '所在地的县级及以上统筹地区经办机构已经中止',
    leadsTo: 'suspended',
    appliesTo: MEDICAL,
    personDecides: true,
    binding: 'must',
    steps: ['suspend-across'],
    publication: 'suspended-institutions',
    citations: [ELSEWHERE_TOO],
    assumptions: ['across-regions'],
  },
  {
    id: 'suspension-parts',
    label: '部分人员、科室（部门）有违反医保协议或医疗保障法规政策的',
    leadsTo: 'part-suspended-or-ended',
    appliesTo: MEDICAL,
    personDecides: true,
    binding: 'may',
    steps: ['suspend-part', 'end-part'],
    citations: [PARTS],
    assumptions: ['parts'],
  },
];
