import { expect, test } from 'vitest';
import { deadlinesOf } from '../../../../domain/case/deadlines.ts';
import { partsOf } from '../../../../domain/parts.ts';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../../domain/time/state-council.ts';
import { agreement } from '../../../../procedures/guangdong/agreement/procedure.ts';
import { concluded } from './cases.ts';

const TIMELINE = { role: 'timeline' } as const;

test('第三十一条: each claim is to be paid within thirty working days of its own day, whoever records it', () => {
  const play = concluded()
    .do('2025-09-12', 'record-claim', { claim: '8', period: '2025年8月', filedOn: '2025-09-10' }, TIMELINE)
    .do('2025-10-10', 'record-claim', { claim: '9', period: '2025年9月', filedOn: '2025-10-09' }, TIMELINE);
  const ends = (on: string) =>
    deadlinesOf(agreement, play.state, stateCouncil, civilDate(on))
      .filter(({ deadline }) => deadline.id === 'payment')
      .map(({ key, end, status }) => [key, end, status]);
  // The holiday of October lies in the first of them.
  expect(ends('2025-10-15')).toEqual([
    ['8', '2025-10-28', 'running'],
    ['9', '2025-11-19', 'running'],
  ]);
  play.do('2025-10-29', 'record-payment', { claim: '8', outcome: 'paid', settledOn: '2025-10-28' });
  expect(ends('2025-11-20')).toEqual([
    ['8', '2025-10-28', 'met'],
    ['9', '2025-11-19', 'passed'],
  ]);
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
    .do('2025-06-05', 'report-part', {
      reportedOn: '2025-06-05',
      authority: '市医疗保障局',
      part: '康复医学科',
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
  expect(partsOf(agreement, play.state).map(({ key, status, since }) => [key.part, status, since])).toEqual([
    ['康复医学科', 'in-force', '2025-08-01'],
    ['示例乙', 'ended', '2025-08-04'],
  ]);
  const unreported = deadlinesOf(agreement, play.state, stateCouncil, civilDate('2025-09-01'));
  expect(
    unreported.filter(({ deadline, status }) => deadline.id === 'report-part' && status === 'running'),
  ).toMatchObject([{ key: '示例乙' }]);
});

test('第四十四条: two departments are suspended ahead of one day, and each has its own standing from then on', () => {
  const ahead = (part: string) => ({
    partKind: 'department',
    part,
    startsOn: '2025-06-16',
    until: '2025-07-31',
    facts: '超标准收费',
  });
  const play = concluded()
    .do('2025-06-04', 'suspend-part', ahead('康复医学科'))
    .do('2025-06-05', 'suspend-part', ahead('口腔科'));
  const parts = () =>
    partsOf(agreement, play.state).map(({ key, status, since }) => [key.part, status, since]);
  expect(parts()).toEqual([]);
  expect(play.state.notices.filter(({ notice }) => notice === 'handling')).toHaveLength(2);
  play.wait('2025-06-16');
  expect(parts()).toEqual([
    ['康复医学科', 'suspended', '2025-06-16'],
    ['口腔科', 'suspended', '2025-06-16'],
  ]);
});
