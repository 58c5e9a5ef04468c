import type { RefusalGround } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { MEDICAL } from './applicants.ts';

/** The words that open 第九条. */
export const LEAD = cite('第九条', '医疗机构存在下列情形之一的，不予受理定点申请：');
const COUNTING = ['bans', 'ban-start'] as const;

/** 第九条（一）至（三）. */
const standing = [
  {
    id: 'ground-09-1',
    label: '以非基本医疗服务为主要执业范围',
    appliesTo: MEDICAL,
    test: { fact: 'nonBasicServicesAreMain', is: true },
    personDecides: true,
    citations: [
      cite('第九条（一）', '(一)以医疗美容、辅助生殖、生活照护、种植牙等非基本医疗服务为主要执业范围的；'),
      LEAD,
    ],
  },
  {
    id: 'ground-09-2',
    label: '基本医疗服务未执行医药价格政策',
    appliesTo: MEDICAL,
    test: { fact: 'priceRulesBroken', is: true },
    personDecides: true,
    citations: [cite('第九条（二）', '(二)基本医疗服务未执行医疗保障行政部门制定的医药价格政策的；'), LEAD],
  },
  {
    id: 'ground-09-3',
    label: '未依法履行行政处罚责任',
    appliesTo: MEDICAL,
    test: { fact: 'penaltyUndischarged', is: true },
    personDecides: true,
    citations: [cite('第九条（三）', '(三)未依法履行行政处罚责任的；'), LEAD],
  },
] as const satisfies readonly RefusalGround[];

/** 第九条（四）至（七）, with the year of 第十二条: the years in which no application is taken. */
const bans = [
  {
    id: 'ground-09-4',
    label: '以不正当手段申请定点资格，自发现之日起未满3年',
    appliesTo: MEDICAL,
    test: { since: 'fraudFoundOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' },
    personDecides: false,
    citations: [
      cite('第九条（四）', '(四)以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的；'),
      LEAD,
    ],
    assumptions: ['bans', 'fraud-found-late'],
  },
  {
    id: 'ground-09-5',
    label: '因违法违规被解除协议，未满3年或未完全履行行政处罚责任',
    appliesTo: MEDICAL,
    test: {
      any: [
        { since: 'terminatedForViolationOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' },
        { fact: 'violationPenaltyOutstanding', is: true },
      ],
    },
    personDecides: false,
    citations: [
      cite('第九条（五）', '(五)因违法违规被解除协议未满3年或已满3年但未完全履行行政处罚责任的；'),
      LEAD,
    ],
    assumptions: COUNTING,
  },
  {
    id: 'ground-09-6',
    label: '因严重违约被解除协议，未满1年或未完全履行违约责任',
    appliesTo: MEDICAL,
    test: {
      any: [
        { since: 'terminatedForBreachOn', bannedFor: { unit: 'years', n: 1 }, on: 'submittedOn' },
        { fact: 'breachLiabilityOutstanding', is: true },
      ],
    },
    personDecides: false,
    citations: [
      cite(
        '第九条（六）',
        '(六)因严重违反医保协议约定而被解除协议未满1年或已满 1 年但未完全履行违约责任的；',
      ),
      LEAD,
    ],
    assumptions: COUNTING,
  },
  {
    id: 'ground-09-7',
    label: '负责人曾因严重违法违规导致原机构解除协议，未满5年',
    appliesTo: MEDICAL,
    test: { since: 'personCausedTerminationOn', bannedFor: { unit: 'years', n: 5 }, on: 'submittedOn' },
    personDecides: false,
    citations: [
      cite(
        '第九条（七）',
        '（七）法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的；',
      ),
      LEAD,
    ],
    assumptions: COUNTING,
  },
  {
    id: 'ground-12',
    label: '再次评估仍不合格，1年内不得再次申请',
    appliesTo: MEDICAL,
    test: { since: 'secondFailureOn', bannedFor: { unit: 'years', n: 1 }, on: 'submittedOn' },
    personDecides: false,
    citations: [cite('第十二条', '评估仍不合格的，1 年内不得再次申请。')],
    assumptions: ['bans', 'second-failure'],
  },
] as const satisfies readonly RefusalGround[];

/** 第九条（八）（九）, and the conditions of 第五条 and 第六条, which 第九条 does not name. */
const others = [
  {
    id: 'ground-09-8',
    label: '法定代表人、主要负责人或实际控制人被列入失信人名单',
    appliesTo: MEDICAL,
    test: { fact: 'personDiscredited', is: true },
    personDecides: false,
    citations: [cite('第九条（八）', '（八）法定代表人、主要负责人或实际控制人被列入失信人名单的；'), LEAD],
  },
  {
    id: 'ground-09-9',
    label: '法律、法规规定的其他不予受理情形',
    appliesTo: MEDICAL,
    personDecides: true,
    citations: [cite('第九条（九）', '（九）法律、法规规定的其他不予受理的情形。'), LEAD],
  },
  {
    id: 'ground-06',
    label: '不符合第五条、第六条的条件',
    appliesTo: MEDICAL,
    personDecides: true,
    citations: [
      cite('第五条', '可申请医保定点：'),
      cite('第六条', '医疗机构申请医保定点应当同时具备以下基本条件：'),
    ],
    assumptions: ['unmet-conditions'],
  },
] as const satisfies readonly RefusalGround[];

/** 第九条 and the grounds beside it. */
export const refusalGrounds: readonly RefusalGround[] = [...standing, ...bans, ...others];
