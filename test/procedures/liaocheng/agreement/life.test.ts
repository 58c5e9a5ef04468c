import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../domain/time/civil-date.ts';
import { latestBackward } from '../../../../domain/time/count.ts';
import { backward } from '../../../../procedures/liaocheng/agreement/beyond.ts';
import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { begun, NEXT, renewed, suspended } from './lives.ts';

const EXIT = { requestedIn: '聊医保收〔2024〕9号' };

describe('第十六条、第十九条 the term, and another', () => {
  test('the last day of the term is in force; the next day, without any step towards renewal, it has ended', () => {
    const play = begun();
    expect(play.deadline('term', '2024-06-01')?.end).toBe('2025-02-28');
    expect(play.wait('2025-02-28').state.stage).toBe('in-force');
    expect(play.wait('2025-03-01').state.stage).toBe('expired');
  });

  test('three years of renewals in one history: each new term runs its own year', () => {
    const play = renewed(begun(), NEXT, '2024-11-20');
    expect(play.deadline('term', '2025-02-21')?.end).toBe('2025-02-28');
    expect(play.state.stage).toBe('renewal');
    // The new term begins on the day after the old one: nothing lies between, and nothing is extended.
    expect(play.wait('2025-03-01').state.stage).toBe('in-force');
    expect(play.event('term-over')).toBeUndefined();
    expect(play.deadline('term', '2025-03-01')?.end).toBe('2026-02-28');
    renewed(
      play,
      { signedOn: '2026-02-10', validFrom: '2026-03-01', validUntil: '2027-02-28' },
      '2025-11-25',
    );
    expect(play.wait('2027-02-28').state.stage).toBe('in-force');
    expect(play.wait('2027-03-01').state.stage).toBe('expired');
  });

  test('the application is due three months before the end: 28 November for 28 February', () => {
    const [rule] = backward;
    expect(latestBackward(civilDate('2025-02-28'), rule.length).latest).toBe('2024-11-28');
    expect(begun().do('2025-02-27', 'apply-for-renewal', { openedOn: '2025-02-27' }).state.stage).toBe(
      'renewal',
    );
  });

  test('a review or a negotiation under way on the last day extends the term; renewed or not is settled afterwards', () => {
    const play = begun().do('2024-11-20', 'organise-renewal', { openedOn: '2024-11-20' }).wait('2025-04-01');
    expect(play.state.stage).toBe('extended');
    expect(play.deadline('extension', '2025-04-01')).toMatchObject({ status: 'running' });
    expect(play.refused('2025-04-02', 'renew', { ...NEXT, electronicSeal: true })[0]).toContain('考核');
    play.do('2025-04-02', 'record-performance', { result: '合格' }).do('2025-04-10', 'renew', {
      ...NEXT,
      signedOn: '2025-04-10',
      validFrom: '2025-04-10',
      electronicSeal: true,
    });
    expect(play.wait('2026-02-28').state.stage).toBe('in-force');
    expect(play.wait('2026-03-01').state.stage).toBe('expired');
  });

  test('no agreement in the negotiation: the term runs out, or ends with the record where it was extended', () => {
    const early = begun()
      .do('2024-11-20', 'apply-for-renewal', { openedOn: '2024-11-20' })
      .do('2024-12-20', 'fail-renewal', { reason: '结算方式未谈妥' });
    expect(early.wait('2025-02-28').state.stage).toBe('ending');
    expect(early.wait('2025-03-01').state.stage).toBe('expired');
    const late = begun().do('2024-11-20', 'apply-for-renewal', { openedOn: '2024-11-20' }).wait('2025-03-20');
    late.do('2025-03-20', 'fail-renewal-extended', { reason: '未达成一致' });
    expect(late.state.stage).toBe('expired');
    expect(late.notice('agreement-ended')).toBeDefined();
  });

  test('第三十三条 who does not want to renew lets it run out', () => {
    const play = begun().do('2024-11-01', 'record-not-renewing', EXIT);
    expect(play.refused('2024-11-02', 'apply-for-renewal', { openedOn: '2024-11-02' })).toHaveLength(1);
    expect(play.wait('2025-03-01').state.stage).toBe('expired');
  });
});

