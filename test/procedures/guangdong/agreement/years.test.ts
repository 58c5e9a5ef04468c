import { beforeAll, expect, test } from 'vitest';
import { backwardOf } from '../../../../domain/backward.ts';
import { deadlinesOf } from '../../../../domain/case/deadlines.ts';
import type { EventPayload } from '../../../../domain/case/event.ts';
import { factsNow } from '../../../../domain/case/facts.ts';
import type { CaseState } from '../../../../domain/case/state.ts';
import { proposedGrounds } from '../../../../domain/grounds.ts';
import { periodicOf } from '../../../../domain/periodic.ts';
import { standingHistory } from '../../../../domain/standing.ts';
import { civilDate, instant } from '../../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../../domain/time/state-council.ts';
import { agreement } from '../../../../procedures/guangdong/agreement/procedure.ts';
import { Play } from '../../play.ts';
import { RESUMED, renewal, suspension, term, termination } from './cases.ts';

type Act = readonly [on: string, step: string, said: EventPayload];

/** The twenty-eight months' claims, filed on the tenth and paid on the seventeenth of the month after: two run at any time. */
const claims = Array.from({ length: 28 }, (_, n): Act[] => {
  const month = (later: number) => {
    const at = n + later;
    return `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  };
  const [filedOn, settledOn] = [`${month(0)}-10`, `${month(1)}-17`];
  return [
    [filedOn, 'record-claim', { claim: `C${n}`, period: month(0), filedOn }],
    [settledOn, 'record-payment', { claim: `C${n}`, outcome: 'paid', settledOn }],
  ];
}).flat();

const yearly = (yearlySignedOn: string, year: number): Act => [
  yearlySignedOn,
  'sign-yearly',
  { yearlySignedOn, yearlyFrom: `${year}-01-01`, yearlyUntil: `${year}-12-31`, adjusted: '年度总额' },
];
const life: readonly Act[] = [
  [
    '2022-12-20',
    'conclude',
    { agreementNumber: '示例医保协〔2022〕1号', ...term('2022-12-20', '2023-01-01', '2023-12-31') },
  ],
  [
    '2023-09-04',
    'record-review',
    { period: '2023年度', reviewedOn: '2023-09-01', by: 'agency', result: 'met' },
  ],
  ['2023-10-09', 'apply-for-renewal', { appliedOn: '2023-10-09' }],
  ['2023-12-11', 'renew-fixed', renewal('fixed', term('2023-12-11', '2024-01-01', '2025-12-31'))],
  yearly('2023-12-12', 2024),
  ['2024-05-06', 'record-breach', { foundOn: '2024-05-06', facts: '超标准收费' }],
  ['2024-05-13', 'take-measure', { measure: 'recover', facts: '超标准收费', details: '追回3例费用' }],
  // Decided two weeks ahead, and for the second time in the term a year later.
  ['2024-06-03', 'suspend', suspension('2024-06-17', '2024-08-30')],
  ['2024-09-02', 'resume-after-suspension', { resumedOn: '2024-09-02', ...RESUMED }],
  yearly('2024-12-13', 2025),
  ['2025-03-03', 'suspend', suspension('2025-03-03', '2025-05-30')],
  ['2025-04-14', 'terminate-after-suspensions', termination('breach', '2025-05-06')],
];

/** The one life, as it stood at the end of some of its days. */
const DAYS = [
  '2023-09-04',
  '2024-06-16',
  '2024-06-17',
  '2024-12-31',
  '2025-03-03',
  '2025-04-14',
  '2025-05-05',
  '2025-05-06',
];
const stood = new Map<string, CaseState>();

beforeAll(() => {
  const play = new Play(agreement, 'medical-institution', new Set(), { on: '2022-12-20' });
  const acts = [...life, ...claims].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  for (const day of DAYS) {
    for (; acts[0] && acts[0][0] <= day; acts.shift()) play.do(...acts[0]);
    stood.set(day, play.wait(day).state);
  }
});

/** The agreement on the evening of one of the days. */
function lived(day: string): CaseState {
  const state = stood.get(day);
  if (!state) throw new Error(`nobody looked on ${day}`);
  return state;
}

test('第四十条: applied for late it is renewed all the same, marked as late; the fixed agreement outlives its yearly ones', () => {
  const state = lived('2024-12-31');
  expect(state.stage).toBe('in-force');
  const [renewed, next] = backwardOf(agreement, state, stateCouncil, civilDate('2024-12-31'));
  expect(renewed).toMatchObject({ latest: '2023-09-30', status: 'done-late', doneOn: '2023-10-09' });
  expect(next).toMatchObject({ latest: '2025-09-30', status: 'open' });
  const running = deadlinesOf(agreement, state, stateCouncil, civilDate('2024-12-31'));
  expect(running.findLast(({ deadline }) => deadline.id === 'term')).toMatchObject({ end: '2025-12-31' });
  expect(running.filter(({ deadline }) => deadline.id === 'yearly-agreement').map(({ end }) => end)).toEqual([
    '2024-12-31',
    '2025-12-31',
  ]);
  expect(periodicOf(agreement, lived('2023-09-04'), civilDate('2023-09-04')).at(-1)?.done).toBe(true);
  expect(periodicOf(agreement, state, civilDate('2024-12-31')).map(({ done }) => done)).toEqual([
    true,
    false,
  ]);
});

test('第三十一条: claims run side by side for years, each to its own thirtieth working day, and none is late', () => {
  const state = lived('2025-04-14');
  const payments = deadlinesOf(agreement, state, stateCouncil, civilDate('2025-04-14')).filter(
    ({ deadline }) => deadline.id === 'payment',
  );
  expect(payments).toHaveLength(28);
  expect(payments.filter(({ status }) => status === 'running').map(({ key }) => key)).toEqual(['C26', 'C27']);
  expect(payments.filter(({ status }) => status === 'met')).toHaveLength(26);
  expect(payments[8]).toMatchObject({ key: 'C8', start: '2023-09-10', end: '2023-10-26' });
});

test('第四十一条、第四十二条: decided ahead, each counts from its own day; two suspensions in the term are proposed as a ground', () => {
  const grounds = (day: string) => {
    const state = lived(day);
    return proposedGrounds(agreement, state, factsNow(agreement, state, instant(`${day}T10:00:00+08:00`)))
      .filter(({ answer }) => answer === 'yes')
      .map(({ ground }) => ground.id);
  };
  expect(lived('2024-06-16').stage).toBe('in-force');
  expect(lived('2024-06-16').notices.some(({ notice }) => notice === 'suspension')).toBe(true);
  expect(lived('2024-06-17').stage).toBe('suspended');
  expect(grounds('2024-12-31')).toEqual([]);
  expect(grounds('2025-03-03')).toEqual(['termination-42-1']);
  expect(lived('2025-05-05').stage).toBe('suspended');
  const ended = lived('2025-05-06');
  expect(ended.stage).toBe('terminated');
  const after = deadlinesOf(agreement, ended, stateCouncil, civilDate('2025-05-06'));
  expect(after.find(({ deadline }) => deadline.id === 'bar-after-breach')?.end).toBe('2026-05-06');
  expect(standingHistory(agreement, ended).map(({ status, from, until }) => [status, from, until])).toEqual([
    ['designated', '2023-01-01', '2024-06-16'],
    ['suspended', '2024-06-17', '2024-09-01'],
    ['designated', '2024-09-02', '2025-03-02'],
    ['suspended', '2025-03-03', '2025-05-05'],
    ['ended', '2025-05-06', undefined],
  ]);
});
