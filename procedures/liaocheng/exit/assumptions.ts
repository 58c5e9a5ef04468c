import type { Assumption } from '../../../domain/citation.ts';
import { assumptions as ofTheAgreement } from '../agreement/assumptions.ts';
import { cite } from '../cite.ts';

const FROM_THE_AGREEMENT = new Set([
  'late-requests',
  'public-may-let-it-run-out',
  'days-180',
  'end-or-application',
  'system-papers',
  'receipts-for-agreements',
  'number-series',
  'refused-service',
]);

/** What 003 leaves open about leaving of one's own accord. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'one-form-for-all',
    title: '附件12只合适医疗机构',
    quotes: [
      cite('附件12', '定点医药机构定点资格退出申请表'),
      cite('附件12', '医疗机构名称'),
      cite('附件12', '医疗保障定点医疗机构协议解除，暂停时间从 开始'),
    ],
    question: '题为“医药机构”而栏目只适合医疗机构；承诺只写“协议解除”又写“暂停时间”，暂停没有止期。',
    reading: '零售药店共用此表，不适用的栏目写“不适用”；按所选事项补充止期、解除日或者到期日，注明系统补充。',
  },
  {
    id: 'no-days-to-decide',
    title: '多少日内批复',
    quotes: [
      cite('第二十九条', '经办机构批复后,予以中止协议'),
      cite('第三十一条（十三）', '且经办机构同意的'),
    ],
    question: '批复、同意的期限和不同意的情形没有写。',
    reading: '列为待办，注明“文件未规定期限”，不判定逾期；不同意的说明理由。没有批复不视为同意。',
  },
  {
    id: 'withdrawal-of-exit',
    title: '撤回退出申请',
    quotes: [cite('第三十三条', '应当提前3个月向经办机构提出申请')],
    question: '能否撤回没有写。',
    reading: '批复以前可以撤回，协议照常履行。',
  },
  ...ofTheAgreement.filter(({ id }) => FROM_THE_AGREEMENT.has(id)),
];
