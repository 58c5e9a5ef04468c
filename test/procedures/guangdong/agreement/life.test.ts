import { expect, test } from 'vitest';
import { evaluate } from '../../../../domain/evaluate.ts';
import { saidGuards } from '../../../../procedures/guangdong/agreement/beyond.ts';
import { agreement } from '../../../../procedures/guangdong/agreement/procedure.ts';
import * as c from './cases.ts';

const { PRIVATE, PUBLIC, RESUMED, renewal, suspension, term, termination } = c;
const taken = new Set<string>();
const concluded = () => c.concluded(taken);
const REVIEWED = { period: '2025年度', reviewedOn: '2025-09-01', by: 'agency' };
const ELSEWHERE = { homeAgency: '乙市经办机构', homeLevel: 'city', facts: '经查属实' };

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
  play.do('2025-12-10', 'renew-fixed', fixed).do('2025-12-10', 'sign-yearly', {
    yearlySignedOn: '2025-12-10',
    yearlyUntil: '2026-12-31',
    adjusted: '总额指标',
  });
  expect(play.wait('2027-01-05').state.stage).toBe('in-force');
  expect(play.deadline('yearly-agreement', '2027-01-05')?.status).toBe('passed');
  const [guard] = saidGuards;
  const answer = (validUntil: string) =>
    guard && evaluate(guard.criterion, { validFrom: '2026-01-01', validUntil }).answer;
  expect([answer('2027-12-31'), answer('2027-12-30')]).toEqual(['yes', 'no']);
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

test('第四十二条（一）: a second suspension in the term is a ground to end it; the request’s own and those before renewal do not count', () => {
  const play = concluded()
    .do('2025-02-05', 'suspend', suspension('2025-02-05', '2025-02-28'))
    .do('2025-03-03', 'resume-after-suspension', { resumedOn: '2025-03-03', ...RESUMED })
    .do(
      '2025-04-07',
      'suspend-on-request',
      { request: '1', appliedOn: '2025-01-06', startsOn: '2025-04-07', until: '2025-06-30' },
      PRIVATE,
    );
  const end = termination('breach', '2025-05-06');
  expect(play.refused('2025-05-06', 'terminate-after-suspensions', end).join()).toContain('不足2次');
  const home = { ...ELSEWHERE, startsOn: '2025-05-06', until: '2025-06-30' };
  const rested = concluded().do(
    '2025-05-06',
    'rest-with-home',
    { ...home, facts: undefined },
    { role: 'timeline' },
  );
  expect(rested.refused('2025-05-06', 'terminate-after-suspensions', end).join()).toContain('不足2次');
  play.do('2025-05-06', 'suspend-with-home', { ...ELSEWHERE, startsOn: '2025-05-06', until: '2025-06-30' });
  play.do('2025-05-06', 'terminate-after-suspensions', end).serve('2025-05-07', 'termination');
  expect(play.state.stage).toBe('terminated');
  expect(play.deadline('bar-after-breach', '2025-05-07')).toMatchObject({
    end: '2026-05-06',
    status: 'running',
  });
  expect(play.deadline('bar-after-violation', '2025-05-07')).toBeUndefined();

  const renewed = concluded()
    .do('2025-09-01', 'suspend', suspension('2025-09-01', '2025-09-12'))
    .do('2025-09-15', 'resume-after-suspension', { resumedOn: '2025-09-15', ...RESUMED })
    .do('2025-09-26', 'organise-renewal')
    .do('2025-12-10', 'renew', renewal('ordinary', term('2025-12-10', '2026-01-01', '2026-12-31')))
    .do('2026-03-02', 'suspend', suspension('2026-03-02', '2026-03-31'));
  expect(
    renewed.refused('2026-03-03', 'terminate-after-suspensions', termination('breach', '2026-03-03')).join(),
  ).toContain('不足2次');
  expect(
    renewed.do('2026-04-01', 'terminate-unrectified', termination('breach', '2026-04-01')).state.stage,
  ).toBe('terminated');
});

