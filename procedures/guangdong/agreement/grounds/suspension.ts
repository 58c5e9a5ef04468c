import type { AgreementGround } from '../../../../domain/agreement.ts';
import { cite } from '../../cite.ts';
import { DESIGNATED } from '../applicants.ts';
import { MUST_SUSPEND, ON_REQUEST, PART, PUBLIC_MAY_NOT, SPREADS } from '../words.ts';

const suspends = (item: string, label: string, quote: string, more: Partial<AgreementGround> = {}) =>
  ({
    leadsTo: 'suspended',
    label,
    appliesTo: DESIGNATED,
    personDecides: true,
    binding: 'must',
    steps: ['suspend'],
    citations: [cite(`第四十一条（${item}）`, quote), MUST_SUSPEND],
    ...more,
  }) as const;

/** 第四十一条: on what the agency must suspend the agreement; then what it may suspend, whole or in part, and what follows by itself. */
export const suspensionGrounds: readonly AgreementGround[] = [
  {
    id: 'suspension-41-1',
    ...suspends(
      '一',
      '可能造成重大风险',
      '(一) 根据日常检查或绩效考核，发现对医保基金安全和参保人员权益可能造成重大风险的；',
    ),
    assumptions: ['grounds-are-judged'],
  },
  {
    id: 'suspension-41-2',
    ...suspends(
      '二',
      '未提供有关数据或数据不真实',
      '(二)未按规定向经办机构及医疗保障行政部门提供有关数据或提供数据不真实的；',
    ),
    assumptions: ['grounds-are-judged'],
  },
  {
    id: 'suspension-41-3',
    ...suspends('三', '协议约定应当中止', '(三)根据协议约定应当中止协议的；'),
    assumptions: ['agreement-itself'],
  },
  {
    id: 'suspension-41-4',
    ...suspends('四', '法律、法规、规章规定的其他情形', '(四)法律、法规、规章规定的应当中止协议的其他情形。'),
  },
  {
    id: 'suspension-41-request',
    leadsTo: 'suspended',
    label: '定点医疗机构申请中止，经办机构同意',
    appliesTo: DESIGNATED,
    test: { fact: 'publicInstitution', is: false },
    personDecides: true,
    binding: 'may',
    steps: ['suspend-on-request'],
    citations: [ON_REQUEST, PUBLIC_MAY_NOT],
    assumptions: ['consent', 'public-institutions'],
  },
  {
    id: 'suspension-44',
    leadsTo: 'part-suspended-or-ended',
    label: '部分人员、科室（部门）违反协议或法规政策',
    appliesTo: DESIGNATED,
    personDecides: true,
    binding: 'may',
    steps: ['suspend-part', 'end-part'],
    citations: [PART],
    assumptions: ['parts'],
  },
  {
    id: 'suspension-43',
    leadsTo: 'suspended',
    label: '所在地地市级及以上经办机构已经中止',
    appliesTo: DESIGNATED,
    test: { fact: 'homeAgreementStatus', is: 'suspended' },
    personDecides: false,
    binding: 'must',
    steps: ['suspend-with-home', 'rest-with-home'],
    citations: [SPREADS],
    assumptions: ['level-of-spreading'],
  },
];
