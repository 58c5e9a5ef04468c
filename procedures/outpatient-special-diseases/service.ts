import type { ServiceFact } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** What 001 says of who takes applications. It names no fee, no address and no telephone. */
export const service: readonly ServiceFact[] = [
  {
    id: 'agency-local',
    about: 'agency',
    label: '经办机构',
    citations: [
      cite(
        '第七条',
        '定点医疗机构提出门特病种服务资格申请，经办 机构应当即时受理，并出具受理回执（见附件 3）。',
      ),
    ],
  },
];
