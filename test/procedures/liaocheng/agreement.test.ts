import { describe, expect, test } from 'vitest';
import { awaitingSignature, decidedPharmacy, NEGOTIATED, signed } from './cases.ts';
import { endOf, played, refused, settledBy, stageBy } from './play.ts';

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
