import type { Assumption } from '../../../domain/citation.ts';
import { citing } from '../../cite.ts';
import { cite } from '../cite.ts';

/** The guide of 湛江, which regulates the same matter with other numbers. */
const citeGuide = citing('000');

/** How the periods of 第七条 and 第八条 run, and beside what. */
export const clocks = [
  {
    id: 'working-days',
    title: '工作日怎样数',
    quotes: [cite('第七条', '自收到材料之日起 5 个工作日内'), cite('第八条', '30 个工作日内')],
    question: '文件没有说起算当日是否计入，也没有说什么是工作日。',
    reading:
      '当日不计入，次日起数（民法典第二百零一条）；只数工作日，不含周六、周日和国务院办公厅公布的放假日，含调休上班日（行政许可法第八十二条，类推：资格管理是协议管理，不是行政许可）。',
  },
  {
    id: 'received-is-accepted',
    title: '收到之日就是受理之日',
    quotes: [
      cite('第七条', '经办机构应当即时受理，并出具受理回执（见附件 3）'),
      cite(
        '第七条',
        '申请材料内容不全的，经办机构应当自收到材料之日起 5 个工作日内一次性告知定点医疗机构补全（见附件 4）',
      ),
    ],
    question: '即时受理在先，核对材料在后；材料不全、补全之后，受理之日是哪一天没有写。',
    reading:
      '提交当日即为受理之日，当场取受理号码并出具受理回执；材料不全的照样受理，补全不改变受理之日，30个和60个工作日都从提交之日起算。',
  },
  {
    id: 'clocks-side-by-side',
    title: '30个与60个工作日同时起算',
    quotes: [
      cite('第八条', '医保经办机构应自受理申请材料之日起 30 个工作日内完成申请材料的审核'),
      cite('第八条', '自受理申请材料之日起，评估时间不超过 60 个工作日'),
      citeGuide('办结时限', '受理、评估时间90个工作日'),
    ],
    question: '两个期限都写“自受理申请材料之日起”；湛江的办事指南合计90个工作日，像是先后相接。',
    reading:
      '按条文并行：审核的末日是受理后第30个工作日，评估的末日是受理后第60个工作日，外限是60个；湛江的90个工作日只用于湛江。',
  },
  {
    id: 'review-not-paused',
    title: '补全时间是否从审核期限中扣除',
    quotes: [
      cite('第八条', '医保经办机构应自受理申请材料之日起 30 个工作日内完成申请材料的审核'),
      cite('第八条', '定点医疗机构补充材料时间不计入评估期限'),
    ],
    question: '补充材料时间不计入的只写了“评估期限”，30个工作日的审核期限没有写。',
    reading: '审核的30个工作日不扣除补全时间，照数；评估的60个工作日扣除。',
  },
  {
    id: 'completing-not-counted',
    title: '不计入评估期限的是哪些天',
    quotes: [
      cite('第八条', '定点医疗机构补充材料时间不计入评估期限'),
      cite('第七条', '定点医疗机构应当按照规定时限补全'),
    ],
    question: '补充材料时间从哪一天到哪一天没有写。',
    reading: '自告知书送达次日起，至收到补全材料之日止，其间的工作日不计入；没有送达的不扣除。',
  },
  {
    id: 'before-the-day',
    title: '“ 年 月 日前”含不含当日',
    quotes: [cite('附件4', '请你单位将上述材料补全后于 年 月 日 前提交至本单位')],
    question: '“前”是否包括写明的那一天，文件没有说。',
    reading: '写明的那一天当日提交仍为按期，以有利于申请人；次日起才是逾期。',
  },
  {
    id: 'at-once',
    title: '“即时”有多快',
    quotes: [cite('第七条', '经办机构应当即时受理，并出具受理回执（见附件 3）')],
    question: '“即时”没有数字。',
    reading: '提交的同时取得受理号码，受理回执随即出具，没有可以迟延的余地。',
  },
  {
    id: 'list-in-three-days',
    title: '名单几天内公布',
    quotes: [
      cite('第八条', '与定点医疗机构签订补充协议后 3 个工作日内将名单向社会公布'),
      citeGuide('基本流程一（三）4', '签订补充协议7个工作日内将名单向社会公布'),
    ],
    question: '本文件写3个工作日，湛江的办事指南写7个工作日。',
    reading: '各用各的数：适用本文件的为3个工作日，自签订补充协议之日的次日起数。',
  },
  {
    id: 'visit-day',
    title: '现场考察的日期',
    quotes: [cite('附件3', '现定于 年 月 日到你单位进行现场考察和核验')],
    question: '考察应在受理后多久进行没有写；改期怎么办也没有写。',
    reading:
      '日期由经办机构在回执上写明，改期的重新填写回执并送达；过了这一天没有考察的只作提示，没有别的后果。',
  },
] as const satisfies readonly Assumption[];
