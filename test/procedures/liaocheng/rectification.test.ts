import { describe, expect, test } from 'vitest';
import { failed, reassessed, told } from './cases.ts';
import { type Doing, endOf, FAILURE, played, refused, served, stageBy, visited } from './play.ts';

describe('第十四条（后）（三）: failing and coming back', () => {
  test('not before three months from the service of 附件9, at the latest on the last day of the sixth', () => {
    const state = told();
    expect(endOf(failed(), 'rectification', '2026-04-13')).toBeUndefined();
    expect(endOf(state, 'rectification', '2026-04-14')).toBe('2026-07-14');
    expect(endOf(state, 'reapplication', '2026-04-14')).toBe('2026-10-14');
    const reapply = (date: string): Doing => [date, 'applicant', 'reapply', { rectified: '已补足医师' }];
    expect(refused(state, reapply('2026-07-14'))[0]).toMatchObject({ reason: 'standstill' });
    expect(played(state, reapply('2026-07-15')).stage).toBe('second-desk-review');
    expect(played(state, reapply('2026-10-14')).stage).toBe('second-desk-review');
    expect(stageBy(state, '2026-10-15')).toBe('rectification-lapsed');
    expect(stageBy(failed(), '2026-12-01')).toBe('rectification');
  });

  test('the second assessment has three months of its own, and a second failure bars one year from the paper', () => {
    const state = played(reassessed(), visited('2026-08-05', { siteWardPhysicians: '评估不合格' }), [
      '2026-08-06',
      'reviewer',
      'fail-site-visit-again',
      FAILURE,
    ]);
    expect(endOf(state, 'second-assessment', '2026-08-06')).toBe('2026-10-15');
    expect(state.stage).toBe('failed-again');
    expect(state.notices.at(-2)?.notice).toBe('annex-09-again');
    expect(endOf(state, 'second-failure-ban', '2026-08-06')).toBe('2027-08-06');
    const told = played(state, served(state, '2026-08-20', 'annex-09-again'));
    expect(endOf(told, 'second-failure-ban', '2026-08-20')).toBe('2027-08-06');
  });

  test('who passes the second time goes the same way on, and cannot fail for the first time again', () => {
    const state = played(
      reassessed(),
      visited('2026-08-05'),
      ['2026-08-05', 'reviewer', 'pass-site-visit'],
      ['2026-08-06', 'reviewer', 'publish-first-notice', { where: '门户网站' }],
      ['2026-08-07', 'reviewer', 'receive-first-report', { receivedOn: '2026-08-07', content: '医师不在岗' }],
    );
    const upheld = { finding: '属实', ...FAILURE };
    expect(refused(state, ['2026-08-10', 'reviewer', 'uphold-first-report', upheld])).toHaveLength(1);
    expect(played(state, ['2026-08-10', 'reviewer', 'uphold-first-report-again', upheld]).stage).toBe(
      'failed-again',
    );
  });
});
