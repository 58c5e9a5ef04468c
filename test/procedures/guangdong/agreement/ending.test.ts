import { expect, test } from 'vitest';
import { concluded, PRIVATE, PUBLIC, RESUMED, renewal, suspension, term, termination } from './cases.ts';

const ELSEWHERE = { homeAgency: '乙市经办机构', homeLevel: 'city', facts: '经查属实' };

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
