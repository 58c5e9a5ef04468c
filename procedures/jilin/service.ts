import type { ServiceFact } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** What 002 says of who takes applications and complaints. It names no fee, no address and no telephone. */
export const service: readonly ServiceFact[] = [
  {
    id: 'agency-province',
    about: 'agency',
    label: '省社会医疗保险管理局',
    citations: [
      cite(
        '第八条',
        '省社会医疗保险管理局对符合条件的申报单位进行材料审核，材料不齐全的告知一次性补齐材料。',
      ),
    ],
  },
  {
    id: 'complaint-province',
    about: 'complaint',
    label: '反映、投诉和举报',
    citations: [
      cite(
        '第十三条',
        '任何单位和个人均有权向省社会医疗保险管理局反映、投诉和举报省级定点医疗机构违反有关法律法规及医保政策的行为，省社会医疗保险管理局要指定人受理，设立投诉电话，并为投诉、举报者保密。',
      ),
    ],
  },
];
