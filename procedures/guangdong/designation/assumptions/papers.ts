import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';

/** About papers, numbers and the text itself. */
export const papers = [
  {
    id: 'papers-without-layout',
    title: '文书没有表样',
    quotes: [
      cite('第八条（一）', '广东省医疗保障定点医疗机构申请表'),
      cite('第十二条', '自评估结果告知送达之日起'),
      cite('第十三条', '双方自愿签订医保协议'),
      cite('第十条', '一次性告知医疗机构补充'),
    ],
    question: '申请表、评估结果告知和医保协议只有名称；受理、补充、不予受理、公示和公布用什么文书没有写。',
    reading: '按系统样式制作，注明“系统样式，非文件附件”；受理时出具回执，以证明受理之日。',
  },
  {
    id: 'number-series',
    title: '文书编号怎样编',
    quotes: [cite('第十条', '统筹地区经办机构应当即时受理')],
    question: '文件没有写文书是否编号、怎样编号。',
    reading: '按经办机构、文书种类和年份分别从1号顺序编号，不跳号、不重号，作废的也留记录；收件编号同此。',
  },
  {
    id: 'wording',
    title: '括号混用和断行',
    quotes: [
      cite('第五条（六）', '(六) 养老机构内设的医疗机构。'),
      cite(
        '第九条（六）',
        '(六)因严重违反医保协议约定而被解除协议未满1年或已满 1 年但未完全履行违约责任的；',
      ),
    ],
    question: '半角和全角括号混用，有的项前多出“- ”，有的句子跨页断行。',
    reading: '引用照原样，断行和多出的“- ”略去。',
  },
] as const satisfies readonly Assumption[];
