import type { Assumption } from '../../../../domain/citation.ts';
import { cite } from '../../cite.ts';

/** About the gate of the year and who may pass it, and about older and special applicants: 第二十四条至第二十七条, 第三十六条至第三十八条. */
export const policy = [
  {
    id: 'gate-year',
    title: '“当年”不予受理',
    quotes: [
      cite('第二十四条', '原则上当年不予受理医疗机构（申请定点类型含住院）的定点申请材料'),
      cite('第十条（三）', '基金使用预测性分析超出当年辖区内医疗保障基金可承受范围的'),
    ],
    question: '“当年”是哪一年、由谁按哪一天的数据测算没有写。',
    reading: '指作出决定的自然年，止于12月31日，次年重新测算；辖区的两个数由经办机构每年登记并注明来源。',
  },
  {
    id: 'one-out-one-in',
    title: '“退一进一”怎样计数',
    quotes: [
      cite(
        '第二十七条',
        '当出现第二十四条规定的医疗保障基金支撑能力不足等情形时,各医疗保障部门要严格落实医保定点退出机制,按照“退一进一”的原则,精准测算辖区内医保基金可承受范围',
      ),
    ],
    question: '退出的与进入的是否须同类型、同年度，退出怎样算，文件没有写。',
    reading:
      '系统列出本辖区当年退出的含住院定点医疗机构和已经使用的名额，由领导小组决定用哪一个并写明理由；一个退出只用一次。',
  },
  {
    id: 'policy-preference',
    title: '“适度倾斜”是什么',
    quotes: [cite('第二十五条', '给予定点管理政策适度倾斜。')],
    question: '倾斜到什么程度、能否突破第二十四条没有写。',
    reading: '只作标记，不自动改变任何结论；可以作为领导小组批准例外的依据，须写明理由。',
  },
  {
    id: 'transition-date',
    title: '“2022年12月31日前”是否含当日',
    quotes: [
      cite(
        '第三十七条',
        '2022年12月31日前由行政审批部门批准，且在注册地正式运营满3个月并纳入卫健部门管理的医疗机构',
      ),
    ],
    question: '“前”是否含当日，三个条件各以哪一天为准，没有写。',
    reading: '含12月31日当日；运营满3个月按申请日计算；是否纳入卫健部门管理由经办人员确认。',
  },
  {
    id: 'additional-site',
    title: '增加执业地点',
    quotes: [
      cite(
        '第三十八条',
        '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理，执行统一的管理级别和收费标准，共用当年基金总额控制额度',
      ),
    ],
    question: '“参照”到什么程度、是否另签协议没有写。',
    reading: '作为一种申请走同样的程序，注明原定点机构；共用当年额度，是否适用第二十四条由领导小组判断。',
  },
  {
    id: 'internet-hospital',
    title: '互联网医院',
    quotes: [cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    question: '申请的程序、条件和材料都没有写。',
    reading: '只有已经定点的实体医疗机构可以申请；在协议管理中签订补充协议，不走新增定点的程序。',
  },
] as const satisfies readonly Assumption[];
