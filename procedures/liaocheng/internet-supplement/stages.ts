import type { Stage } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

const SUPPLEMENT = cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议');

/** From the draft to the signed supplement, and the ways out. */
export const stages = [
  { id: 'draft', label: '草拟', kind: 'draft', citations: [SUPPLEMENT] },
  {
    id: 'requested',
    label: '核对、协商中',
    kind: 'open',
    citations: [SUPPLEMENT],
    assumptions: ['no-days-for-supplements'],
  },
  {
    id: 'signed',
    label: '已签订补充协议',
    kind: 'final',
    meaning: '补充协议已经签订，符合医保支付范围的相关费用由经办机构与实体医疗机构按规定结算。',
    citations: [cite('第三十六条', '由统筹地区经办机构与其所依托的实体医疗机构按规定进行结算。')],
  },
  {
    id: 'declined',
    label: '未签订补充协议',
    kind: 'final',
    meaning: '本次没有签订补充协议；原有定点不受影响，可以重新申请。',
    citations: [SUPPLEMENT],
    assumptions: ['no-days-for-supplements'],
  },
  {
    id: 'withdrawn',
    label: '已撤回',
    kind: 'final',
    meaning: '申请已经撤回；原有定点不受影响，可以重新申请。',
    citations: [],
    assumptions: ['no-days-for-supplements'],
  },
] as const satisfies readonly Stage[];
