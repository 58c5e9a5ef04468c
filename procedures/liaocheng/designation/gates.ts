import type { Exception, YearlyGate } from '../../../domain/beside.ts';
import { cite } from '../cite.ts';
import { FUND_GATE } from './refusal-grounds/leaving-room.ts';

/** 第二十四条: two figures a year of the agency's whole area. */
export const gates = [
  {
    id: 'yearly-gate',
    label: '基金闸门（当年不予受理含住院的申请）',
    figures: [
      { fact: 'quotaOverrunPercent', label: '超出上年度总额控制指标的百分比', unit: '%' },
      { fact: 'fundSupportMonths', label: '医保基金可支撑能力', unit: '个月' },
    ],
    closedWhen: FUND_GATE,
    ground: 'ground-24',
    waivedBy: { role: 'leading-group', step: 'waive-ground' },
    citations: [
      cite(
        '第二十四条',
        '超出上年度总额控制指标 10%或医保基金可支撑能力低于 6 个月（含），原则上当年不予受理医疗机构（申请定点类型含住院）的定点申请材料。',
      ),
    ],
    assumptions: ['fund-gate', 'gate-year'],
  },
] as const satisfies readonly YearlyGate[];

const FAVOUR = cite('第二十五条', '给予定点管理政策适度倾斜');

/** 第二十七条 and the three kinds of 第二十五条. */
export const exceptions = [
  {
    id: 'one-out-one-in',
    label: '退一进一',
    basis: 'one-out-one-in',
    citations: [
      cite(
        '第二十七条',
        '当出现第二十四条规定的医疗保障基金支撑能力不足等情形时,各医疗保障部门要严格落实医保定点退出机制,按照“退一进一”的原则',
      ),
    ],
    assumptions: ['one-out-one-in'],
  },
  {
    id: 'regional-centre',
    label: '国家级、省级等区域医疗中心',
    basis: 'regional-centre',
    citations: [cite('第二十五条', '对于医疗资源雄厚、服务能力强的国家级、省级等区域医疗中心'), FAVOUR],
    assumptions: ['policy-preference'],
  },
  {
    id: 'major-policy',
    label: '符合国家、省级重大政策的医疗机构',
    basis: 'major-policy',
    citations: [
      cite('第二十五条', '符合国家、省级重大政策（医养结合、中医发展等战略导向）的医疗机构'),
      FAVOUR,
    ],
    assumptions: ['policy-preference'],
  },
  {
    id: 'major-project',
    label: '市委、市政府的重大项目',
    basis: 'major-project',
    citations: [
      cite('第二十五条', '符合市委、市政府服务聊城经济社会发展的重大项目，给予定点管理政策适度倾斜'),
    ],
    assumptions: ['policy-preference'],
  },
] as const satisfies readonly Exception[];
