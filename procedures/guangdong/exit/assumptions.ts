import type { Assumption } from '../../../domain/citation.ts';
import { suspension } from '../agreement/assumptions/suspension.ts';
import { term } from '../agreement/assumptions/term.ts';
import { IN_ADVANCE, ON_REQUEST } from '../agreement/words.ts';
import { cite } from '../cite.ts';

/** Readings of the agreement that hold for leaving it too. */
const SHARED: readonly string[] = ['three-months-ahead', 'public-institutions', 'consent'];

/** What 第四十三条 leaves open about a request to rest, to end or not to renew. */
export const assumptions: readonly Assumption[] = [
  ...[...term, ...suspension].filter(({ id }) => SHARED.includes(id)),
  {
    id: 'answer-open',
    title: '退出申请怎样办理',
    quotes: [IN_ADVANCE, cite('第四十二条（十二）', '(十二) 主动提出解除协议且经办机构同意的;')],
    question: '材料、办理期限和不同意的情形都没有写。',
    reading: '文件未规定期限，系统不判定逾期；不同意的写明理由，可以重新申请。答复之前可以撤回。',
  },
  {
    id: 'not-renewing-needs-no-consent',
    title: '不再续签是否须经同意',
    quotes: [
      IN_ADVANCE,
      cite('第四十条', '双方根据协议履行和绩效考核等情况决定是否续签'),
      cite('第四十二条（十二）', '主动提出解除协议且经办机构同意的'),
    ],
    question: '只有中止和解除写了经办机构同意，不再续签没有写。',
    reading: '续签须双方一致，所以不再续签不须同意，经办机构登记即可；协议履行至期满。',
  },
  {
    id: 'papers-of-leaving',
    title: '退出没有表样',
    quotes: [IN_ADVANCE, ON_REQUEST],
    question: '申请和答复用什么文书没有写。',
    reading: '按系统样式制作并编号，注明“系统样式，非文件附件”。',
  },
];
