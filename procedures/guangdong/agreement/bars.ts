import type { Deadline } from '../../../domain/procedure.ts';
import { cite } from '../cite.ts';
import { ENDINGS } from './named.ts';

const VIOLATION = cite('第九条（五）', '因违法违规被解除协议未满3年或已满3年但未完全履行行政处罚责任的');
const REFUSED = cite('第九条', '医疗机构存在下列情形之一的，不予受理定点申请：');
const BAR = { rule: 'R5', binds: 'applicant', endedBy: [] } as const;

// The head of the list says what follows, the item on what: papers quote them in this order.

/** What must pass before another application is taken: 第九条（四）至（七）, from the day the agreement ended. */
export const bars = [
  {
    id: 'bar-after-violation',
    label: '因违法违规被解除协议后不予受理',
    ...BAR,
    length: { unit: 'years', n: 3 },
    starts: ENDINGS.map((event) => ({ event, where: { cause: 'violation' }, date: 'effectiveOn' })),
    effect: { kind: 'bar', subject: 'institution', fact: 'terminatedForViolationOn' },
    citations: [REFUSED, VIOLATION],
    assumptions: ['bans', 'ban-start', 'cause-of-the-bar'],
  },
  {
    id: 'bar-after-breach',
    label: '因严重违约被解除协议后不予受理',
    ...BAR,
    length: { unit: 'years', n: 1 },
    starts: ENDINGS.map((event) => ({ event, where: { cause: 'breach' }, date: 'effectiveOn' })),
    effect: { kind: 'bar', subject: 'institution', fact: 'terminatedForBreachOn' },
    citations: [
      REFUSED,
      cite('第九条（六）', '因严重违反医保协议约定而被解除协议未满1年或已满 1 年但未完全履行违约责任的'),
    ],
    assumptions: ['bans', 'ban-start', 'cause-of-the-bar'],
  },
  {
    id: 'bar-after-fraud',
    label: '以不正当手段取得定点后不予受理',
    ...BAR,
    length: { unit: 'years', n: 3 },
    starts: [{ event: 'terminated-for-fraud', date: 'foundOn' }],
    effect: { kind: 'bar', subject: 'institution', fact: 'fraudFoundOn' },
    citations: [
      REFUSED,
      cite('第九条（四）', '以弄虚作假等不正当手段申请定点医疗机构资格，自发现之日起未满3年的'),
    ],
    assumptions: ['bans', 'cause-of-the-bar'],
  },
  {
    id: 'bar-on-responsible',
    label: '导致原定点机构解除协议的负责人',
    ...BAR,
    // Each of several persons by himself: whoever caused it, not all who were in charge.
    keyedBy: 'responsible',
    length: { unit: 'years', n: 5 },
    starts: [{ event: 'responsible-named', date: 'terminatedOn' }],
    effect: { kind: 'bar', subject: 'person', fact: 'personCausedTerminationOn', named: 'responsible' },
    citations: [
      REFUSED,
      cite(
        '第九条（七）',
        '法定代表人、主要负责人或实际控制人曾因严重违法违规导致原定点医疗机构解除医保协议，未满 5 年的',
      ),
    ],
    assumptions: ['bans', 'ban-start', 'responsible-persons'],
  },
] as const satisfies readonly Deadline[];
