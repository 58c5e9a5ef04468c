import { describe, expect, test } from 'vitest';
import { deadlinesOf, nextDueAt, waitsForCalendar } from '../../../domain/case/deadlines.ts';
import { settle } from '../../../domain/case/settle.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { addDays, civilDate } from '../../../domain/time/civil-date.ts';
import {
  articles,
  asked,
  at,
  attempt,
  delivery,
  designation,
  play,
  refusals,
  served,
  settled,
  stateCouncil,
  submitted,
} from './play.ts';

function supplement(state: CaseState, today: string, calendar: Calendar = stateCouncil) {
  return deadlinesOf(designation, state, calendar, civilDate(today)).findLast(
    ({ deadline }) => deadline.id === 'supplement',
  );
}

const correct = (when: string) => [when, 'applicant', 'supplement', { forms: {} }] as const;

describe('第十二条（二） 5 个工作日内补齐补正，逾期视为放弃', () => {
  test.each([
    ['a plain week and its weekend', '2026-09-08', '2026-09-15'],
    ['中秋 in the middle', '2026-09-22', '2026-09-30'],
    ['served on the Friday before a worked Sunday (调休)', '2026-09-18', '2026-09-24'],
    ['国庆 and the worked Saturday after it (调休)', '2026-09-30', '2026-10-13'],
    ['served on a holiday', '2026-10-05', '2026-10-13'],
    ['served on a worked Saturday', '2026-10-10', '2026-10-16'],
    ['served on a Saturday off', '2026-10-17', '2026-10-23'],
  ])('%s: the fifth working day is in time to its last second, the day after is not', (_, servedOn, last) => {
    const state = served(servedOn, servedOn, servedOn);
    const dayAfter = addDays(civilDate(last), 1);
    expect(supplement(state, servedOn)).toMatchObject({
      end: last,
      effectiveOn: dayAfter,
      status: 'running',
    });
    expect(settled(state, `${last}T23:59:59+08:00`).state.stage).toBe('awaiting-supplement');
    expect(play(state, correct(`${last}T23:59:59+08:00`)).stage).toBe('completeness-review');
    const ended = settled(state, `${dayAfter}T00:00:00+08:00`);
    expect(ended.state.stage).toBe('lapsed');
    expect(ended.events.map(({ type, actor }) => [type, actor.role])).toEqual([
      ['supplement-lapsed', 'clock'],
    ]);
  });

  test('the correction on the day after is refused with the article, although nobody had put the lapse on record', () => {
    const decision = attempt(served('2026-09-08'), correct('2026-09-16T00:00:00+08:00'));
    expect(decision.ok).toBe(false);
    expect(decision.clock.map(({ type }) => type)).toEqual(['supplement-lapsed']);
    expect(decision.state.stage).toBe('lapsed');
    expect(articles(served('2026-09-08'), correct('2026-09-16'))).toEqual(['第十二条（二）']);
    expect(refusals(served('2026-09-08'), correct('2026-09-16')).map(({ reason }) => reason)).toEqual([
      'stage',
    ]);
  });

  test('before the notice is served there is no deadline and no lapse, however long it takes', () => {
    const state = asked();
    expect(supplement(state, '2026-12-31')).toBeUndefined();
    expect(settled(state, '2027-09-08').state.stage).toBe('awaiting-supplement');
    expect(
      nextDueAt(deadlinesOf(designation, state, stateCouncil, civilDate('2026-09-08')), state),
    ).toBeUndefined();
  });

  test('a correction without any delivery on record is in time', () => {
    expect(play(asked(), correct('2026-11-30')).stage).toBe('completeness-review');
  });

  test('附件6 vs 附件4-2: of two delivery dates the later counts until the officer settles it (LC-I-51)', () => {
    const receipt = served('2026-09-08', '2026-09-09');
    const twice = play(receipt, [
      '2026-09-11',
      'applicant',
      'serve',
      delivery(receipt, 'annex-04-2', '2026-09-10'),
    ]);
    expect(supplement(twice, '2026-09-11')).toMatchObject({ start: '2026-09-10', end: '2026-09-17' });
    const earlier = play(twice, [
      '2026-09-11',
      'receiving-clerk',
      'serve',
      delivery(twice, 'annex-04-2', '2026-09-09'),
    ]);
    expect(supplement(earlier, '2026-09-11')).toMatchObject({ start: '2026-09-10', end: '2026-09-17' });
    expect(settled(earlier, '2026-09-17').state.stage).toBe('awaiting-supplement');
    const { events, state } = settled(earlier, '2026-09-18');
    expect(events).toHaveLength(1);
    expect(state.stage).toBe('lapsed');
  });

  test('a delivery of the first notice, recorded after a second one was made, starts no clock', () => {
    const first = asked();
    const second = play(first, correct('2026-09-09'), [
      '2026-10-20',
      'receiving-clerk',
      'ask-for-more',
      { findings: [{ material: 'material-08-4', finding: '仍缺末页' }] },
    ]);
    const old = delivery(first, 'annex-04-2', '2026-09-08');
    const recorded = play(second, ['2026-10-21', 'receiving-clerk', 'serve', old]);
    expect(supplement(recorded, '2026-10-21')).toBeUndefined();
    expect(settled(recorded, '2026-11-21').state.stage).toBe('awaiting-supplement');
    const real = delivery(recorded, 'annex-04-2', '2026-10-21');
    const current = play(recorded, ['2026-10-21', 'receiving-clerk', 'serve', real]);
    expect(supplement(current, '2026-10-21')).toMatchObject({ start: '2026-10-21', end: '2026-10-28' });
  });

  test('each round has its own five days: the first one kept does not end the second', () => {
    const kept = play(served('2026-09-08'), correct('2026-09-15'));
    const second = play(kept, [
      '2026-09-16',
      'receiving-clerk',
      'ask-for-more',
      { findings: [{ material: 'material-08-4', finding: '仍缺末页' }] },
    ]);
    const again = play(second, [
      '2026-09-17',
      'applicant',
      'serve',
      delivery(second, 'annex-04-2', '2026-09-17'),
    ]);
    const rounds = deadlinesOf(designation, again, stateCouncil, civilDate('2026-09-17')).filter(
      ({ deadline }) => deadline.id === 'supplement',
    );
    expect(rounds.map(({ status, end }) => [status, end])).toEqual([
      ['met', '2026-09-15'],
      ['running', '2026-09-23'],
    ]);
    expect(settled(again, '2026-09-24').state.stage).toBe('lapsed');
  });

  test('withdrawing in time ends the clock too', () => {
    const state = play(served('2026-09-08'), ['2026-09-15', 'applicant', 'withdraw']);
    expect(settled(state, '2026-12-01')).toMatchObject({ events: [], state: { stage: 'withdrawn' } });
  });
});

