import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { partsOf } from '../../../domain/parts.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { attempt, must, step, submitted, tiny, WORDS, whyNot } from '../tiny-procedure.ts';

const said = (name: string) => ({ name, label: name, kind: 'text', required: true }) as const;
const day = (name: string) => ({ name, label: name, kind: 'date', required: true }) as const;
const record = (id: string, event: string, ...payload: ReturnType<typeof said | typeof day>[]) =>
  step(id, { from: ['open'], to: null, event, payload });

const procedure = tiny({
  steps: [
    record('claim', 'claimed', said('claim')),
    record('pay', 'paid', said('claim')),
    record('suspend-part', 'part-suspended', said('part'), said('name')),
    record('resume-part', 'part-resumed', said('part'), said('name')),
    record('end-part', 'part-ended', said('part'), said('name')),
    step('renew', {
      from: ['open'],
      to: null,
      event: 'renewed',
      payload: [day('validFrom'), day('validUntil')],
      guards: [
        {
          kind: 'said',
          criterion: { since: 'validFrom', term: { unit: 'years', n: 2 }, until: 'validUntil' },
          citation: WORDS,
          message: '不少于2年',
        },
      ],
    }),
    step('close', { from: ['open'], to: 'done', event: 'closed' }),
  ],
  deadlines: [
    {
      id: 'payment',
      label: '拨付',
      rule: 'R1',
      length: { unit: 'working-days', n: 5 },
      binds: 'reviewer',
      keyedBy: 'claim',
      starts: [{ event: 'claimed' }],
      endedBy: ['paid'],
      during: ['open'],
      effect: { kind: 'escalate' },
      citations: [WORDS],
    },
  ],
  parts: [
    {
      id: 'parts',
      label: '部分',
      keyedBy: ['part', 'name'],
      suspendedBy: 'part-suspended',
      endedBy: 'part-ended',
      resumedBy: 'part-resumed',
      citations: [WORDS],
    },
  ],
});

const begun = submitted(procedure, '2026-03-02');
const running = (state: typeof begun, on: string) =>
  deadlinesOf(procedure, state, stateCouncil, civilDate(on)).map(
    ({ key, status, end }) => `${key} ${status} ${end}`,
  );

describe('several periods of one rule', () => {
  const first = must(procedure, begun, '2026-03-02', 'claim', { claim: '一月' });
  const both = must(procedure, first, '2026-03-04', 'claim', { claim: '二月' });

  test('run side by side, each from its own day', () => {
    expect(running(both, '2026-03-05')).toEqual(['一月 running 2026-03-09', '二月 running 2026-03-11']);
  });

  test('each is ended by what names it; the other runs on and is late by itself', () => {
    const paid = must(procedure, both, '2026-03-06', 'pay', { claim: '二月' });
    expect(running(paid, '2026-03-10')).toEqual(['一月 passed 2026-03-09', '二月 met 2026-03-11']);
    expect(paid.history.filter(({ type }) => type === 'deadline-passed')).toHaveLength(0);
    const later = must(procedure, paid, '2026-03-12', 'pay', { claim: '一月' });
    expect(later.history.map(({ type }) => type)).toContain('deadline-passed');
  });

  test('leaving the stage ends all of them', () => {
    const closed = must(procedure, both, '2026-03-06', 'close');
    expect(running(closed, '2026-04-01').every((one) => one.includes(' met '))).toBe(true);
  });
});

test('parts: a department and a person each have a standing of their own', () => {
  let state = must(procedure, begun, '2026-03-02', 'suspend-part', { part: '科室', name: '康复科' });
  state = must(procedure, state, '2026-03-03', 'suspend-part', { part: '人员', name: '甲' });
  state = must(procedure, state, '2026-03-09', 'resume-part', { part: '科室', name: '康复科' });
  state = must(procedure, state, '2026-03-10', 'end-part', { part: '人员', name: '甲' });
  expect(partsOf(procedure, state).map(({ key, status, since }) => [key.name, status, since])).toEqual([
    ['康复科', 'in-force', '2026-03-09'],
    ['甲', 'ended', '2026-03-10'],
  ]);
});

test('a guard on what the step itself says: a term of two years, its last day included', () => {
  const tried = (validUntil: string) =>
    whyNot(attempt(procedure, begun, '2026-03-02', 'renew', { validFrom: '2026-04-01', validUntil }));
  expect(tried('2028-03-30')).toEqual(['不少于2年']);
  expect(tried('2028-03-31')).toEqual([]);
});
