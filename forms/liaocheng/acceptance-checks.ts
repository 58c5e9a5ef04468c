import { notAfter } from '../checks/across.ts';
import type { Field, FormDefinition } from '../form.ts';
import { lc, MEDICAL } from './cite.ts';
import { samplesOf } from './samples/index.ts';

const ID = 'liaocheng/acceptance-checks';

const yesNo = (name: string, label: string, place: string, quote: string): Field => ({
  name,
  label,
  kind: 'yes-no',
  citation: lc(place, quote),
});
const since = (name: string, label: string, place: string, quote: string): Field => ({
  name,
  label,
  kind: 'date',
  hint: '没有此情形的不填',
  citation: lc(place, quote),
});

const FRAUD = '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的';
const UNLAWFUL = '因违法违规被解除协议未满 3 年或已满 3 年但未完全履行行政处罚责任的';
const BREACH = '因严重违反医保协议约定而被解除协议未满 1 年或已满 1 年但未完全履行违约责任的';
const GATE = '超出上年度总额控制指标 10%或医保基金可支撑能力低于 6 个月（含），原则上当年不予受理';

const DATES = [
  'fraudFoundOn',
  'terminatedForViolationOn',
  'terminatedForBreachOn',
  'personCausedTerminationOn',
  'secondFailureOn',
];

/** 受理核查记录: not an annex; what the receiving clerk looks up for the refusal grounds of 第十条, 第十四条 and 第二十四条. */
export const acceptanceChecks: FormDefinition = {
  id: ID,
  title: '受理核查记录',
  source: '003',
  place: '第十条、第十四条、第二十四条',
  layout: 'system',
  filledBy: 'receiving-clerk',
  intro: '记录受理时查到的情况；没有核查的可以不填，系统不会把“未填”当作“没有”。',
  sections: [
    {
      id: 'medical-institution',
      label: '医疗机构',
      showWhen: MEDICAL,
      fields: [
        yesNo(
          'priceRulesBroken',
          '基本医疗服务是否未执行医药价格政策',
          '第十条（二）',
          '基本医疗服务未执行医疗保障行政部门制定的医药价格政策的',
        ),
        yesNo(
          'forecastExceedsFund',
          '预测性分析是否超出基金可承受范围（申请含住院的）',
          '第十条（三）',
          '申请定点类别含住院且基金使用预测性分析超出当年辖区内医疗保障基金可承受范围的',
        ),
        {
          name: 'quotaOverrunPercent',
          label: '辖区超出上年度总额控制指标的百分比',
          kind: 'number',
          min: -100,
          max: 1000,
          unit: '%',
          hint: '未超出的填 0 或负数',
          inputmode: 'decimal',
          citation: lc('第二十四条', GATE),
        },
        {
          name: 'fundSupportMonths',
          label: '医保基金可支撑月数',
          kind: 'number',
          max: 1200,
          unit: '个月',
          inputmode: 'decimal',
          citation: lc('第二十四条', GATE),
        },
      ],
    },
    {
      id: 'institution',
      label: '申请机构',
      fields: [
        yesNo(
          'penaltyUndischarged',
          '是否未依法履行行政处罚责任',
          '第十条（四）',
          '未依法履行行政处罚责任的',
        ),
        since('fraudFoundOn', '发现以不正当手段申请定点的日期', '第十条（五）', FRAUD),
        since('terminatedForViolationOn', '因违法违规被解除协议的日期', '第十条（六）', UNLAWFUL),
        yesNo('violationPenaltyOutstanding', '上述行政处罚责任是否尚未完全履行', '第十条（六）', UNLAWFUL),
        since('terminatedForBreachOn', '因严重违反医保协议被解除协议的日期', '第十条（七）', BREACH),
        yesNo('breachLiabilityOutstanding', '上述违约责任是否尚未完全履行', '第十条（七）', BREACH),
        since(
          'secondFailureOn',
          '再次评估不合格告知书的日期',
          '第十四条（后）（三）',
          '评估仍不合格的，经办机构出具评估不合格告知书，自即日起，1年内不得再次申请',
        ),
      ],
    },
    {
      id: 'persons',
      label: '法定代表人、主要负责人、实际控制人',
      fields: [
        since(
          'personCausedTerminationOn',
          '曾导致原定点医药机构解除协议的日期',
          '第十条（八）',
          '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医药机构解除医保协议，未满 5 年的',
        ),
        yesNo(
          'personDiscredited',
          '是否被列入失信人名单',
          '第十条（九）',
          '法定代表人、主要负责人或实际控制人被列入失信人名单的',
        ),
      ],
    },
  ],
  checks: DATES.map((field) =>
    notAfter(field, 'today', { message: (value) => `日期（${value}）不能晚于今天，请核对` }),
  ),
  samples: samplesOf(ID),
};