describe('a calendar that is not published yet takes nobody’s case away', () => {
  const newYear = { name: '元旦', from: civilDate('2027-01-01'), to: civilDate('2027-01-03') };
  const published: Calendar = {
    arrangements: [
      ...stateCouncil.arrangements,
      {
        year: 2027,
        paper: { title: '国务院办公厅关于2027年部分节假日安排的通知', publishedOn: civilDate('2026-11-30') },
        holidays: [newYear],
        makeUpWorkdays: [],
      },
    ],
  };

  test.each([
    ['across New Year', '2026-12-28', '2027-01-05'],
    ['in December, of which next year’s paper may still take days', '2026-12-10', '2026-12-17'],
  ])(
    '第十二条（二） %s: the lapse waits for the paper, the correction stays open, then the lapse is put on record',
    (_, day, end) => {
      const state = served(day, day, day);
      const late = addDays(civilDate(end), 10);
      const waiting = supplement(state, late);
      expect(waiting?.reckoning?.firm).toBe(false);
      expect(waiting && waitsForCalendar(waiting)).toBe(true);
      expect(settled(state, late)).toMatchObject({ events: [], state: { stage: 'awaiting-supplement' } });
      expect(nextDueAt(deadlinesOf(designation, state, stateCouncil, late), state)).toBeUndefined();
      expect(play(state, correct(late)).stage).toBe('completeness-review');
      const ended = settle(designation, state, published, at(late));
      expect(ended.state.stage).toBe('lapsed');
      expect(ended.events[0]?.payload).toMatchObject({ deadline: 'supplement', endedOn: end });
    },
  );
});

describe('第十二条 the agency’s five working days only escalate', () => {
  test('late is put on record once, decides nothing, and the clerk may still act', () => {
    const state = submitted();
    const late = settled(state, '2026-09-15');
    expect(late.events.map(({ type, payload }) => [type, payload.deadline, payload.endedOn])).toEqual([
      ['deadline-passed', 'completeness-review', '2026-09-14'],
    ]);
    expect(late.state.stage).toBe('completeness-review');
    for (const day of ['2026-09-15', '2026-09-16', '2026-11-30'])
      expect(settled(late.state, day).events).toEqual([]);
    expect(play(late.state, ['2026-11-30', 'receiving-clerk', 'accept']).stage).toBe('accepted');
  });

  test('the review of a correction has five days of its own and its own record', () => {
    const late = settled(submitted(), '2026-09-15').state;
    const round = play(
      late,
      [
        '2026-09-16',
        'receiving-clerk',
        'ask-for-more',
        { findings: [{ material: 'material-08-4', finding: '缺' }] },
      ],
      correct('2026-09-17'),
    );
    const { events } = settled(round, '2026-10-08');
    expect(events.map(({ payload }) => [payload.deadline, payload.endedOn])).toEqual([
      ['completeness-review', '2026-09-23'],
    ]);
  });

  test('第十三条 three months to the assessment run from the acceptance and escalate after them', () => {
    const accepted = play(submitted(), ['2026-09-08', 'receiving-clerk', 'accept']);
    const running = deadlinesOf(designation, accepted, stateCouncil, civilDate('2026-09-08'));
    expect(
      running.filter(({ status }) => status === 'running').map(({ deadline, end }) => [deadline.id, end]),
    ).toEqual([['assessment', '2026-12-08']]);
    expect(settled(accepted, '2026-12-09').events.map(({ payload }) => payload.deadline)).toEqual([
      'assessment',
    ]);
  });

  test('第十二条（一） 即时上传 starts with the delivery of the acceptance and is over with that working day', () => {
    const accepted = play(submitted(), ['2026-09-11', 'receiving-clerk', 'accept']);
    const delivered = play(accepted, [
      '2026-09-12',
      'applicant',
      'serve',
      delivery(accepted, 'annex-04-1', '2026-09-12'),
    ]);
    const upload = deadlinesOf(designation, delivered, stateCouncil, civilDate('2026-09-12')).at(-1);
    expect(upload).toMatchObject({ deadline: { id: 'upload' }, end: '2026-09-14', status: 'running' });
    expect(settled(delivered, '2026-09-15').events.map(({ payload }) => payload.deadline)).toEqual([
      'upload',
    ]);
    const done = play(delivered, [
      '2026-09-14',
      'applicant',
      'upload-to-province',
      { uploadedOn: '2026-09-14' },
    ]);
    expect(settled(done, '2026-09-15').events).toEqual([]);
  });
});
