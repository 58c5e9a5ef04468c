import type { Citation } from '../../../../domain/citation.ts';
import type { RefusalGround } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';
import { BOTH } from '../applicants.ts';

const COUNTING = ['bans', 'ban-start'] as const;

/** 第十条（五）至（八）and the two 第十四条: the years in which no application is taken. `lead` opens 第十条. */
export function bans(lead: Citation): readonly RefusalGround[] {
  return [
    {
      id: 'ground-10-5',
      label: '以不正当手段申请定点，自发现之日起未满3年',
      appliesTo: BOTH,
      test: { since: 'fraudFoundOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' },
      personDecides: false,
      citations: [
        cite('第十条（五）', '（五）以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的；'),
        lead,
      ],
      assumptions: ['bans', 'one-ban-for-fraud'],
    },
    {
      id: 'ground-14-1',
      label: '评估中发现虚构、篡改申请材料，3年内不予受理',
      appliesTo: BOTH,
      test: { since: 'fraudFoundOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' },
      personDecides: false,
      citations: [
        cite(
          '第十四条（前）',
          '评估过程中发现医药机构采取虚构、篡改等不正当手段报送申请材料的，经办机构留存相关证据，3年内不予受理该医药机构的定点申请。',
        ),
      ],
      assumptions: ['bans', 'one-ban-for-fraud', 'two-articles-14'],
    },
    {
      id: 'ground-10-6',
      label: '因违法违规被解除协议，未满3年或未完全履行行政处罚责任',
      appliesTo: BOTH,
      test: {
        any: [
          { since: 'terminatedForViolationOn', bannedFor: { unit: 'years', n: 3 }, on: 'submittedOn' },
          { fact: 'violationPenaltyOutstanding', is: true },
        ],
      },
      personDecides: false,
      citations: [
        cite('第十条（六）', '（六）因违法违规被解除协议未满 3 年或已满 3 年但未完全履行行政处罚责任的；'),
        lead,
      ],
      assumptions: COUNTING,
    },
    {
      id: 'ground-10-7',
      label: '因严重违约被解除协议，未满1年或未完全履行违约责任',
      appliesTo: BOTH,
      test: {
        any: [
          { since: 'terminatedForBreachOn', bannedFor: { unit: 'years', n: 1 }, on: 'submittedOn' },
          { fact: 'breachLiabilityOutstanding', is: true },
        ],
      },
      personDecides: false,
      citations: [
        cite(
          '第十条（七）',
          '（七）因严重违反医保协议约定而被解除协议未满 1 年或已满 1 年但未完全履行违约责任的；',
        ),
        lead,
      ],
      assumptions: COUNTING,
    },
    {
      id: 'ground-10-8',
      label: '负责人曾因严重违法违规导致原机构解除协议，未满5年',
      appliesTo: BOTH,
      test: { since: 'personCausedTerminationOn', bannedFor: { unit: 'years', n: 5 }, on: 'submittedOn' },
      personDecides: false,
      citations: [
        cite(
          '第十条（八）',
          '（八）法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医药机构解除医保协议，未满 5 年的；',
        ),
        lead,
      ],
      assumptions: COUNTING,
    },
    {
      id: 'ground-14-2',
      label: '再次评估仍不合格，1年内不得再次申请',
      appliesTo: BOTH,
      test: { since: 'secondFailureOn', bannedFor: { unit: 'years', n: 1 }, on: 'submittedOn' },
      personDecides: false,
      citations: [
        cite(
          '第十四条（后）（三）',
          '评估仍不合格的，经办机构出具评估不合格告知书，自即日起，1年内不得再次申请。',
        ),
      ],
      assumptions: ['bans', 'two-articles-14'],
    },
  ];
}