describe('第二十九条 suspended by the agency', () => {
  test('rectified and the period over, it goes on by itself the next day, and its term still runs', () => {
    const play = suspended(begun(), '2024-05-06', '2024-08-05');
    expect(play.notice('suspension')).toBeDefined();
    play.do('2024-07-01', 'confirm-rectified', { finding: '已补报' });
    expect(play.wait('2024-08-05').state.stage).toBe('rectified');
    expect(play.wait('2024-08-06').state.stage).toBe('in-force');
    // The term's clock was never stopped: it ends where it would have ended.
    expect(play.deadline('term', '2024-08-06')).toMatchObject({ end: '2025-02-28', status: 'running' });
    expect(play.wait('2025-03-01').state.stage).toBe('expired');
  });

  test('not looked at by the end of the period, nothing is settled until somebody has', () => {
    const play = suspended(begun(), '2024-05-06', '2024-08-05').wait('2024-08-06');
    expect(play.state.stage).toBe('rectification-check');
    expect(play.do('2024-08-12', 'resume-after-check', { finding: '整改到位' }).state.stage).toBe('in-force');
  });

  test('a period that ends after the term: the agreement ends with the suspension, not before', () => {
    const play = suspended(begun(), '2024-12-02', '2025-04-30');
    play.do('2025-01-10', 'confirm-rectified', { finding: '已补报' });
    expect(play.wait('2025-03-01').state.stage).toBe('suspended-past-term');
    expect(play.wait('2025-04-30').state.stage).toBe('suspended-past-term');
    expect(play.wait('2025-05-01').state.stage).toBe('ended-after-suspension');
  });

  test('in an extension the suspension leads back to the extension', () => {
    const play = begun().do('2024-11-20', 'apply-for-renewal', { openedOn: '2024-11-20' }).wait('2025-03-01');
    suspended(play, '2025-03-10', '2025-04-09', 'suspend-in-extension');
    expect(play.wait('2025-04-10').state.stage).toBe('extended');
  });

  test('nobody takes the clock’s own steps', () => {
    for (const { id } of agreement.steps.filter(({ actor }) => actor.includes('clock')))
      expect(begun().refused('2024-05-06', id, {}, { role: 'reviewer' })[0]).toContain('期限时钟');
  });

  test('a reviewer does not decide it alone: the leading group does', () => {
    const [message] = begun().refused('2024-05-06', 'suspend', {}, { role: 'reviewer' });
    expect(message).toContain('定点管理领导小组');
  });
});

