import type { Assumption } from '../../../domain/citation.ts';
import { cite } from '../cite.ts';
import { counting } from '../designation/assumptions/counting.ts';

const APPLY = cite('第三十九条', '应当自有关部门批准之日起 30 个工作日内向统筹区经办机构提出变更申请。');

/** What 第三十九条 leaves open. */
export const assumptions: readonly Assumption[] = [
  {
    id: 'list-is-open',
    title: '“等重大信息”还有哪些',
    quotes: [cite('第三十九条', '机构规模、机构性质、等级和类别等重大信息变更时')],
    question: '“等”字之外还有哪些是重大信息没有写；“主要负责人或实际控制人”是一项还是两项没有写。',
    reading:
      '列出的九项（银行账户在内）都是重大信息，主要负责人与实际控制人合为一项；列明以外的由经办机构认定，未认定的按一般信息。',
  },
  {
    id: 'approval-day',
    title: '30个工作日从哪一天起',
    quotes: [APPLY],
    question: '“有关部门”是谁没有写；不须批准的变更（如银行账户）从哪一天起没有写。',
    reading: '以批准文件的日期为准，当日不计入；没有批准的以变更发生之日代替。',
  },
  {
    id: 'late-change',
    title: '逾期提出的变更申请',
    quotes: [APPLY, cite('第四十二条（六）', '被发现重大信息发生变更但未办理变更的')],
    question: '逾期提出的后果没有写；未办理与逾期办理的区别没有写。',
    reading: '逾期自行提出的照样收下，只标明逾期，不自动中止或解除；是否属于“未办理变更”由人认定。',
  },
  {
    id: 'review-open',
    title: '变更申请怎样办理',
    quotes: [APPLY],
    question: '材料、审核内容、办结期限、不予变更的情形都没有写；协议处理期间能否变更也没有写。',
    reading:
      '文件未规定办结期限，系统不判定逾期；不予变更须写明理由。本文件没有禁止在处罚或协议处理期间变更，所以不因此拒收。审核完毕之前可以撤回。',
  },
  {
    id: 'general-facts',
    title: '一般信息变更',
    quotes: [cite('第三十九条', '其他一般信息变更应当及时书面告知。')],
    question: '哪些是一般信息、多久算及时没有写。',
    reading: '重大信息以外的都是一般信息，告知即可，不审核；显示“文件未规定”，不判定逾期。',
  },
  {
    id: 'papers-of-a-change',
    title: '变更没有表样',
    quotes: [APPLY, cite('第三十九条', '及时书面告知')],
    question: '变更申请、书面告知和审核结果用什么文书没有写。',
    reading: '按系统样式制作并编号，注明“系统样式，非文件附件”。',
  },
  ...counting.filter(({ id }) => id === 'working-days'),
];
