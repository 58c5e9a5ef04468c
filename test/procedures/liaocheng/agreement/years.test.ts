import { expect, test } from 'vitest';
import { backwardOf } from '../../../../domain/backward.ts';
import { factsNow } from '../../../../domain/case/facts.ts';
import { proposedGrounds } from '../../../../domain/grounds.ts';
import { standingHistory, standingOn } from '../../../../domain/standing.ts';
import { addDays, addMonths, civilDate, instant } from '../../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../../domain/time/state-council.ts';
import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { begun, DECIDED, NEXT, renewed, suspended } from './lives.ts';

test('eight years in one history: settled every month, renewed every year, suspended twice in different terms, then let run out', () => {
  const play = begun();
  for (let year = 2024; year < 2032; year++) {
    for (let month = 0; month < 9; month++) {
      const settledOn = addMonths(civilDate(`${year}-03-15`), month);
      play.do(settledOn, 'report-settlement', { settledOn });
      if (month !== 2 || (year !== 2026 && year !== 2029)) continue;
      suspended(play, `${year}-06-01`, `${year}-06-10`);
      play.do(`${year}-06-09`, 'confirm-rectified', { finding: '到位' }).wait(`${year}-06-11`);
    }
    if (year === 2031) break;
    const next = year + 1;
    const term = {
      signedOn: `${next}-02-20`,
      validFrom: `${next}-03-01`,
      validUntil: addDays(civilDate(`${next + 1}-03-01`), -1),
    };
    renewed(play, term, `${year}-11-20`);
  }
  expect(play.state.stage).toBe('in-force');
  expect(play.state.history.length).toBeGreaterThan(100);
  // No deadline of the six months ever passed, and nothing was recorded by the clock but the renewals on their days and the ends of the suspensions.
  expect(play.state.history.filter(({ actor }) => actor.role === 'clock').map(({ type }) => type)).toEqual(
    'renewed renewed suspension-over renewed renewed renewed suspension-over renewed renewed'.split(' '),
  );
  expect(play.wait('2032-02-28').state.stage).toBe('in-force');
  expect(play.deadline('no-settlement', '2032-02-28')?.status).toBe('running');
  expect(play.wait('2032-03-01').state.stage).toBe('expired');
});

test('第十九条、第二十九条至第三十一条 renewed twice, rested and resumed, suspended twice in one term: the ground is proposed, a person ends it, and the bars run', () => {
  const play = begun();
  const today = (day: string) => {
    const facts = factsNow(agreement, play.state, instant(`${day}T10:00:00+08:00`));
    return proposedGrounds(agreement, play.state, facts)
      .filter(({ answer }) => answer === 'yes')
      .map(({ ground }) => ground.id);
  };
  const standsOn = (day: string) =>
    standingOn(standingHistory(agreement, play.state), civilDate(day))?.status;
  const due = (day: string) => backwardOf(agreement, play.state, stateCouncil, civilDate(day)).at(-1);

  // The first year: the application for renewal is due three months before its end, and comes late.
  expect(due('2024-11-20')).toMatchObject({ latest: '2024-11-28', status: 'open' });
  expect(due('2024-12-10')?.status).toBe('late');
  renewed(play, NEXT, '2024-12-12').wait('2025-03-01');
  expect(backwardOf(agreement, play.state, stateCouncil, civilDate('2025-03-01'))[0]?.status).toBe(
    'done-late',
  );

  // The second: asked to rest from a later day, with its paper at once; it goes on by itself.
  play.do('2025-04-07', 'record-exit-request', { requestedIn: '退', matter: '中止医保协议' });
  play.do('2025-04-14', 'suspend-on-request', {
    requestedIn: '退',
    from: '2025-07-14',
    until: '2025-09-30',
    beyond: 'no',
  });
  expect(play.notice('suspension')).toBeDefined();
  expect(play.state.stage).toBe('in-force');
  play.wait('2025-10-08');
  expect([standsOn('2025-07-13'), standsOn('2025-07-14'), standsOn('2025-10-01')]).toEqual([
    'designated',
    'suspended',
    'designated',
  ]);
  expect(play.notice('resumption')).toBeDefined();
  const third = { signedOn: '2026-02-10', validFrom: '2026-03-01', validUntil: '2027-02-28' };
  renewed(play, third, '2025-11-20').wait('2026-03-02');

  // The third: twice suspended by the agency; a request does not count, and what lay in another term would not.
  suspended(play, '2026-03-09', '2026-03-31');
  play.do('2026-03-23', 'confirm-rectified', { finding: '到位' }).wait('2026-04-01');
  expect(today('2026-04-01')).toEqual([]);
  suspended(play, '2026-05-11', '2026-06-30');
  expect(today('2026-05-12')).toEqual(['termination-medical-1']);
  expect(play.state.stage).toBe('suspended');
  play.do('2026-05-18', 'terminate-second-suspension', {
    ...DECIDED,
    ground: 'termination-medical-1',
    cause: 'breach',
    outstanding: 'yes',
    on: '2026-06-01',
  });
  expect(play.wait('2026-05-31').state.stage).toBe('suspended');
  expect(play.wait('2026-06-01').state.stage).toBe('terminated');
  expect(standsOn('2026-06-01')).toBe('ended');
  expect(play.deadline('breach-ban', '2026-06-02')?.end).toBe('2027-06-01');
  const end = factsNow(agreement, play.state, instant('2026-06-02T10:00:00+08:00'));
  expect(end.breachLiabilityOutstanding).toBe(true);
  play.do('2026-08-03', 'record-discharge', { dischargedOn: '2026-08-03', finding: '已付清' });
  expect(
    factsNow(agreement, play.state, instant('2026-08-04T10:00:00+08:00')).breachLiabilityOutstanding,
  ).toBe(false);
});