describe('第二十九条 suspended on request', () => {
  test('with a last day, at most 180 days by suggestion, it goes on by itself', () => {
    const play = begun().do('2024-05-06', 'suspend-on-request', {
      ...EXIT,
      from: '2024-05-06',
      until: '2024-07-31',
      beyond: 'no',
    });
    expect(play.wait('2024-08-01').state.stage).toBe('in-force');
    const until = agreement.steps
      .find(({ id }) => id === 'suspend-on-request')
      ?.payload.find(({ name }) => name === 'until');
    expect(until?.suggest?.length).toEqual({ unit: 'days', n: 180 });
  });

  test('without one, the 180th day is in time, moved to the next working day; after it the agreement ends by itself', () => {
    // 2 April + 180 days is Sunday 29 September 2024, which was a working day in exchange for 国庆节.
    const made = () => begun().do('2024-04-02', 'suspend-openly', { ...EXIT, from: '2024-04-02' });
    expect(made().deadline('suspension-180', '2024-05-01')?.end).toBe('2024-09-29');
    // 4 April + 180 days is the first day of 国庆节: on 8 October one may still apply.
    const play = begun().do('2024-04-08', 'suspend-openly', { ...EXIT, from: '2024-04-04' });
    expect(play.deadline('suspension-180', '2024-05-01')?.end).toBe('2024-10-08');
    expect(play.wait('2024-10-08').state.stage).toBe('suspended-on-request');
    expect(play.wait('2024-10-09').state.stage).toBe('lapsed');
    expect(play.notice('agreement-ended')).toBeDefined();
  });

  test('an application to go on, made on paper in time and recorded late, takes the end back', () => {
    const play = begun()
      .do('2024-04-02', 'suspend-openly', { ...EXIT, from: '2024-04-02' })
      .wait('2024-10-10');
    expect(play.state.stage).toBe('lapsed');
    const late = { role: 'receiving-clerk' } as const;
    expect(play.tried('2024-10-11', 'apply-to-resume', { appliedOn: '2024-09-30' }, late).ok).toBe(false);
    const decision = play.tried('2024-10-11', 'apply-to-resume', { appliedOn: '2024-09-27' }, late);
    expect(decision.ok && decision.clock.map(({ type }) => type)).toEqual(['lapse-reversed']);
  });

  test('who applies in time goes on once the agency has looked', () => {
    const play = begun()
      .do('2024-04-02', 'suspend-openly', { ...EXIT, from: '2024-04-02' })
      .do('2024-09-02', 'apply-to-resume', { appliedOn: '2024-09-02' });
    expect(play.wait('2024-10-20').state.stage).toBe('resumption-requested');
    expect(play.do('2024-10-21', 'resume-on-request', { finding: '无误' }).state.stage).toBe('in-force');
    expect(play.wait('2025-03-01').state.stage).toBe('expired');
  });

  // 180 days from 2 December end on 端午节, so the last day is 3 June.
  test('an open suspension that outlasts the term still ends after 180 days', () => {
    const play = begun().do('2024-12-02', 'suspend-openly', { ...EXIT, from: '2024-12-02' });
    expect(play.wait('2025-03-01').state.stage).toBe('suspended-past-term');
    expect(play.wait('2025-06-04').state.stage).toBe('lapsed');
  });
});

describe('第二十三条 another owner', () => {
  const owned = { requestedIn: '聊医保收〔2024〕7号', facts: '整体转让', from: '2024-05-06' };
  const assessed = { requestedIn: '聊医保收〔2024〕8号' };

  test('what lies ahead is decided now and counts on its day: the agreement is not suspended before', () => {
    const play = begun().do('2024-05-06', 'suspend-for-owner', { ...owned, from: '2024-06-03' });
    expect(play.notice('suspension')).toBeDefined();
    expect(play.wait('2024-06-02').state.stage).toBe('in-force');
    expect(play.wait('2024-06-03').state.stage).toBe('suspended-for-owner');
  });

  test('no 180 days: the suspension lasts as long as the reassessment', () => {
    const play = begun().do('2024-05-06', 'suspend-for-owner', owned);
    expect(play.wait('2025-01-15').state.stage).toBe('suspended-for-owner');
    play.do('2025-01-15', 'restore-after-reassessment', { ...assessed, finding: '合格，恢复' });
    expect(play.state.stage).toBe('in-force');
  });

  test('after the term only a new agreement will do, and one that fails is terminated', () => {
    const play = begun().do('2024-05-06', 'suspend-for-owner', owned).wait('2025-03-01');
    expect(play.state.stage).toBe('owner-past-term');
    expect(
      play.refused('2025-03-02', 'restore-after-reassessment', { ...assessed, finding: '合格' }),
    ).not.toEqual([]);
    const anew = {
      ...assessed,
      ...NEXT,
      signedOn: '2025-03-10',
      validFrom: '2025-03-10',
      electronicSeal: true,
    };
    expect(play.do('2025-03-10', 'conclude-anew', anew).state.stage).toBe('in-force');
    expect(play.wait('2026-03-01').state.stage).toBe('expired');
  });
});
