import type { Deadline } from '../../../../domain/procedure.ts';
import { cite } from '../../cite.ts';

const BAR = { rule: 'R5', binds: 'applicant', endedBy: [] } as const;
const ASSUMED = ['cause-and-ban', 'ban-start', 'bans'] as const;
const ENDINGS = ['terminated', 'terminated-for-fraud'] as const;
const PERSON = {
  length: { unit: 'years', n: 5 },
  citations: [
    cite(
      '第十条（八）',
      '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医药机构解除医保协议，未满 5 年的',
    ),
  ],
  assumptions: ASSUMED,
} as const;

/** What the end of an agreement means for a later application: 第十条（五）至（八）, by the facts its grounds ask for. */
export const bars: readonly Deadline[] = [
  {
    ...BAR,
    id: 'fraud-ban',
    label: '以不正当手段取得定点，3年内不予受理',
    length: { unit: 'years', n: 3 },
    starts: [{ event: 'terminated-for-fraud', date: 'foundOn' }],
    effect: { kind: 'bar', subject: 'institution', fact: 'fraudFoundOn' },
    citations: [cite('第十条（五）', '以弄虚作假等不正当手段申请医药机构定点，自发现之日起未满 3 年的')],
    assumptions: ['bans'],
  },
  {
    ...BAR,
    id: 'violation-ban',
    label: '因违法违规被解除协议，3年内不予受理',
    length: { unit: 'years', n: 3 },
    starts: ENDINGS.map((event) => ({ event, where: { cause: 'violation' }, date: 'on' })),
    effect: { kind: 'bar', subject: 'institution', fact: 'terminatedForViolationOn' },
    citations: [cite('第十条（六）', '因违法违规被解除协议未满 3 年或已满 3 年但未完全履行行政处罚责任的')],
    assumptions: ASSUMED,
  },
  {
    ...BAR,
    id: 'breach-ban',
    label: '因严重违约被解除协议，1年内不予受理',
    length: { unit: 'years', n: 1 },
    starts: ENDINGS.map((event) => ({ event, where: { cause: 'breach' }, date: 'on' })),
    effect: { kind: 'bar', subject: 'institution', fact: 'terminatedForBreachOn' },
    citations: [
      cite('第十条（七）', '因严重违反医保协议约定而被解除协议未满 1 年或已满 1 年但未完全履行违约责任的'),
    ],
    assumptions: ASSUMED,
  },
  {
    ...BAR,
    ...PERSON,
    id: 'person-ban',
    label: '几位负责人导致解除协议，其本人5年内',
    starts: ENDINGS.map((event) => ({ event, where: { whose: 'all' }, date: 'on' })),
    effect: { kind: 'bar', subject: 'person', fact: 'personCausedTerminationOn' },
  },
  {
    ...BAR,
    ...PERSON,
    id: 'named-person-ban',
    label: '一位负责人导致解除协议，其本人5年内',
    starts: ENDINGS.map((event) => ({ event, where: { whose: 'one' }, date: 'on' })),
    effect: { kind: 'bar', subject: 'person', fact: 'personCausedTerminationOn', named: 'person' },
  },
];