test('第四十二条、第九条: the agency says why it ends the agreement, and the bar follows; the list is published and the authority told', () => {
  const play = concluded()
    .do('2025-06-03', 'record-breach', { foundOn: '2025-06-03', facts: '虚开单据' })
    .do('2025-06-09', 'terminate', { ground: 'termination-42-3', ...termination('violation', '2025-06-09') });
  expect(play.deadline('bar-after-violation', '2025-06-10')).toMatchObject({ end: '2028-06-09' });
  expect(play.deadline('report-to-authority', '2025-06-10')?.end).toBeUndefined();
  play
    .do('2025-06-10', 'publish-terminated', { publishedOn: '2025-06-10', where: '官网' })
    .do('2025-09-01', 'record-discharge', { dischargedOn: '2025-08-29', facts: '罚款已缴清' })
    .do('2025-09-01', 'name-responsible', {
      capacity: '法定代表人',
      responsible: '示例甲',
      terminatedOn: '2025-06-09',
      facts: '组织虚开单据',
    });
  expect(play.notice('terminated-list')).toBeDefined();
  expect(play.deadline('bar-on-responsible', '2025-06-10')).toMatchObject({
    end: '2030-06-09',
    deadline: { effect: { subject: 'person', fact: 'personCausedTerminationOn' } },
  });
  const harmless = concluded().do('2025-06-09', 'terminate', {
    ground: 'termination-42-7',
    ...termination('neither', '2025-06-09'),
  });
  for (const bar of ['bar-after-violation', 'bar-after-breach', 'bar-after-fraud'])
    expect(harmless.deadline(bar, '2025-06-10')).toBeUndefined();
});

test('第九条（四）: who got in by fraud waits three years from the day it was found, not from the end', () => {
  const play = concluded().do('2025-06-09', 'terminate-for-fraud', {
    foundOn: '2025-05-12',
    ...termination('neither', '2025-06-09'),
  });
  expect(play.deadline('bar-after-fraud', '2025-06-10')).toMatchObject({ end: '2028-05-12' });
});

test('第四十三条: an end asked for and agreed; an end of a city’s agency elsewhere follows, a county’s is only noted', () => {
  const request = { request: '2', appliedOn: '2025-02-05', effectiveOn: '2025-05-06' };
  expect(concluded().refused('2025-05-06', 'terminate-on-request', request, PUBLIC).join()).toContain('公立');
  const asked = concluded().do('2025-05-06', 'terminate-on-request', request, PRIVATE);
  expect(asked.state.stage).toBe('terminated');

  const spread = { ...ELSEWHERE, ...termination('violation', '2025-06-09') };
  expect(
    concluded().refused('2025-06-09', 'terminate-with-home', { ...spread, homeLevel: 'county' }),
  ).toHaveLength(1);
  const followed = concluded().do('2025-06-09', 'terminate-with-home', spread, { role: 'timeline' });
  expect(followed.deadline('bar-after-violation', '2025-06-10')).toMatchObject({ end: '2028-06-09' });
  const noted = concluded().do('2025-06-09', 'note-handling-elsewhere', {
    by: '丙县经办机构',
    region: '丙县',
    decidedOn: '2025-06-06',
    facts: '中止协议',
  });
  expect(noted.state.stage).toBe('in-force');
});

test('第三十一条: a claim is to be paid within thirty working days of its day, whoever records it', () => {
  const play = concluded().do(
    '2025-09-12',
    'record-claim',
    { claim: '8', period: '2025年8月', filedOn: '2025-09-10' },
    { role: 'timeline' },
  );
  expect(play.deadline('payment', '2025-09-12')).toMatchObject({ end: '2025-10-28', status: 'running' });
  play.do('2025-10-29', 'record-payment', { claim: '8', outcome: 'paid', settledOn: '2025-10-28' });
  expect(play.deadline('payment', '2025-10-29')?.status).toBe('met');
});

test('第三十七条、第三十九条、第四十四条、第四十五条: measures, changes, parts and disputes leave the agreement as it is', () => {
  const play = concluded()
    .do('2025-06-03', 'record-breach', { foundOn: '2025-06-03', facts: '超标准收费' })
    .do('2025-06-04', 'take-measure', { measure: 'recover', facts: '超标准收费', details: '追回3例费用' })
    .do('2025-06-04', 'suspend-part', {
      partKind: 'department',
      part: '康复医学科',
      startsOn: '2025-06-04',
      until: '2025-07-31',
      facts: '超标准收费',
    })
    .do('2025-08-01', 'resume-part', { partKind: 'department', part: '康复医学科', resumedOn: '2025-08-01' })
    .do('2025-08-04', 'end-part', {
      partKind: 'person',
      part: '示例乙',
      endsOn: '2025-08-04',
      facts: '冒名开药',
    })
    .do('2025-08-04', 'record-change', { change: '3', facts: '银行账户', effectiveOn: '2025-08-04' })
    .do('2025-08-05', 'record-supplement', { supplement: '补1', signedOn: '2025-08-05' })
    .do('2025-08-06', 'raise-dispute', { about: '协议履行', route: 'authority', content: '请求协调' })
    .do('2025-09-01', 'record-dispute-result', { settledOn: '2025-09-01', facts: '已协调一致' });
  expect(play.state.stage).toBe('in-force');
  expect(play.deadline('handle-breach', '2025-09-01')?.status).toBe('met');
});

test('the plays above take every step there is', () => {
  expect(agreement.steps.map(({ id }) => id).filter((id) => !taken.has(id))).toEqual([]);
});
