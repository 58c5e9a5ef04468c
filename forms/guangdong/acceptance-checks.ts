import { notAfter } from '../checks/across.ts';
import type { Field, FormDefinition } from '../form.ts';
import { cite } from './cite.ts';
import { CHECK_SAMPLES } from './officer-samples.ts';

const yesNo = (name: string, label: string, place: string, quote: string): Field => ({
  name,
  label,
  kind: 'yes-no',
  citation: cite(place, quote),
});
const since = (name: string, label: string, place: string, quote: string): Field => ({
  name,
  label,
  kind: 'date',
  hint: '没有此情形的不填',
  citation: cite(place, quote),
});

const FRAUD = '以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的';
const VIOLATION = '因违法违规被解除协议未满3年或已满3年但未完全履行行政处罚责任的';
const BREACH = '因严重违反医保协议约定而被解除协议未满1年或已满 1 年但未完全履行违约责任的';
const PERSON =
  '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的';

const DATES = [
  'fraudFoundOn',
  'terminatedForViolationOn',
  'terminatedForBreachOn',
  'personCausedTerminationOn',
  'secondFailureOn',
];

/** 受理核查记录: not a paper of 004; what the receiving clerk looks up for 第八条, 第九条 and the year of 第十二条. */
export const acceptanceChecks: FormDefinition = {
  id: 'guangdong/acceptance-checks',
  title: '受理核查记录',
  source: '004',
  place: '第八条、第九条、第十二条',
  layout: 'system',
  filledBy: 'receiving-clerk',
  intro: '记录受理时查到的情况；没有核查的可以不填，系统不会把“未填”当作“没有”。',
  sections: [
    {
      id: 'materials',
      label: '数据共享和材料（第八条）',
      fields: [
        yesNo(
          'licenceVerifiedByDataSharing',
          '证照是否已通过数据共享查询、核验',
          '第八条',
          '能通过数据共享查询、核验的，医疗机构无需另行提供',
        ),
        yesNo(
          'provinceAsksForMore',
          '省级医疗保障行政部门是否另外要求材料',
          '第八条（六）',
          '省级医疗保障行政部门按相关规定要求提供的其他材料',
        ),
      ],
    },
    {
      id: 'institution',
      label: '申请机构（第九条）',
      fields: [
        yesNo(
          'nonBasicServicesAreMain',
          '是否以非基本医疗服务为主要执业范围',
          '第九条（一）',
          '以医疗美容、辅助生殖、生活照护、种植牙等非基本医疗服务为主要执业范围的',
        ),
        yesNo(
          'priceRulesBroken',
          '基本医疗服务是否未执行医药价格政策',
          '第九条（二）',
          '基本医疗服务未执行医疗保障行政部门制定的医药价格政策的',
        ),
        yesNo(
          'penaltyUndischarged',
          '是否未依法履行行政处罚责任',
          '第九条（三）',
          '未依法履行行政处罚责任的',
        ),
        since('fraudFoundOn', '发现以不正当手段申请定点资格的日期', '第九条（四）', FRAUD),
        since('terminatedForViolationOn', '因违法违规被解除协议的日期', '第九条（五）', VIOLATION),
        yesNo('violationPenaltyOutstanding', '上述行政处罚责任是否尚未完全履行', '第九条（五）', VIOLATION),
        since('terminatedForBreachOn', '因严重违反医保协议被解除协议的日期', '第九条（六）', BREACH),
        yesNo('breachLiabilityOutstanding', '上述违约责任是否尚未完全履行', '第九条（六）', BREACH),
        since(
          'secondFailureOn',
          '再次评估不合格结果送达的日期',
          '第十二条',
          '评估仍不合格的，1 年内不得再次申请。',
        ),
      ],
    },
    {
      id: 'persons',
      label: '法定代表人、主要负责人、实际控制人（第九条）',
      fields: [
        since('personCausedTerminationOn', '曾导致原定点医疗机构解除协议的日期', '第九条（七）', PERSON),
        yesNo(
          'personDiscredited',
          '是否被列入失信人名单',
          '第九条（八）',
          '法定代表人、主要负责人或实际控制人被列入失信人名单的',
        ),
      ],
    },
  ],
  checks: DATES.map((field) =>
    notAfter(field, 'today', { message: (value) => `日期（${value}）不能晚于今天，请核对` }),
  ),
  samples: CHECK_SAMPLES,
};
