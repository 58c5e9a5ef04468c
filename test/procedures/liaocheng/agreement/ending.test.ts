import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../domain/evaluate.ts';
import { suspensionGrounds } from '../../../../procedures/liaocheng/agreement/grounds/suspension.ts';
import { terminationGrounds } from '../../../../procedures/liaocheng/agreement/grounds/termination.ts';
import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { designation } from '../../../../procedures/liaocheng/designation/index.ts';
import { begun, DECIDED, NEXT, renewed, suspended } from './lives.ts';

const twice = { ground: 'termination-medical-1', ...DECIDED, on: '2024-10-08' };

/** Suspended and resumed once, from May to June. */
function onceSuspended() {
  return suspended(begun(), '2024-05-06', '2024-06-05')
    .do('2024-06-03', 'confirm-rectified', { finding: '到位' })
    .wait('2024-06-06');
}

describe('第三十一条（一）、第三十二条（一） suspended twice within one term', () => {
  test('the first does not suffice, the second does, and the clock decides nothing', () => {
    const play = onceSuspended();
    expect(
      play.refused('2024-06-10', 'terminate-second-suspension', { ...twice, on: '2024-06-10' })[0],
    ).toContain('不足2次');
    suspended(play, '2024-09-02', '2024-12-02');
    expect(play.wait('2024-10-07').state.stage).toBe('suspended');
    play.do('2024-10-08', 'terminate-second-suspension', twice);
    expect(play.state.stage).toBe('terminated');
    expect(play.notice('termination')).toBeDefined();
  });

  test('a suspension of the old term does not count in the new one', () => {
    const play = renewed(onceSuspended(), NEXT, '2024-11-20');
    suspended(play, '2025-04-01', '2025-06-30');
    expect(
      play.refused('2025-04-08', 'terminate-second-suspension', { ...twice, on: '2025-04-08' })[0],
    ).toContain('不足2次');
  });

  test('a suspension on request does not count', () => {
    const play = begun()
      .do('2024-03-05', 'suspend-on-request', {
        requestedIn: '退',
        from: '2024-03-05',
        until: '2024-04-30',
        beyond: 'no',
      })
      .wait('2024-05-01');
    suspended(play, '2024-09-02', '2024-12-02');
    expect(play.refused('2024-10-08', 'terminate-second-suspension', twice)[0]).toContain('不足2次');
  });

  test('not rectified: terminated from the check, without a second suspension', () => {
    const play = suspended(begun(), '2024-05-06', '2024-06-05').wait('2024-06-06');
    expect(play.do('2024-07-01', 'terminate-unrectified', { ...twice, on: '2024-07-01' }).state.stage).toBe(
      'terminated',
    );
  });
});

describe('第三十一条（二）、第三十二条（八） 180 days without a settlement', () => {
  const idle = { ground: 'termination-medical-2', ...DECIDED, cause: 'other', on: '2024-10-08' };

  test('the 180th day does not exceed, the 181st does; each settlement begins anew', () => {
    const play = begun().do('2024-03-20', 'report-settlement', { settledOn: '2024-03-18' });
    // 18 March + 180 days.
    expect(play.deadline('no-settlement', '2024-09-01')?.end).toBe('2024-09-14');
    expect(
      play.wait('2024-09-14').refused('2024-09-14', 'terminate-idle', { ...idle, on: '2024-09-14' })[0],
    ).toContain('180日');
    expect(play.wait('2024-09-15').event('deadline-passed')?.payload.deadline).toBe('no-settlement');
    expect(play.state.stage).toBe('in-force');
    expect(play.do('2024-10-08', 'terminate-idle', idle).state.stage).toBe('terminated');
  });

  test('who settles again is no longer idle', () => {
    const play = begun().wait('2024-09-01');
    expect(play.event('deadline-passed')).toBeDefined();
    play.do('2024-09-03', 'report-settlement', { settledOn: '2024-09-03' });
    expect(play.refused('2024-09-04', 'terminate-idle', { ...idle, on: '2024-09-04' })[0]).toContain('180日');
  });

  test('the days of a suspension do not count', () => {
    const play = suspended(begun(), '2024-05-06', '2024-06-05')
      .do('2024-06-03', 'confirm-rectified', { finding: '到位' })
      .wait('2024-06-06');
    // 1 March + 180 days is 28 August; 6 May to 6 June are 32 days.
    expect(play.deadline('no-settlement', '2024-07-01')?.end).toBe('2024-09-29');
  });

  test('the ground is computed, unknown where nobody has said', () => {
    const ground = terminationGrounds.find(({ id }) => id === 'termination-medical-2');
    const facts = { suspensionRequested: false, lastSettledOn: '2024-03-18', idleBeyond180: true };
    const answer = (more: object) => ground?.test && evaluate(ground.test, { ...facts, ...more }).answer;
    expect(answer({ today: '2024-09-14' })).toBe('no');
    expect(answer({ today: '2024-09-15' })).toBe('yes');
    expect(answer({ today: '2024-09-15', suspensionRequested: true })).toBe('no');
    expect(answer({ today: '2024-09-15', lastSettledOn: undefined })).toBe('unknown');
    const second = terminationGrounds.find(({ id }) => id === 'termination-pharmacy-1');
    expect(second?.test && evaluate(second.test, { suspensionsInTerm: 2 }).answer).toBe('yes');
    const late = suspensionGrounds.find(({ id }) => id === 'suspension-3');
    expect(late?.test && evaluate(late.test, {}).answer).toBe('unknown');
  });
});

