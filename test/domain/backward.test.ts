import { describe, expect, test } from 'vitest';
import { backwardOf } from '../../domain/backward.ts';
import { evaluate } from '../../domain/evaluate.ts';
import { periodicOf } from '../../domain/periodic.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { must, step, submitted, tiny, WORDS } from './tiny-procedure.ts';

const day = (name: string) => ({ name, label: name, kind: 'date', required: true }) as const;
const procedure = tiny({
  steps: [
    step('conclude', { from: ['open'], to: null, event: 'concluded', payload: [day('validUntil')] }),
    step('ask', { from: ['open'], to: null, event: 'asked', payload: [day('askedOn')] }),
    step('review', {
      from: ['open'],
      to: null,
      event: 'reviewed',
      payload: [{ name: 'year', label: '年度', kind: 'text', required: true }],
    }),
    step('close', { from: ['open'], to: 'done', event: 'closed' }),
  ],
  backward: [
    {
      id: 'ask-in-time',
      label: '申请续签',
      rule: 'R7',
      length: { unit: 'months', n: 3 },
      binds: 'applicant',
      before: [{ event: 'concluded', date: 'validUntil' }],
      doneBy: [{ event: 'asked', date: 'askedOn' }],
      citations: [WORDS],
    },
  ],
  periodic: [
    {
      id: 'yearly',
      label: '年度审核',
      every: 'year',
      binds: 'reviewer',
      doneBy: { event: 'reviewed', field: 'year' },
      citations: [WORDS],
    },
  ],
});

const concluded = must(procedure, submitted(procedure, '2026-01-05'), '2026-01-06', 'conclude', {
  validUntil: '2026-05-31',
});
const on = (state: typeof concluded, today: string) =>
  backwardOf(procedure, state, stateCouncil, civilDate(today)).map(({ latest, advisable, status, doneOn }) =>
    [latest, advisable, status, doneOn].filter(Boolean).join(' '),
  );

describe('R7: counted back from the end', () => {
  test('the month without a 31st has its last day, no day off moves it, and the working day before is advised', () => {
    // 28 February 2026 is a Saturday on which people work (春节调休).
    expect(on(concluded, '2026-02-28')).toEqual(['2026-02-28 2026-02-28 open']);
    expect(on(concluded, '2026-03-01')).toEqual(['2026-02-28 2026-02-28 late']);
  });

  test('done late is done, and says so; the day is the one the applicant asked on', () => {
    const intime = must(procedure, concluded, '2026-03-02', 'ask', { askedOn: '2026-02-28' });
    expect(on(intime, '2026-03-05')).toEqual(['2026-02-28 2026-02-28 done 2026-02-28']);
    const late = must(procedure, concluded, '2026-03-02', 'ask', { askedOn: '2026-03-02' });
    expect(on(late, '2026-03-05')).toEqual(['2026-02-28 2026-02-28 done-late 2026-03-02']);
  });

  test('a new term counts anew; what ended without it is nobody’s concern any more', () => {
    const asked = must(procedure, concluded, '2026-02-10', 'ask', { askedOn: '2026-02-10' });
    const again = must(procedure, asked, '2026-05-20', 'conclude', { validUntil: '2027-05-31' });
    expect(on(again, '2026-06-01').map((one) => one.split(' ')[2])).toEqual(['done', 'open']);
    const closed = must(procedure, again, '2026-07-01', 'close');
    expect(on(closed, '2027-06-01').map((one) => one.split(' ')[2])).toEqual(['done']);
  });

  test('as a criterion it says which day it was', () => {
    const criterion = { since: 'askedOn', ahead: { unit: 'months', n: 3 }, until: 'until' } as const;
    const answer = (askedOn: string) => evaluate(criterion, { askedOn, until: '2026-05-31' });
    expect(answer('2026-02-28').answer).toBe('yes');
    expect(answer('2026-03-01')).toMatchObject({ answer: 'no' });
    expect(answer('2026-03-01').explanation).toContain('之前3个月为2026年2月28日');
    expect(evaluate(criterion, { askedOn: '2026-02-28' }).answer).toBe('unknown');
  });
});

test('R10: the 180th day itself does not exceed', () => {
  const criterion = { since: 'settledOn', exceeds: 180, on: 'today' } as const;
  const answer = (today: string) => evaluate(criterion, { settledOn: '2026-01-01', today }).answer;
  expect([answer('2026-06-30'), answer('2026-07-01')]).toEqual(['no', 'yes']);
});

test('R12: a yearly duty is due in every year the case runs in, the one before is remembered, and none is late', () => {
  const due = (state: typeof concluded, today: string) =>
    periodicOf(procedure, state, civilDate(today)).map(({ period, done }) => `${period} ${done}`);
  expect(due(concluded, '2026-06-01')).toEqual(['2026 false']);
  const reviewed = must(procedure, concluded, '2027-01-10', 'review', { year: '2026' });
  expect(due(reviewed, '2027-01-11')).toEqual(['2026 true', '2027 false']);
  expect(due(must(procedure, reviewed, '2027-02-01', 'close'), '2027-03-01')).toEqual([]);
});
