import { describe, expect, test } from 'vitest';
import { LISTED, MEDICAL, PUBLISHED, passedPharmacy } from './cases.ts';
import {
  accepted,
  CONVENED,
  type Doing,
  endOf,
  FAILURE,
  played,
  refused,
  reviewed,
  visited,
} from './play.ts';

describe('第十四条（后）（三）至（五）: public notices, re-review, decision', () => {
  test('nothing is listed before seven working days have run out, 清明 not counted', () => {
    const state = passedPharmacy();
    expect(endOf(state, 'first-notice', '2026-04-02')).toBe('2026-04-14');
    expect(refused(state, ['2026-04-14', 'reviewer', 'list-as-passed'])).toEqual([
      { reason: 'standstill', places: ['第十四条（后）（三）', '附件1'] },
    ]);
    expect(played(state, LISTED).stage).toBe('passed-list');
  });

  test('a report stops the listing until it has been looked into, and does not shorten the notice', () => {
    const report = { receivedOn: '2026-04-07', content: '药师不在岗' };
    const state = played(passedPharmacy(), ['2026-04-07', 'reviewer', 'receive-first-report', report]);
    expect(refused(state, LISTED)[0]?.reason).toBe('stage');
    const cleared = played(
      state,
      ['2026-04-08', 'receiving-clerk', 'add-first-report', { ...report, receivedOn: '2026-04-08' }],
      ['2026-04-09', 'reviewer', 'clear-first-report', { finding: '两件均不属实' }],
    );
    expect(refused(cleared, ['2026-04-14', 'reviewer', 'list-as-passed'])[0]?.reason).toBe('standstill');
    expect(played(cleared, LISTED).stage).toBe('passed-list');
    const upheld = { finding: '属实', ...FAILURE };
    expect(played(state, ['2026-04-09', 'reviewer', 'uphold-first-report', upheld]).stage).toBe(
      'rectification',
    );
  });

  test('第五条（二）、第十四条（后）（四） a county hospital goes through the city, a city one and an outpatient one do not', () => {
    const passed = (change: Record<string, readonly string[]>, level: string) =>
      played(
        accepted(MEDICAL, change, level),
        CONVENED,
        reviewed('2026-03-30', MEDICAL),
        ['2026-03-30', 'reviewer', 'pass-medical-review'],
        visited('2026-04-01'),
        ['2026-04-01', 'reviewer', 'pass-site-visit'],
        PUBLISHED,
        LISTED,
      );
    const straight: Doing = ['2026-04-15', 'reviewer', 'submit-to-leading-group'];
    const county = passed({}, 'county');
    expect(refused(county, straight)).toHaveLength(1);
    const sent = played(county, ['2026-04-15', 'reviewer', 'send-to-city']);
    expect(endOf(sent, 'city-review', '2026-06-01')).toBeUndefined();
    expect(played(sent, ['2026-04-20', 'city-reviewer', 'pass-city-review']).stage).toBe(
      'collective-decision',
    );
    const refusedByCity = { opinion: '材料不足', ...FAILURE };
    expect(played(sent, ['2026-04-20', 'city-reviewer', 'fail-city-review', refusedByCity]).stage).toBe(
      'rectification',
    );
    expect(played(passed({}, 'city'), straight).stage).toBe('collective-decision');
    expect(played(passed({ designationTypes: ['门诊统筹'] }, 'county'), straight).stage).toBe(
      'collective-decision',
    );
  });

  test('the leading group may leave somebody off the list, which bars nobody', () => {
    const state = played(passedPharmacy(), LISTED, ['2026-04-15', 'reviewer', 'submit-to-leading-group']);
    const declined = { decidedOn: '2026-04-16', minutes: '不列入', reasons: '区域布局' };
    const ended = played(state, ['2026-04-16', 'leading-group', 'decline', declined]);
    expect(ended.stage).toBe('not-listed');
    expect(refused(state, ['2026-04-16', 'reviewer', 'decline', declined])[0]?.reason).toBe('role');
  });
});