describe('第十条（五）至（八） what the end means at the door', () => {
  const ended = { ground: 'termination-medical-4', ...DECIDED, cause: 'violation', on: '2024-07-01' };

  test('three years for a violation, one for a breach, five for the person, from the day it ended', () => {
    const play = begun().do('2024-07-01', 'terminate-institution', {
      ...ended,
      personsAtFault: 'yes',
      whose: 'all',
    });
    expect(play.deadline('violation-ban', '2024-08-01')?.end).toBe('2027-07-01');
    expect(play.deadline('person-ban', '2024-08-01')?.end).toBe('2029-07-01');
    expect(play.deadline('breach-ban', '2024-08-01')).toBeUndefined();
    const breach = begun().do('2024-07-01', 'terminate-institution', { ...ended, cause: 'breach' });
    expect(breach.deadline('breach-ban', '2024-08-01')?.end).toBe('2025-07-01');
    expect(breach.deadline('person-ban', '2024-08-01')).toBeUndefined();
  });

  test('fraud counts from the day it was found', () => {
    const play = begun().do('2024-07-01', 'terminate-for-fraud', {
      ...ended,
      ground: 'termination-medical-3',
      foundOn: '2024-06-03',
    });
    expect(play.deadline('fraud-ban', '2024-08-01')?.end).toBe('2027-06-03');
  });

  test('every bar is met by a ground of the application, of the same length', () => {
    for (const { effect, length } of agreement.deadlines) {
      if (effect.kind !== 'bar') continue;
      const tests = designation.refusalGrounds.map(({ test: criterion }) => JSON.stringify(criterion) ?? '');
      expect(
        tests.some((one) =>
          one.includes(JSON.stringify({ since: effect.fact, bannedFor: length }).slice(1, -1)),
        ),
      ).toBe(true);
    }
  });

  test('an agreement that runs out, lapses or ends on request bars nobody', () => {
    const play = begun().do('2024-07-01', 'terminate-on-request', { requestedIn: '退', on: '2024-07-01' });
    expect(play.state.stage).toBe('terminated-on-request');
    const bars = agreement.deadlines.filter(({ effect }) => effect.kind === 'bar');
    expect(bars.filter(({ id }) => play.deadline(id, '2024-12-01'))).toEqual([]);
  });
});

describe('who is whose', () => {
  test('pharmacies are terminated on the grounds of 第三十二条, institutions on those of 第三十一条', () => {
    const decided = { ground: 'termination-pharmacy-7', ...DECIDED, on: '2024-07-01' };
    expect(begun().refused('2024-07-01', 'terminate-pharmacy', decided)[0]).toContain('零售药店');
    expect(begun('retail-pharmacy').do('2024-07-01', 'terminate-pharmacy', decided).state.stage).toBe(
      'terminated',
    );
  });

  test('第三十二条（十五） a branch goes with another branch of the same person', () => {
    const play = begun('retail-pharmacy').do('2024-07-01', 'terminate-branch', {
      ...DECIDED,
      ground: 'termination-pharmacy-15',
      branch: '某连锁药店东昌路店',
      samePerson: '实际控制人',
      on: '2024-07-01',
    });
    expect(play.state.stage).toBe('terminated');
  });

  test('第三十三条、第三十四条 other regions and parts concern medical institutions only', () => {
    const across = { byAgency: '某市医保中心', from: '2024-05-06' };
    expect(begun().do('2024-05-06', 'suspend-across', across).state.stage).toBe('suspended-across');
    expect(begun('retail-pharmacy').refused('2024-05-06', 'suspend-across', across)[0]).toContain('医疗机构');
    const part = { part: 'department', partName: '康复科', from: '2024-05-06', reason: '超范围收费' };
    const play = begun().do('2024-05-06', 'suspend-part', part);
    expect(play.state.stage).toBe('in-force');
    expect(begun('retail-pharmacy').refused('2024-05-06', 'suspend-part', part)[0]).toContain('医疗机构');
  });

  test('第三十一条、第五条 the end is published, and a county agency reports it to the city', () => {
    const play = begun('medical-institution', { agencyLevel: 'county' })
      .do('2024-07-01', 'terminate-institution', {
        ground: 'termination-medical-12',
        ...DECIDED,
        on: '2024-07-01',
      })
      .do('2024-07-02', 'publish-terminated', { where: '门户网站' });
    expect(play.deadline('report-to-city', '2024-07-03')?.status).toBe('running');
    expect(
      play
        .do('2024-07-03', 'report-to-city', { reportedOn: '2024-07-03' })
        .deadline('report-to-city', '2024-07-03')?.status,
    ).toBe('met');
  });

  test('第三十五条 a dispute is on record and stops nothing', () => {
    const play = suspended(begun(), '2024-05-06', '2024-06-05')
      .do('2024-05-10', 'record-dispute', { route: 'reconsideration', matter: '对中止不服' })
      .do('2024-06-03', 'confirm-rectified', { finding: '到位' });
    expect(play.wait('2024-06-06').state.stage).toBe('in-force');
    expect(
      play
        .do('2024-06-10', 'close-dispute', { outcome: '维持' })
        .refused('2024-06-11', 'close-dispute', { outcome: '维持' }),
    ).toHaveLength(1);
  });

  test('第二十八条 the yearly review is recorded once begun, and suspends nobody by itself', () => {
    const result = { year: '2024', result: 'not-met', finding: '医保管理人员不足' };
    const play = begun();
    expect(play.refused('2024-06-01', 'conclude-annual-review', result)[0]).toContain('尚未开始');
    play
      .do('2024-06-03', 'begin-annual-review', { year: '2024' })
      .do('2024-06-20', 'conclude-annual-review', result);
    expect(play.state.stage).toBe('in-force');
  });
});
