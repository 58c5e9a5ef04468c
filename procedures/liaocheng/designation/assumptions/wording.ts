import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';

/** Numbering and misprints of 003 that a reader of our citations stumbles over. */
export const wording = [
  {
    id: 'two-articles-14',
    title: '两个第十四条',
    quotes: [
      cite('第十四条（前）', '第十四条 各经办机构应组织审核评估小组或委托第三方机构开展审核评估。'),
      cite('第十四条（后）', '第十四条 审核评估遵照“公平、公正、公开”原则'),
    ],
    question: '文件有两个第十四条。',
    reading: '引用时写作“第十四条（前）”“第十四条（后）”，原文不改。',
  },
  {
    id: 'no-article-11',
    title: '没有第十一条',
    quotes: [
      cite('第十条', '第十条 医疗机构存在下列情形之一的'),
      cite('第十二条', '第十二条 医药机构提出定点申请'),
    ],
    question: '第十条之后直接是第十二条。',
    reading: '不补造条文，编号照原样。',
  },
  {
    id: 'leading-group',
    title: '领导小组的重字',
    quotes: [
      cite(
        '第五条',
        '各医保经办机构应成立医药机构定点管理领导小组组，负责组织辖区内医药机构医疗保障定点经办相关工作。',
      ),
    ],
    question: '换页处重了一个“组”字；谁是决定例外受理的“区域负责人”没有写。',
    reading: '写作“领导小组”；第二十四条的例外由经办机构的领导小组决定。',
  },
  {
    id: 'category-or-type',
    title: '定点类别与定点类型',
    quotes: [
      cite('第十条（三）', '申请定点类别含住院'),
      cite('第二十四条', '医疗机构（申请定点类型含住院）'),
    ],
    question: '“定点类别”与“定点类型”混用。',
    reading: '视为同一意思。',
  },
  {
    id: 'missing-punctuation',
    title: '句末缺标点',
    quotes: [
      cite('第八条（五）', '(五)《医药机构医疗保障定点信息系统承诺书》(附件3)'),
      cite('第九条（五）', '(五)《医药机构医疗保障定点信息系统承诺书》(附件3)'),
    ],
    question: '这两项的句末没有标点。',
    reading: '不影响内容，引用照原样。',
  },
] as const satisfies readonly Assumption[];
