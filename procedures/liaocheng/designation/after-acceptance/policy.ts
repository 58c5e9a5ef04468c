import type { Criterion } from '../../../../domain/criterion.ts';
import type { Rule } from '../../../../domain/procedure.ts';
import type { Role } from '../../../../domain/role.ts';
import { cite } from '../../cite.ts';
import { FUND_GATE } from '../refusal-grounds/leaving-room.ts';

/** A gate that stands for a calendar year in an agency's whole area: two figures a year, put on record by a person. */
export interface YearlyGate extends Rule {
  /** Facts that hold for the area in a year rather than for one institution. */
  yearlyFacts: readonly string[];
  closedWhen: Criterion;
  /** The refusal ground that carries it at the door. */
  ground: string;
  /** It ends with the year in which it was decided. */
  until: 'end-of-year';
  /** Who may let somebody through nevertheless, and the step that says so. */
  waivedBy: { role: Role; step: string };
}

/** 第二十四条. */
export const yearlyGate: YearlyGate = {
  id: 'yearly-gate',
  label: '基金闸门（当年不予受理含住院的申请）',
  yearlyFacts: ['quotaOverrunPercent', 'fundSupportMonths'],
  closedWhen: FUND_GATE,
  ground: 'ground-24',
  until: 'end-of-year',
  waivedBy: { role: 'leading-group', step: 'waive-ground' },
  citations: [
    cite(
      '第二十四条',
      '超出上年度总额控制指标 10%或医保基金可支撑能力低于 6 个月（含），原则上当年不予受理医疗机构（申请定点类型含住院）的定点申请材料。',
    ),
  ],
  assumptions: ['fund-gate', 'gate-year'],
};

/** A reason the document itself gives for letting somebody through the gate; the value is that of the waiving step. */
export interface Exception extends Rule {
  basis: 'one-out-one-in' | 'policy-preference';
}

/** 第二十七条 and the three kinds of 第二十五条. */
export const exceptions: readonly Exception[] = [
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
    basis: 'policy-preference',
    citations: [
      cite('第二十五条', '对于医疗资源雄厚、服务能力强的国家级、省级等区域医疗中心'),
      cite('第二十五条', '给予定点管理政策适度倾斜'),
    ],
    assumptions: ['policy-preference'],
  },
  {
    id: 'major-policy',
    label: '符合国家、省级重大政策的医疗机构',
    basis: 'policy-preference',
    citations: [
      cite('第二十五条', '符合国家、省级重大政策（医养结合、中医发展等战略导向）的医疗机构'),
      cite('第二十五条', '给予定点管理政策适度倾斜'),
    ],
    assumptions: ['policy-preference'],
  },
  {
    id: 'major-project',
    label: '市委、市政府的重大项目',
    basis: 'policy-preference',
    citations: [
      cite('第二十五条', '符合市委、市政府服务聊城经济社会发展的重大项目，给予定点管理政策适度倾斜'),
    ],
    assumptions: ['policy-preference'],
  },
];

/** Institutions for which the conditions of older rules go on. */
export interface TransitionClause extends Rule {
  appliesTo: readonly string[];
  test: Criterion;
  /** What a person is told: the listed conditions are hints, somebody judges by the older rules. */
  meaning: string;
}

/** 第三十七条. The day of the approval and who manages the institution are asked by no form yet. */
export const transition: TransitionClause = {
  id: 'transition-37',
  label: '2022年12月31日前批准的医疗机构',
  appliesTo: ['medical-institution'],
  test: {
    all: [
      { fact: 'approvedOn', onOrBefore: '2022-12-31' },
      { since: 'operatingSince', lasted: { unit: 'months', n: 3 }, by: 'submittedOn' },
      { fact: 'registeredAddressIsBusinessAddress', is: true },
      { fact: 'managedByHealthAuthority', is: true },
    ],
  },
  meaning: '条件由经办人员按原有政策判断，本规程列出的条件只作提示；办理节点按本规程。',
  citations: [
    cite(
      '第三十七条',
      '2022年12月31日前由行政审批部门批准，且在注册地正式运营满3个月并纳入卫健部门管理的医疗机构，申请医保定点仍按照原有政策依据执行，具体办理节点参照本规程。',
    ),
  ],
  assumptions: ['approved-before-2023', 'transition-date'],
};

/** What is applied for, where it is not a first designation. */
export interface Variant extends Rule {
  /** Whether it takes the way of a new designation, or is a matter of the agreement. */
  way: 'designation' | 'supplementary-agreement';
  /** The applicant must already be designated. */
  needsDesignation: boolean;
}

/** 第三十六条 and 第三十八条. */
export const variants: readonly Variant[] = [
  {
    id: 'internet-hospital',
    label: '互联网医院补充协议',
    way: 'supplementary-agreement',
    needsDesignation: true,
    citations: [cite('第三十六条', '互联网医院可依托其实体医疗机构申请签订补充协议')],
    assumptions: ['internet-hospital'],
  },
  {
    id: 'additional-site',
    label: '增加执业地点',
    way: 'designation',
    needsDesignation: true,
    citations: [cite('第三十八条', '定点医疗机构申请增加执业地点的，参照医药机构新增定点相关规定办理')],
    assumptions: ['additional-site'],
  },
];
