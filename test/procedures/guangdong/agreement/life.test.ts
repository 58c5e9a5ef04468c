import { expect, test } from 'vitest';
import { concluded, PRIVATE, PUBLIC, RESUMED, renewal, suspension, term } from './cases.ts';

const REVIEWED = { period: '2025年度', reviewedOn: '2025-09-01', by: 'agency' };

test('第十三条、第四十条: an agreement is good to the end of its last day, and then ends by itself unless it was renewed', () => {
  expect(concluded().wait('2025-12-31').state.stage).toBe('in-force');
  const lapsed = concluded().wait('2026-01-01');
  expect(lapsed.state.stage).toBe('lapsed');
  expect(lapsed.notice('lapse')).toBeDefined();
  const talking = concluded().do('2025-12-01', 'organise-renewal').wait('2026-01-01');
  expect(talking.state.stage).toBe('lapsed');
});

test('第四十条: renewed year by year it lives on; a renewal signed in time and recorded late takes the lapse back', () => {
  const play = concluded()
    .do('2025-09-26', 'apply-for-renewal', { appliedOn: '2025-09-26' })
    .do('2025-12-10', 'renew', renewal('ordinary', term('2025-12-10', '2026-01-01', '2026-12-31')))
    .wait('2026-06-01');
  expect(play.state.stage).toBe('in-force');
  expect(play.deadline('term', '2026-06-01')).toMatchObject({ end: '2026-12-31', status: 'running' });
  expect(play.notice('agreement')).toBeDefined();
  play
    .do('2026-09-30', 'organise-renewal')
    .do('2026-12-20', 'renew', renewal('ordinary', term('2026-12-20', '2027-01-01', '2027-12-31')))
    .do('2027-09-01', 'apply-for-renewal', { appliedOn: '2027-09-01' })
    .wait('2028-01-03');
  expect(play.state.stage).toBe('lapsed');
  play.do('2028-01-04', 'renew', renewal('ordinary', term('2027-12-31', '2028-01-01', '2028-12-31')));
  expect(play.state.stage).toBe('in-force');
  expect(play.notice('lapse')?.withdrawn).toBeDefined();
});

test('第四十条: no agreement about renewal, or none wanted, and it runs to its end and stops there', () => {
  const failed = concluded()
    .do('2025-10-09', 'organise-renewal')
    .do('2025-11-03', 'fail-to-agree', { reason: '支付标准未一致' });
  expect(failed.state.stage).toBe('expiring');
  expect(failed.wait('2025-12-31').state.stage).toBe('expiring');
  expect(failed.wait('2026-01-01').state.stage).toBe('lapsed');
  const unwanted = concluded()
    .do('2025-09-01', 'record-not-renewing', { request: '1', appliedOn: '2025-08-29' })
    .do('2025-11-03', 'apply-for-renewal', { appliedOn: '2025-11-03' });
  expect(unwanted.state.stage).toBe('renewing');
});

test('第四十条: a fixed agreement needs a review that was passed, lasts two years or more, and has a yearly one beside it', () => {
  const play = concluded().do('2025-09-02', 'record-review', { ...REVIEWED, result: 'not-met' });
  play.do('2025-09-26', 'organise-renewal');
  const fixed = renewal('fixed', term('2025-12-10', '2026-01-01', '2027-12-31'));
  expect(play.refused('2025-12-10', 'renew-fixed', fixed).join()).toContain('达标');
  play.do('2025-12-09', 'record-review', { ...REVIEWED, reviewedOn: '2025-12-08', result: 'met' });
  expect(concluded().refused('2025-12-10', 'sign-yearly', {}).join()).toContain('固定协议');
  const short = renewal('fixed', term('2025-12-10', '2026-01-01', '2027-12-30'));
  expect(play.refused('2025-12-10', 'renew-fixed', short).join()).toContain('不少于2年');
  play.do('2025-12-10', 'renew-fixed', fixed).do('2025-12-10', 'sign-yearly', {
    yearlySignedOn: '2025-12-10',
    yearlyFrom: '2026-01-01',
    yearlyUntil: '2026-12-31',
    adjusted: '总额指标',
  });
  expect(play.wait('2027-01-05').state.stage).toBe('in-force');
  expect(play.deadline('yearly-agreement', '2027-01-05')?.status).toBe('passed');
});

test('第四十一条: suspended on request, it is gone on with once that is asked for and confirmed', () => {
  const request = { request: '1', appliedOn: '2025-01-06', startsOn: '2025-04-07', until: '2025-06-30' };
  const play = concluded();
  expect(play.refused('2025-04-07', 'suspend-on-request', request, PUBLIC).join()).toContain('公立');
  expect(play.refused('2025-04-07', 'suspend-on-request', request).join()).toContain('公立');
  play.do('2025-04-07', 'suspend-on-request', request, PRIVATE);
  expect(play.refused('2025-05-06', 'resume', { resumedOn: '2025-05-06' }).join()).toContain('尚未提出');
  play
    .do('2025-06-16', 'apply-to-resume', { appliedOn: '2025-06-16' })
    .wait('2025-11-03')
    .do('2025-11-03', 'resume', { resumedOn: '2025-11-03' });
  expect(play.state.stage).toBe('in-force');
});

test('第四十一条: 180 days without asking to go on, and it ends by itself; a rest day at the end is not lost', () => {
  const play = concluded().do(
    '2025-04-07',
    'suspend-on-request',
    { request: '1', appliedOn: '2025-01-06', startsOn: '2025-04-07', until: '2025-10-03' },
    PRIVATE,
  );
  // The 180th day is 4 October 2025, in a holiday until the 8th.
  expect(play.deadline('suspension-limit', '2025-05-06')).toMatchObject({ end: '2025-10-09' });
  expect(play.wait('2025-10-09').state.stage).toBe('suspended-on-request');
  expect(play.wait('2025-10-10').state.stage).toBe('lapsed');
  play.do('2025-10-13', 'apply-to-resume', { appliedOn: '2025-10-09' });
  expect(play.state.stage).toBe('suspended-on-request');
});

test('第四十一条: suspended by the agency, nobody goes on before the period is over, nor without confirmation', () => {
  const play = concluded().do('2025-03-03', 'suspend', suspension('2025-03-03', '2025-05-30'));
  play.serve('2025-03-04', 'suspension').do('2025-03-04', 'report-to-authority', {
    reportedOn: '2025-03-04',
    authority: '市医疗保障局',
  });
  const resume = (on: string) => ({ resumedOn: on, ...RESUMED });
  expect(play.refused('2025-05-30', 'resume-after-suspension', resume('2025-05-30')).join()).toContain(
    '尚未届满',
  );
  expect(play.wait('2025-08-01').state.stage).toBe('suspended');
  expect(
    play.refused('2025-08-01', 'resume-after-suspension', { resumedOn: '2025-08-01', rectified: false }),
  ).toHaveLength(1);
  expect(play.do('2025-08-01', 'resume-after-suspension', resume('2025-08-01')).state.stage).toBe('in-force');
});

test('第四十一条: the term goes on while it is suspended, and ends it', () => {
  const play = concluded().do('2025-11-03', 'suspend', suspension('2025-11-03', '2026-02-27'));
  expect(play.wait('2025-12-31').state.stage).toBe('suspended');
  expect(play.wait('2026-01-01').state.stage).toBe('lapsed');
});
