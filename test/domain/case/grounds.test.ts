import { describe, expect, test } from 'vitest';
import type { EventPayload } from '../../../domain/case/event.ts';
import {
  articles,
  attempt,
  designation,
  FUND_SHORT,
  MEDICAL,
  PHARMACY,
  type Play,
  play,
  refusals,
  submitted,
} from './play.ts';

const DAY = '2026-09-09';
const accept: Play = [DAY, 'receiving-clerk', 'accept'];
const refuse = (...grounds: { ground: string; reason: string }[]): Play => [
  DAY,
  'receiving-clerk',
  'refuse',
  { grounds },
];

describe('第十条 the grounds a refusal may name', () => {
  const medicalOnly = designation.refusalGrounds.filter(({ appliesTo }) => !appliesTo.includes(PHARMACY));

  test('（一）至（三）and 第二十四条 are for medical institutions alone', () => {
    expect(medicalOnly.map(({ id }) => id)).toEqual([
      'ground-10-1-a',
      'ground-10-1-b',
      'ground-10-2',
      'ground-10-3',
      'ground-24',
    ]);
  });

  test.each(designation.refusalGrounds.map(({ id, appliesTo }) => [id, appliesTo] as const))(
    '%s can be named exactly for whom it applies to',
    (ground, appliesTo) => {
      for (const kind of [MEDICAL, PHARMACY]) {
        const decision = attempt(submitted(kind), refuse({ ground, reason: '经核查属实' }));
        expect(decision.ok, kind).toBe(appliesTo.includes(kind));
        if (!decision.ok) expect(decision.refusals).toMatchObject([{ reason: 'payload', field: 'grounds' }]);
      }
    },
  );

  test.each<[string, EventPayload]>([
    ['no ground', { grounds: [] }],
    ['a ground without a reason', { grounds: [{ ground: 'ground-10-9', reason: ' 　' }] }],
    ['an unknown ground', { grounds: [{ ground: 'ground-99', reason: '有' }] }],
    ['nothing at all in the list', { grounds: [null] }],
    ['a word instead of a list', { grounds: 'ground-10-9' }],
  ])('a refusal with %s is no refusal', (_, payload) => {
    const found = refusals(submitted(), [DAY, 'receiving-clerk', 'refuse', payload]);
    expect(found).toMatchObject([
      { reason: 'payload', field: 'grounds', citations: [{ place: '第十二条（三）' }] },
    ]);
  });
});

describe('decisions on grounds that leave room', () => {
  const conflicting = submitted(MEDICAL, { nonBasicServices: 'not-main' });
  const short = play(submitted(MEDICAL, { designationTypes: ['住院'] }), [
    DAY,
    'receiving-clerk',
    'record-checks',
    FUND_SHORT,
  ]);
  const conflict = (reason: string): Play => [
    DAY,
    'receiving-clerk',
    'decide-conflict',
    { ground: 'ground-10-1-b', reason },
  ];
  const waiver = (role: 'leading-group' | 'receiving-clerk', basis: string): Play => [
    DAY,
    role,
    'waive-ground',
    { ground: 'ground-24', basis, reason: '有退出名额' },
  ];

  test('第十条（一）、附件5-1第12行: the clerk may go on, with a reason, where the two texts differ', () => {
    expect(articles(conflicting, accept)).toEqual(['第十二条（三）']);
    expect(refusals(conflicting, conflict('  ')).map(({ field }) => field)).toEqual(['reason']);
    expect(play(conflicting, conflict('已提交书面承诺'), accept).stage).toBe('accepted');
  });

  test('第二十四条 the leading group alone may make the exception, on one of the bases there are', () => {
    expect(articles(short, accept)).toEqual(['第十二条（三）']);
    expect(refusals(short, waiver('receiving-clerk', 'other')).map(({ reason }) => reason)).toEqual(['role']);
    expect(refusals(short, waiver('leading-group', 'friendship')).map(({ field }) => field)).toEqual([
      'basis',
    ]);
    expect(play(short, waiver('leading-group', 'regional-centre'), accept).stage).toBe('accepted');
  });

  test('one decision answers for one ground, not for the other', () => {
    const both = play(
      submitted(MEDICAL, { designationTypes: ['住院', '门诊统筹'], nonBasicServices: 'not-main' }),
      [DAY, 'receiving-clerk', 'record-checks', FUND_SHORT],
      waiver('leading-group', 'major-policy'),
    );
    expect(refusals(both, accept)[0]?.message).toContain('申请普通门诊且执业范围含有非基本医疗服务');
    expect(play(both, conflict('已提交书面承诺'), accept).stage).toBe('accepted');
  });

  test('nobody decides on a ground that is not there, nor on one that leaves no room', () => {
    expect(articles(submitted(), conflict('以防万一'))).toEqual(['第十条（一）']);
    const fraud: Play = [
      DAY,
      'leading-group',
      'waive-ground',
      { ground: 'ground-10-5', basis: 'other', reason: '熟人' },
    ];
    expect(refusals(short, fraud).map(({ field }) => field)).toEqual(['ground']);
  });
});
