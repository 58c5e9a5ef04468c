import type { AgreementGround } from '../../../../domain/agreement.ts';
import { MEDICAL } from '../../designation/applicants.ts';
import { ELSEWHERE_TOO } from '../bases.ts';
import { medicalGrounds } from './medical.ts';
import { pharmacyGrounds } from './pharmacy.ts';

/** 第三十一条, 第三十二条, and 第三十三条 for what another agency has ended. */
export const terminationGrounds: readonly AgreementGround[] = [
  ...medicalGrounds,
  ...pharmacyGrounds,
  {
    id: 'termination-across',
    label: '所在地的县级及以上统筹地区经办机构已经解除',
    leadsTo: 'terminated',
    appliesTo: MEDICAL,
    personDecides: true,
    binding: 'must',
    steps: ['terminate-across'],
    bars: ['violation-ban', 'breach-ban', 'person-ban', 'named-person-ban'],
    publication: 'terminated-institutions',
    citations: [ELSEWHERE_TOO],
    assumptions: ['across-regions'],
  },
];
