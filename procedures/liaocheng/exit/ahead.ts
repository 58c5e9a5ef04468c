import type { BackwardDeadline } from '../../../domain/agreement.ts';
import { cite } from '../cite.ts';

const EXIT = 'liaocheng/annex-12-exit';

/** 第三十三条: counted back from the day on which it is to begin. */
export const ahead = [
  {
    id: 'exit-request',
    label: '提出退出申请',
    rule: 'R7',
    length: { unit: 'months', n: 3 },
    binds: 'applicant',
    before: [
      { form: EXIT, date: 'suspendFrom', when: { fact: 'exitMatter', is: '中止医保协议' } },
      { form: EXIT, date: 'terminateOn', when: { fact: 'exitMatter', is: '解除医保协议' } },
      { form: EXIT, date: 'agreementEndsOn', when: { fact: 'exitMatter', is: '不再续签医保协议' } },
    ],
    doneBy: [{ event: 'exit-requested' }],
    citations: [
      cite('第三十三条', '请求中止、解除医保协议或不再续签医保协议的，应当提前3个月向经办机构提出申请'),
    ],
    assumptions: ['late-requests'],
  },
] as const satisfies readonly BackwardDeadline[];
