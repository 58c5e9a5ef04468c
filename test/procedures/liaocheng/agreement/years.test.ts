import { expect, test } from 'vitest';
import { addDays, addMonths, civilDate } from '../../../../domain/time/civil-date.ts';
import { begun, renewed, suspended } from './lives.ts';

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
  expect(play.state.history.filter(({ actor }) => actor.role === 'clock').map(({ type }) => type)).toEqual([
    ...['renewed', 'renewed', 'suspension-over', 'renewed', 'renewed', 'renewed', 'suspension-over'],
    ...['renewed', 'renewed'],
  ]);
  expect(play.wait('2032-02-28').state.stage).toBe('in-force');
  expect(play.deadline('no-settlement', '2032-02-28')?.status).toBe('running');
  expect(play.wait('2032-03-01').state.stage).toBe('expired');
});
