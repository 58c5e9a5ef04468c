import type { Assumption } from '../../../domain/citation.ts';
import { cite } from '../cite.ts';

/** What the guide leaves open or misprints in its words and papers. */
export const papers = [
  {
    id: 'angle-brackets',
    title: '书名号误作尖括号',
    quotes: [cite('基本流程一（一）', '<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>')],
    question: '原文以“<>”代书名号。',
    reading: '保留原文，按书名号理解。',
  },
  {
    id: 'old-agency-name',
    title: '沿用旧名的经办机构',
    quotes: [cite('基本流程一（三）1', '社保经办机构组织评估组')],
    question: '“社保经办机构”是否另有所指，原文未说明。',
    reading: '保留原文，理解为医保经办机构。',
  },
  {
    id: 'public-notice-without-period',
    title: '名为公示而无公示期',
    quotes: [cite('基本流程一（三）4', '4、公示：经办机构将评估结果报同级医疗保障行政部门备案')],
    question: '标题为“公示”，正文只有备案、签订补充协议、告知和公布，没有公示期。',
    reading: '不设公示期。',
  },
  {
    id: 'city-proper-in-title',
    title: '核查表名称限于市区',
    quotes: [cite('基本流程一（三）2', '《湛江市市区申请医保定点医疗机构资格核查表》')],
    question: '县（市）用什么核查表，原文未写。',
    reading: '县（市）沿用同一张表，名称不改。',
  },
  {
    id: 'insured-persons-at-window',
    title: '办理窗口写作参保人',
    quotes: [cite('办理窗口', '各县（市）参保人在对应县（市）医保部门服务窗口')],
    question: '申请人是医疗机构，此处写作“参保人”。',
    reading: '保留原文，理解为医疗机构。',
  },
  {
    id: 'two-lists-of-materials',
    title: '所需材料与申请书附表不一致',
    quotes: [
      cite('所需材料8', '8、地级以上市医疗保障行政部门规定的材料。'),
      cite('申请书附表5', '5.其他资料。'),
    ],
    question:
      '所需材料列8项，申请书附表列5项：附表多申请表、执照要求正、副本，少制度文本、信息系统材料和预测性分析报告。',
    reading: '取两者的并集。',
  },
  {
    id: 'papers-without-layout',
    title: '只有名称的文书',
    quotes: [
      cite('基本流程一（一）', '<湛江市基本医疗保险门诊特定病种服务资格申请受理回执>'),
      cite('基本流程一（二）', '出具一次性补正材料告知书'),
      cite('基本流程一（三）2', '填写《湛江市市区申请医保定点医疗机构资格核查表》'),
      cite('基本流程一（三）3', '形成考察报告'),
      cite('基本流程一（三）4', '《湛江市基本医疗保险门诊特定病种服务资格申请审核不合格告知书》'),
      cite('基本流程一（三）4', '与医疗机构签订补充协议'),
    ],
    question: '申请表、受理回执、告知书、核查表、考察报告和补充协议只有名称，没有表样。',
    reading: '按系统样式制作，并注明“系统样式，非文件附件”。',
  },
  {
    id: 'category-order',
    title: '二类以上的高低',
    quotes: [cite('办理条件（二）', '同时为我市二类以上（含二类）医保定点医疗机构')],
    question: '医保定点医疗机构各类的高低顺序，原文未写。',
    reading: '数字大者为高，与“二级甲等以上”同向，由审核人核定。',
  },
] as const satisfies readonly Assumption[];
