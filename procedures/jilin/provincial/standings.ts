import type { Standing } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';

/** 第三条, 第十四条: what the register says, from the agreement with the local agency until the designation is cancelled. */
export const standings: readonly Standing[] = [
  {
    id: 'provincially-designated',
    label: '省级定点医疗机构',
    // Until the second person has agreed, a proposal to cancel changes nothing.
    stages: ['designated', 'cancelling-proposed'],
    settles: true,
    status: 'designated',
    since: [{ event: 'agreement-signed', date: 'signedOn' }],
    citations: [cite('第三条', '本办法所称的省级定点医疗机构，是指与辖区医疗保障经办机构签订服务协议')],
    assumptions: ['agreement-step', 'cancelling'],
  },
  {
    id: 'provincial-designation-cancelled',
    label: '省级定点医疗机构资格已取消',
    stages: ['cancelled'],
    settles: false,
    status: 'ended',
    citations: [cite('第十四条', '并将考核结果上报，按程序保留或取消其资格。')],
    assumptions: ['cancelling'],
  },
];
