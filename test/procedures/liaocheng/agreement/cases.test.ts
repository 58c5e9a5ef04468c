import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../domain/criterion.ts';
import { change } from '../../../../procedures/liaocheng/change/index.ts';
import { exit } from '../../../../procedures/liaocheng/exit/index.ts';
import { internetSupplement } from '../../../../procedures/liaocheng/internet-supplement/index.ts';
import { Play } from '../../play.ts';

const NORMAL = { dossier: { register: { inHandling: false } } };
const PENALISED = { dossier: { register: { inHandling: true } } };
const DECIDED = { effectiveOn: '2024-07-01', finding: '符合', late: 'no' };

/** What the application says of the approval. */
const approved = (changeApprovedOn: string, form = 'liaocheng/annex-11-1-medical-change') => ({
  forms: { [form]: { changeApprovedOn } },
});

const changing = (kind = 'medical-institution') => new Play(change, kind, undefined, { on: '2024-04-01' });
const leaving = (kind = 'medical-institution') => new Play(exit, kind, undefined, { on: '2024-04-01' });
const asking = (facts: Facts) => ({ forms: { 'liaocheng/annex-12-exit': facts } });

describe('第二十一条至第二十三条 a change', () => {
  test('thirty working days from the approval to apply; late is on record and is accepted', () => {
    // Approved on 1 March 2024: the thirtieth working day, 清明节 left out and 7 April worked, is 15 April.
    const intime = changing().do('2024-04-15', 'submit', approved('2024-03-01'), NORMAL);
    expect(intime.deadline('apply-for-change', '2024-04-15')).toMatchObject({
      end: '2024-04-15',
      status: 'met',
    });
    const late = changing().do('2024-04-16', 'submit', approved('2024-03-01'), NORMAL);
    expect(late.deadline('apply-for-change', '2024-04-16')?.status).toBe('passed');
    expect(late.state.stage).toBe('review');
  });

  test('thirty working days from the application to decide; nothing is decided by silence', () => {
    const play = changing().do('2024-04-15', 'submit', approved('2024-03-01'), NORMAL);
    expect(play.deadline('decide-change', '2024-04-16')?.end).toBe('2024-05-28');
    expect(play.wait('2024-06-20').state.stage).toBe('review');
    play.do('2024-06-20', 'verify-on-site', { visitedOn: '2024-06-19', finding: '地址属实' });
    expect(play.do('2024-06-21', 'confirm', DECIDED).state.stage).toBe('confirmed');
    expect(play.notice('change-decision')).toBeDefined();
  });

  test('during a penalty it is refused, and put on hold instead: the registration is in time', () => {
    const play = changing();
    const [message] = play.refused('2024-04-15', 'submit', approved('2024-03-01'), PENALISED);
    expect(message).toContain('暂缓办理');
    expect(play.refused('2024-04-15', 'register-on-hold', approved('2024-03-01'), NORMAL)).not.toEqual([]);
    play.do('2024-04-15', 'register-on-hold', approved('2024-03-01'), PENALISED);
    expect(play.state.stage).toBe('on-hold');
    expect(play.deadline('register-change', '2024-04-15')?.status).toBe('met');
    expect(play.deadline('decide-change', '2024-04-16')).toBeUndefined();
    expect(play.refused('2024-06-03', 'take-up', {}, PENALISED)[0]).toContain('尚未结束');
    play.do('2024-07-01', 'take-up', {}, NORMAL);
    expect(play.deadline('decide-change', '2024-07-02')?.end).toBe('2024-08-12');
    expect(play.do('2024-07-15', 'confirm', DECIDED).state.stage).toBe('confirmed');
  });

  test('another owner is no change: the case passes on to suspension and reassessment', () => {
    const play = changing('retail-pharmacy').do(
      '2024-04-15',
      'submit',
      approved('2024-04-01', 'liaocheng/annex-11-2-pharmacy-change'),
      NORMAL,
    );
    expect(play.do('2024-04-20', 'pass-on-new-owner', { facts: '整体转让' }).state.stage).toBe('new-owner');
  });
});

describe('第三十三条 leaving of one’s own accord', () => {
  const suspension = { exitMatter: '中止医保协议', isPublic: false, suspendFrom: '2024-08-01' };

  test('a public hospital may not ask to suspend or end, but may let its agreement run out', () => {
    for (const exitMatter of ['中止医保协议', '解除医保协议'])
      expect(leaving().refused('2024-04-15', 'request', asking({ exitMatter, isPublic: true }))[0]).toContain(
        '公立医疗机构',
      );
    const play = leaving().do(
      '2024-04-15',
      'request',
      asking({ exitMatter: '不再续签医保协议', isPublic: true }),
    );
    play.do('2024-05-06', 'grant-run-out', { effectiveOn: '2025-02-28', finding: '已研判' });
    expect(play.state.stage).toBe('granted');
  });

  test('a private one asks three months ahead and is answered in what it asked for, and in nothing else', () => {
    const play = leaving().do('2024-04-15', 'request', asking(suspension));
    expect(
      play.refused('2024-05-06', 'grant-termination', { on: '2024-08-01', finding: '同意' })[0],
    ).toContain('解除医保协议');
    const granted = { from: '2024-08-01', until: '2025-01-27', beyond: 'no', finding: '同意' };
    // 第二十九条: the 180th day after 1 August is 28 January; beyond it only with a reason.
    expect(play.refused('2024-05-06', 'grant-suspension', { ...granted, until: '2025-01-29' })[0]).toContain(
      '180日',
    );
    play.do('2024-05-06', 'grant-suspension', granted);
    expect(play.state.stage).toBe('granted');
    expect(play.notice('exit-decision')).toBeDefined();
  });

  test('a pharmacy uses the same paper; no answer is no consent', () => {
    const play = leaving('retail-pharmacy').do(
      '2024-04-15',
      'request',
      asking({ exitMatter: '解除医保协议', terminateOn: '2024-07-15' }),
    );
    expect(play.wait('2025-04-15').state.stage).toBe('requested');
    expect(play.deadline('decide-exit', '2025-04-15')).toMatchObject({ status: 'running' });
    expect(play.do('2025-04-16', 'refuse', { reason: '清算未完' }).state.stage).toBe('refused');
  });
});

describe('第三十六条 the supplementary agreement of an internet hospital', () => {
  const asked = {
    internetHospital: '某互联网医院',
    licence: '批文1号',
    mainAgreement: '聊医保协〔2024〕1号',
  };
  const signed = {
    signedOn: '2024-05-06',
    validFrom: '2024-05-06',
    validUntil: '2025-02-28',
    electronicSeal: true,
  };

  test('only a designated institution signs one; others are told why', () => {
    const play = new Play(internetSupplement, 'physical-institution', undefined, { on: '2024-04-01' });
    play.do('2024-04-15', 'request', asked);
    expect(play.refused('2024-05-06', 'sign', signed)[0]).toContain('实体医疗机构');
    const designated = { dossier: { register: { designated: true } } };
    expect(play.do('2024-05-06', 'sign', signed, designated).state.stage).toBe('signed');
  });
});
