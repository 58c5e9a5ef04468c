import { describe, expect, test } from 'vitest';
import type { CaseState } from '../../../../domain/case/state.ts';
import {
  accepted,
  CONVENED,
  type Doing,
  endOf,
  FAILURE,
  played,
  refused,
  reviewed,
  served,
  settledBy,
  stageBy,
  visited,
} from './play.ts';

const MEDICAL = 'medical-institution';
const PHARMACY = 'retail-pharmacy';
const PUBLISHED: Doing = ['2026-04-02', 'reviewer', 'publish-first-notice', { where: '门户网站' }];
const LISTED: Doing = ['2026-04-15', 'reviewer', 'list-as-passed'];
const DECIDED: readonly Doing[] = [
  ['2026-04-16', 'leading-group', 'adopt', { decidedOn: '2026-04-16', minutes: '同意列入' }],
  ['2026-04-17', 'reviewer', 'publish-second-notice', { where: '门户网站' }],
];
const NEGOTIATED = {
  negotiatedOn: '2026-04-29',
  forms: { 'liaocheng/annex-10-negotiation': { negotiatedOn: '2026-04-29' } },
};

const passedPharmacy = () =>
  played(
    accepted(PHARMACY),
    CONVENED,
    reviewed('2026-04-01', PHARMACY),
    ['2026-04-01', 'reviewer', 'pass-pharmacy-review'],
    PUBLISHED,
  );
const decidedPharmacy = () =>
  played(passedPharmacy(), LISTED, ['2026-04-15', 'reviewer', 'submit-to-leading-group'], ...DECIDED);
const awaitingSignature = () =>
  played(
    decidedPharmacy(),
    ['2026-04-27', 'leading-group', 'open-negotiation'],
    ['2026-04-29', 'leading-group', 'conclude-negotiation', NEGOTIATED],
  );
const signed = () =>
  played(awaitingSignature(), [
    '2026-05-11',
    'reviewer',
    'sign',
    { signedOn: '2026-05-11', validFrom: '2026-05-11', validUntil: '2027-05-10', electronicSeal: true },
  ]);
const failed = () =>
  played(
    accepted(MEDICAL),
    CONVENED,
    reviewed('2026-04-01', MEDICAL),
    ['2026-04-01', 'reviewer', 'pass-medical-review'],
    visited('2026-04-10', { siteWardPhysicians: '评估不合格' }),
    ['2026-04-13', 'reviewer', 'fail-site-visit', FAILURE],
  );
const told = (): CaseState => {
  const state = failed();
  return played(state, served(state, '2026-04-14', 'annex-09-first'));
};
const reassessed = () =>
  played(
    told(),
    ['2026-07-15', 'applicant', 'reapply', { rectified: '已补足医师' }],
    reviewed('2026-08-03', MEDICAL),
    ['2026-08-03', 'reviewer', 'pass-medical-review-again'],
  );

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

describe('第十五条至第十七条: negotiation, agreement, connection', () => {
  test('the second notice lasts five working days, and seven more from its last day are for the negotiation', () => {
    const state = decidedPharmacy();
    expect(endOf(state, 'second-notice', '2026-04-17')).toBe('2026-04-24');
    expect(refused(state, ['2026-04-24', 'leading-group', 'open-negotiation'])[0]?.reason).toBe('standstill');
    // 27–30 April, then 劳动节 with a make-up day on 9 May.
    expect(endOf(settledBy(state, '2026-04-25'), 'negotiation', '2026-04-25')).toBe('2026-05-08');
  });

  test('one month from the negotiation to sign, its last day at rest moves on, then it lapses', () => {
    const state = awaitingSignature();
    expect(endOf(state, 'signing', '2026-04-29')).toBe('2026-05-29');
    expect(stageBy(state, '2026-05-29')).toBe('awaiting-signature');
    expect(stageBy(state, '2026-05-30')).toBe('signing-lapsed');
  });

  test('no agreement in the negotiation ends the application', () => {
    const state = played(decidedPharmacy(), ['2026-04-27', 'leading-group', 'open-negotiation']);
    const ended = played(state, [
      '2026-04-29',
      'leading-group',
      'end-negotiation',
      { ...NEGOTIATED, reason: '结算方式未谈妥' },
    ]);
    expect(ended.stage).toBe('not-agreed');
  });

  test('附件3、第十七条 a warning at ten working days, fifteen to connect, and no end without a person', () => {
    const state = signed();
    expect(endOf(state, 'connection-warning', '2026-05-11')).toBe('2026-05-25');
    expect(endOf(state, 'connection', '2026-05-11')).toBe('2026-06-01');
    expect(stageBy(state, '2026-08-01')).toBe('signed');
    const giveUp = { finding: '未开展对接', reason: '多次催告无果' };
    expect(refused(state, ['2026-06-01', 'leading-group', 'confirm-forfeiture', giveUp])[0]?.reason).toBe(
      'standstill',
    );
    expect(played(state, ['2026-06-02', 'leading-group', 'confirm-forfeiture', giveUp]).stage).toBe(
      'forfeited',
    );
    const connected = { connectedOn: '2026-05-20', catalogues: true, codes: true };
    expect(played(state, ['2026-05-20', 'reviewer', 'connect', connected]).stage).toBe('connected');
  });

  test('第五条、第十六条 the agreement is filed and the name made public, a county agency also reports to the city', () => {
    const state = played(
      signed(),
      ['2026-05-12', 'reviewer', 'file-agreement', { filedOn: '2026-05-12', filedWith: '医疗保障局' }],
      ['2026-05-12', 'reviewer', 'publish-new', { where: '门户网站' }],
    );
    expect(
      refused(state, [
        '2026-05-13',
        'reviewer',
        'file-agreement',
        { filedOn: '2026-05-12', filedWith: '局' },
      ]),
    ).toHaveLength(1);
    expect(
      refused(state, ['2026-05-13', 'reviewer', 'report-to-city', { reportedOn: '2026-05-13' }]),
    ).toHaveLength(1);
  });

  test('the application may be withdrawn until the agreement is signed, not afterwards', () => {
    expect(played(awaitingSignature(), ['2026-05-06', 'applicant', 'withdraw']).stage).toBe('withdrawn');
    expect(refused(signed(), ['2026-05-12', 'applicant', 'withdraw'])[0]?.reason).toBe('stage');
  });
});
