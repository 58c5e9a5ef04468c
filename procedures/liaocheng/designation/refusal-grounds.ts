import type { RefusalGround } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { BOTH, MEDICAL } from './applicants.ts';
import { bans } from './refusal-grounds/bans.ts';
import { FUND_GATE, ORDINARY_OUTPATIENT } from './refusal-grounds/leaving-room.ts';

const LEAD = cite(
  '第十条',
  '医疗机构存在下列情形之一的，零售药店存在（四）至（十）情形之一的，不予受理定点申请：',
);

/** 第十条（一）至（四）: the first three are for medical institutions alone. */
const beforeTheBans = [
  {
    id: 'ground-10-1-a',
    label: '以非基本医疗服务为主要执业范围',
    appliesTo: MEDICAL,
    test: { fact: 'nonBasicServices', is: 'main' },
    personDecides: false,
    citations: [
      cite('第十条（一）', '（一）以医疗美容、辅助生殖、生活照护、种植牙等非基本医疗服务为主要执业范围的；'),
      LEAD,
    ],
  },
  {
    id: 'ground-10-1-b',
    label: '申请普通门诊且执业范围含有非基本医疗服务',
    appliesTo: MEDICAL,
    test: ORDINARY_OUTPATIENT,
    personDecides: true,
    mayBeWaived: true,
    citations: [cite('第十条（一）', '申请定点类型为普通门诊且执业范围含有非基本医疗服务的；'), LEAD],
    assumptions: ['ordinary-outpatient', 'designation-types'],
  },
  {
    id: 'ground-10-2',
    label: '基本医疗服务未执行医药价格政策',
    appliesTo: MEDICAL,
    test: { fact: 'priceRulesBroken', is: true },
    personDecides: true,
    citations: [cite('第十条（二）', '（二）基本医疗服务未执行医疗保障行政部门制定的医药价格政策的；'), LEAD],
  },
  {
    id: 'ground-10-3',
    label: '含住院且基金使用预测超出当年可承受范围',
    appliesTo: MEDICAL,
    test: {
      all: [
        { fact: 'designationTypes', includes: '住院' },
        { fact: 'forecastExceedsFund', is: true },
      ],
    },
    personDecides: true,
    citations: [
      cite(
        '第十条（三）',
        '（三）申请定点类别含住院且基金使用预测性分析超出当年辖区内医疗保障基金可承受范围的；',
      ),
      LEAD,
    ],
    assumptions: ['category-or-type'],
  },
  {
    id: 'ground-10-4',
    label: '未依法履行行政处罚责任',
    appliesTo: BOTH,
    test: { fact: 'penaltyUndischarged', is: true },
    personDecides: true,
    citations: [cite('第十条（四）', '（四）未依法履行行政处罚责任的；'), LEAD],
  },
] as const satisfies readonly RefusalGround[];

/** 第十条（九）（十）, then what other articles refuse at the door. */
const afterTheBans = [
  {
    id: 'ground-10-9',
    label: '法定代表人、主要负责人或实际控制人被列入失信人名单',
    appliesTo: BOTH,
    test: { fact: 'personDiscredited', is: true },
    personDecides: false,
    citations: [cite('第十条（九）', '（九）法定代表人、主要负责人或实际控制人被列入失信人名单的；'), LEAD],
  },
  {
    id: 'ground-10-10',
    label: '法律、法规规定的其他不予受理情形',
    appliesTo: BOTH,
    personDecides: true,
    citations: [cite('第十条（十）', '（十）法律、法规规定的其他不予受理的情形。'), LEAD],
  },
  {
    id: 'ground-12',
    label: '不符合第六条、第七条的基本条件',
    appliesTo: BOTH,
    personDecides: true,
    citations: [
      cite('第十二条', '医药机构提出定点申请，符合相关申请条件的，经办机构应即时受理'),
      cite('第六条', '医疗机构申请医疗保障定点应同时具备以下基本条件'),
      cite('第七条', '零售药店申请医疗保障定点应取得药品经营许可证,并同时符合以下基本条件'),
    ],
    assumptions: ['unmet-conditions'],
  },
  {
    id: 'ground-24',
    label: '超出总额控制指标或基金可支撑能力不足，当年不予受理（含住院）',
    appliesTo: MEDICAL,
    test: FUND_GATE,
    personDecides: true,
    mayBeWaived: true,
    citations: [
      cite(
        '第二十四条',
        '超出上年度总额控制指标 10%或医保基金可支撑能力低于 6 个月（含），原则上当年不予受理医疗机构（申请定点类型含住院）的定点申请材料。',
      ),
      cite(
        '第二十四条',
        '各医疗保障部门辖区内上年度总额控制指标控制较好的前提下，应结合医疗机构提供的纳入定点后使用医疗保障基金的预测性分析，评估基金可承受范围，合理规划纳入。',
      ),
    ],
    assumptions: ['fund-gate', 'gate-year'],
  },
] as const satisfies readonly RefusalGround[];

/** 第十条 and the grounds beside it, in the order of the document. */
export const refusalGrounds: readonly RefusalGround[] = [...beforeTheBans, ...bans(LEAD), ...afterTheBans];
