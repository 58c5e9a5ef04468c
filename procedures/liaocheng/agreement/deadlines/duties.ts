import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { MUST_END_MEDICAL, MUST_END_PHARMACY, RENEW } from '../bases.ts';

const NO_NUMBER = {
  rule: 'R13',
  length: { unit: 'none' },
  binds: 'reviewer',
  effect: { kind: 'escalate' },
} as const;

/** What has to be done without a number of days. */
export const duties: readonly Deadline[] = [
  {
    ...NO_NUMBER,
    id: 'extension',
    label: '有效期顺延（至考核、续签工作完成）',
    starts: [{ event: 'term-over' }],
    endedBy: ['renewed', 'renewal-failed'],
    during: ['extended', 'suspended-extended'],
    citations: [RENEW],
    assumptions: ['extension'],
  },
  {
    ...NO_NUMBER,
    id: 'publish-suspended',
    label: '公布中止协议名单',
    starts: [
      { event: 'suspended' },
      { event: 'suspended-on-request' },
      { event: 'suspended-openly' },
      { event: 'suspended-across' },
      { event: 'suspended-for-owner' },
    ],
    endedBy: ['suspension-published'],
    citations: [cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单')],
    assumptions: ['without-delay'],
  },
  {
    ...NO_NUMBER,
    id: 'publish-terminated',
    label: '公布解除协议名单',
    starts: [{ event: 'terminated' }, { event: 'terminated-for-fraud' }, { event: 'terminated-on-request' }],
    endedBy: ['termination-published'],
    citations: [MUST_END_MEDICAL, MUST_END_PHARMACY],
    assumptions: ['without-delay', 'pharmacies-published'],
  },
  {
    ...NO_NUMBER,
    id: 'report-to-city',
    label: '公布名单后报市经办机构',
    when: { fact: 'agencyLevel', is: 'county' },
    starts: [{ event: 'suspension-published' }, { event: 'termination-published' }],
    endedBy: ['reported-to-city'],
    citations: [
      cite('第五条（二）', '公布辖区内新增的定点医药机构（中止和解除协议）名单，并及时向市医保经办机构报备'),
    ],
    assumptions: ['without-delay'],
  },
];
