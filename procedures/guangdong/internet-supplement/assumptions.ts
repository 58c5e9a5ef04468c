import type { Assumption } from '../../../domain/citation.ts';
import { cite } from '../cite.ts';

/** What 004 leaves open about the supplementary agreement. */
export const assumptions = [
  {
    id: 'path-open',
    title: '补充协议怎样申请没有写',
    quotes: [
      cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议，应当具备以下基本条件：'),
      cite('第十三条', '“互联网+”医保服务等协议内容协商谈判'),
    ],
    question: '补充协议的申请表、材料、受理、核对、公示、期限和不具备条件时的处理，文件都没有写。',
    reading:
      '按第七条核对条件，按第十三条协商签订；不要求第八条的材料，不另作公示，没有期限。不具备条件的写明理由，签订之前可以撤回，都可以重新申请。',
  },
  {
    id: 'two-applicants',
    title: '由谁申请',
    quotes: [
      cite('第五条', '互联网医院可依托其实体医疗机构申请签订补充协议'),
      cite('第七条', '定点医疗机构申请签订“互联网+”医保服务补充协议'),
    ],
    question: '第五条写互联网医院，第七条写定点医疗机构。',
    reading: '两者都可以申请；互联网医院申请的，所依托的实体医疗机构须是定点医疗机构，由实体医疗机构结算。',
  },
  {
    id: 'supplement-without-layout',
    title: '补充协议没有文本',
    quotes: [cite('第七条', '“互联网+”医保服务补充协议')],
    question: '补充协议只有名称，期限、编号和内容都没有写；申请表和不具备条件、未达成一致的告知也没有。',
    reading:
      '都按系统样式制作，注明“系统样式，非文件附件”，按经办机构和年份顺序编号；期限不超过所补充的医保协议。',
  },
] as const satisfies readonly Assumption[];
