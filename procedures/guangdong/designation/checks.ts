import type { CheckedFact } from '../beside.ts';
import { cite } from '../cite.ts';
import { LICENCE_VERIFIED, PROVINCE_ASKS_MORE } from './materials.ts';

/** The form on which the receiving clerk records what he has looked up; it is no paper of the document. */
export const CHECKS_FORM = 'guangdong/acceptance-checks';

const yesNo = (fact: string, label: string, place: string, quote: string): CheckedFact => ({
  fact,
  label,
  kind: 'yes-no',
  citation: cite(place, quote),
});
const since = (fact: string, label: string, place: string, quote: string): CheckedFact => ({
  fact,
  label,
  kind: 'date',
  citation: cite(place, quote),
});

const VIOLATION = '因违法违规被解除协议未满3年或已满3年但未完全履行行政处罚责任的';
const BREACH = '因严重违反医保协议约定而被解除协议未满1年或已满 1 年但未完全履行违约责任的';

/** What the refusal grounds and the materials ask for and the application form does not say. */
export const checkedFacts: readonly CheckedFact[] = [
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
  yesNo('penaltyUndischarged', '是否未依法履行行政处罚责任', '第九条（三）', '未依法履行行政处罚责任的'),
  since(
    'fraudFoundOn',
    '发现以不正当手段申请定点资格的日期',
    '第九条（四）',
    '以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的',
  ),
  since('terminatedForViolationOn', '因违法违规被解除协议的日期', '第九条（五）', VIOLATION),
  yesNo('violationPenaltyOutstanding', '上述行政处罚责任是否尚未完全履行', '第九条（五）', VIOLATION),
  since('terminatedForBreachOn', '因严重违反医保协议被解除协议的日期', '第九条（六）', BREACH),
  yesNo('breachLiabilityOutstanding', '上述违约责任是否尚未完全履行', '第九条（六）', BREACH),
  since(
    'personCausedTerminationOn',
    '曾导致原定点医疗机构解除协议的日期',
    '第九条（七）',
    '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的',
  ),
  yesNo(
    'personDiscredited',
    '法定代表人、主要负责人或实际控制人是否被列入失信人名单',
    '第九条（八）',
    '法定代表人、主要负责人或实际控制人被列入失信人名单的',
  ),
  since(
    'secondFailureOn',
    '再次评估不合格结果送达的日期',
    '第十二条',
    '评估仍不合格的，1 年内不得再次申请。',
  ),
  yesNo(
    LICENCE_VERIFIED,
    '证照是否已通过数据共享查询、核验',
    '第八条',
    '能通过数据共享查询、核验的，医疗机构无需另行提供',
  ),
  yesNo(
    PROVINCE_ASKS_MORE,
    '省级医疗保障行政部门是否另外要求材料',
    '第八条（六）',
    '省级医疗保障行政部门按相关规定要求提供的其他材料',
  ),
];
