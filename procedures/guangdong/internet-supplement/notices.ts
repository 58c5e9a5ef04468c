import type { Notice } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';

/** What the agency issues; 补充协议 is all the document names. */
export const notices = [
  {
    id: 'supplementary-agreement',
    label: '“互联网+”医保服务补充协议',
    document: 'guangdong/supplementary-agreement',
    numberType: '补协',
    sealed: true,
    citations: [
      cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议'),
      cite('第七条', '申请签订“互联网+”医保服务补充协议'),
    ],
    assumptions: ['supplement-without-layout'],
  },
] as const satisfies readonly Notice[];
