import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';
import {
  AFTER_SUSPENSION,
  FIXED,
  NEGOTIATE,
  NOT_AGREED,
  RENEW,
  REVIEW_LINKED,
  SIGN,
  TERM,
} from '../words.ts';

/** About the agreement's beginning, its term and its renewal: 第十三条, 第三十五条, 第四十条. */
export const term = [
  {
    id: 'where-it-begins',
    title: '协议从哪里开始办理',
    quotes: [SIGN],
    question: '文件没有写签订之后由哪一环节接着管理协议。',
    reading: '定点申请签订协议之时，由经办机构登记协议编号、签订日期和起止日期，此后协议另案办理。',
  },
  {
    id: 'agreement-term',
    title: '协议期限“一般为1年”',
    quotes: [TERM],
    question: '“一般”留有例外，起止日怎样数没有写。',
    reading: '以协议写明的起止日为准，首日计入，默认1年；末日当天仍有效，不因休息日顺延。',
  },
  {
    id: 'fixed-and-yearly',
    title: '固定协议和年度协议怎样结合',
    quotes: [TERM, FIXED],
    question: '普通协议一般1年，固定协议不少于2年，两者并存；年度协议每年何时签、未签怎么办没有写。',
    reading:
      '协议类型分普通协议和固定协议。固定协议只在续签时、绩效考核达标后采用，协议有效期以固定协议为准；年度协议逐年另签，只调整当年内容，到期未签只作提醒，不使固定协议终止。',
  },
  {
    id: 'renewal-late',
    title: '晚于期满前3个月申请续签的',
    quotes: [RENEW],
    question: '倒推3个月怎样数、晚提的后果没有写。',
    reading:
      '最迟日为协议截止日向前3个月的对应日（没有对应日的取月末日），不顺延。晚提的照样收下并标明逾期，由经办机构决定；经办机构也可以统一组织，不受此限。',
  },
  {
    id: 'renewal-unfinished',
    title: '到期时协商未完',
    quotes: [NEGOTIATE, NOT_AGREED],
    question: '期满时协商没有结论、绩效考核没有做完的，协议是否顺延没有写；未达成一致后能否再谈也没有写。',
    reading: '没有顺延的规定：期满之前没有签订续签协议的，到期自动终止；期满之前可以重新协商。',
  },
  {
    id: 'term-in-suspension',
    title: '中止期间协议到期',
    quotes: [AFTER_SUSPENSION],
    question: '中止期间协议有效期是否停走、超过有效期的何时终止没有写。',
    reading: '有效期照走，不因中止延长；中止期间到期的，自截止日的次日起自动终止，不必等到中止期结束。',
  },
  {
    id: 'review-rules-missing',
    title: '绩效考核的细则和时间',
    quotes: [
      cite('第三十五条', '省级医疗保障行政部门按照国家规定制定绩效考核细则，经办机构负责组织实施。'),
      REVIEW_LINKED,
    ],
    question: '怎样算达标要看细则，细则不在本文件内；“年终”是否指每年必须考核一次没有写。',
    reading: '只登记考核的期间、结果和由谁考核，不自造评分；每年提醒一次，提醒是内部提醒，不判定逾期。',
  },
  {
    id: 'three-months-ahead',
    title: '“提前3个月”从哪一天倒推',
    quotes: [
      cite(
        '第四十三条',
        '定点医疗机构请求中止、解除医保协议或不再续签医保协议的,应当提前3个月向经办机构提出申请。',
      ),
    ],
    question: '从拟中止、解除之日还是从批准之日倒推，晚提的后果都没有写。',
    reading:
      '自申请中写明的拟中止、解除之日（不再续签的为协议截止日）倒推3个月，不顺延。晚提的照样收下并标明逾期，是否同意由经办机构决定。',
  },
  {
    id: 'cases-of-their-own',
    title: '变更、退出和补充协议另案办理',
    quotes: [
      cite('第三十九条', '其他一般信息变更应当及时书面告知。'),
      cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议'),
    ],
    question: '变更、退出和补充协议的办理与协议本身怎样衔接没有写。',
    reading: '各自作为一案由定点医疗机构提出，结果登记到协议一案；补充协议的期限不超过协议。',
  },
] as const satisfies readonly Assumption[];
