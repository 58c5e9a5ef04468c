import { describe, expect, test } from 'vitest';
import { MEDICAL, PHARMACY } from './cases.ts';
import { accepted, CONVENED, endOf, FAILURE, played, refused, reviewed, visited } from './play.ts';

describe('第十三条、第十四条: assessment', () => {
  test('第十四条（后）（一） a pharmacy goes straight to the result, and has no site visit', () => {
    const state = played(accepted(PHARMACY), CONVENED, reviewed('2026-04-01', PHARMACY));
    expect(endOf(state, 'assessment', '2026-04-01')).toBe('2026-06-02');
    expect(refused(state, ['2026-04-01', 'reviewer', 'pass-medical-review'])[0]?.reason).toBe('guard');
    expect(played(state, ['2026-04-01', 'reviewer', 'pass-pharmacy-review']).stage).toBe('passed');
  });

  test('第十四条（后）（一） a doubt sends the pharmacy to the site and back to the desk', () => {
    const state = played(accepted(PHARMACY), CONVENED, [
      '2026-03-10',
      'reviewer',
      'check-doubt',
      { doubt: '视频与地址不符' },
    ]);
    expect(state.stage).toBe('doubt-check');
    const finding = { visitedOn: '2026-03-11', finding: '地址相符' };
    expect(played(state, ['2026-03-11', 'reviewer', 'close-doubt-check', finding]).stage).toBe('desk-review');
  });

  test('附件7-1 one row that fails fails all, one left open lets nobody pass, and 附件9 says why', () => {
    const open = played(accepted(MEDICAL), CONVENED);
    expect(refused(open, ['2026-04-01', 'reviewer', 'pass-medical-review'])).toEqual([
      { reason: 'guard', places: ['第十四条（后）（一）'] },
      { reason: 'guard', places: ['附件7-1'] },
    ]);
    const bad = played(open, reviewed('2026-04-01', MEDICAL, { medicalReviewNurses: '不符合' }));
    expect(refused(bad, ['2026-04-01', 'reviewer', 'pass-medical-review'])).toHaveLength(1);
    const ended = played(bad, ['2026-04-01', 'reviewer', 'fail-desk-review', FAILURE]);
    expect(ended.stage).toBe('rectification');
    expect(ended.notices.slice(-2).map(({ notice }) => notice)).toEqual(['annex-09-first', 'annex-06']);
    const good = played(open, reviewed('2026-04-01', MEDICAL));
    expect(refused(good, ['2026-04-01', 'reviewer', 'fail-desk-review', FAILURE])).toHaveLength(1);
  });

  test('附件8 a failing row makes the panel give its reason, or the assessment fails', () => {
    const at = played(accepted(MEDICAL), CONVENED, reviewed('2026-04-01', MEDICAL), [
      '2026-04-01',
      'reviewer',
      'pass-medical-review',
    ]);
    const found = played(at, visited('2026-04-10', { siteTherapists: '评估不合格' }));
    expect(refused(found, ['2026-04-10', 'reviewer', 'pass-site-visit'])).toHaveLength(1);
    const reason = { reason: '康复床位未开放' };
    expect(played(found, ['2026-04-10', 'reviewer', 'pass-site-visit-with-findings', reason]).stage).toBe(
      'passed',
    );
    const clean = played(at, visited('2026-04-10'));
    expect(refused(clean, ['2026-04-10', 'reviewer', 'pass-site-visit-with-findings', reason])).toHaveLength(
      1,
    );
    expect(played(clean, ['2026-04-10', 'reviewer', 'pass-site-visit']).stage).toBe('passed');
  });

  test('第十四条（前） fabricated papers end the application and bar three years from their discovery', () => {
    const found = { foundOn: '2026-03-20', facts: '花名册虚构', evidence: '社保记录' };
    const ended = played(accepted(MEDICAL), CONVENED, [
      '2026-03-23',
      'reviewer',
      'end-for-falsification',
      found,
    ]);
    expect(ended.stage).toBe('falsified');
    expect(endOf(ended, 'falsification-ban', '2026-03-23')).toBe('2029-03-20');
    expect(ended.notices.map(({ notice }) => notice)).not.toContain('annex-09-first');
  });
});
