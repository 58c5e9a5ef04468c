import { describe, expect, test } from 'vitest';
import { derivedFacts } from '../../domain/case/derived.ts';
import { settle } from '../../domain/case/settle.ts';
import type { Step } from '../../domain/procedure.ts';
import { standingHistory, standingOn } from '../../domain/standing.ts';
import { civilDate } from '../../domain/time/civil-date.ts';
import { stateCouncil } from '../../domain/time/state-council.ts';
import { at, must, step, submitted, tiny, WORDS } from './tiny-procedure.ts';

const day = (name: string) => ({ name, label: name, kind: 'date', required: true }) as const;
const turn = (id: string, from: string[], to: string, event: string): Step =>
  step(id, { from, to, event, takesEffectOn: 'from', payload: [day('from')] });

const procedure = tiny({
  steps: [
    step('conclude', {
      from: ['open'],
      to: 'in-force',
      event: 'concluded',
      payload: [day('validFrom'), day('validUntil')],
    }),
    turn('suspend', ['in-force'], 'suspended', 'suspended'),
    turn('resume', ['suspended'], 'in-force', 'resumed'),
    step('note', { from: ['in-force'], to: 'in-renewal', event: 'noted' }),
    step('renew', {
      from: ['in-renewal', 'in-force'],
      to: 'in-force',
      event: 'renewed',
      doneOn: 'signedOn',
      payload: [day('signedOn'), day('validUntil')],
    }),
  ],
  deadlines: [
    {
      id: 'term',
      label: '有效期',
      rule: 'R9',
      length: { unit: 'named', field: 'validUntil' },
      binds: 'applicant',
      starts: [{ event: 'concluded', date: 'validFrom' }],
      endedBy: ['renewed'],
      during: ['in-force', 'in-renewal', 'suspended'],
      effect: { kind: 'lapse', event: 'term-over', to: 'over', notices: [] },
      citations: [WORDS],
    },
  ],
  derived: [
    {
      id: 'count',
      label: '次数',
      fact: 'suspensions',
      count: 'suspended',
      since: ['concluded', 'renewed'],
      citations: [WORDS],
    },
    {
      id: 'open',
      label: '中止中',
      fact: 'resting',
      open: ['suspended'],
      until: ['resumed'],
      citations: [WORDS],
    },
    {
      id: 'last',
      label: '期满日',
      fact: 'endsOn',
      last: [
        { event: 'concluded', date: 'validUntil' },
        { event: 'renewed', date: 'validUntil' },
      ],
      citations: [WORDS],
    },
    { id: 'any', label: '任一', fact: 'troubled', anyOf: ['resting'], citations: [WORDS] },
  ],
  standings: [
    {
      id: 'in',
      label: '定点',
      stages: ['in-force', 'in-renewal'],
      settles: true,
      status: 'designated',
      since: [{ event: 'concluded', date: 'validFrom' }],
      citations: [WORDS],
    },
    {
      id: 'rest',
      label: '中止',
      stages: ['suspended'],
      settles: false,
      status: 'suspended',
      citations: [WORDS],
    },
    { id: 'out', label: '结束', stages: ['over'], settles: false, status: 'ended', citations: [WORDS] },
  ],
});
const whole = {
  ...procedure,
  stages: [
    ...procedure.stages,
    ...['in-force', 'in-renewal', 'suspended'].map((id) => ({
      id,
      label: id,
      kind: 'open' as const,
      citations: [WORDS],
    })),
    { id: 'over', label: 'over', kind: 'final' as const, citations: [WORDS] },
  ],
};

const concluded = must(whole, submitted(whole, '2026-03-02'), '2026-03-03', 'conclude', {
  validFrom: '2026-03-10',
  validUntil: '2027-03-09',
});
const spans = (state: typeof concluded) =>
  standingHistory(whole, state).map(({ status, from, until }) => `${status} ${from}..${until ?? ''}`);

describe('how a case stands in the register', () => {
  test('begins with the first day of the agreement, not with the day of the signature', () => {
    expect(spans(concluded)).toEqual(['designated 2026-03-10..']);
    const history = standingHistory(whole, concluded);
    expect(standingOn(history, civilDate('2026-03-09'))).toBeUndefined();
    expect(standingOn(history, civilDate('2026-03-10'))?.status).toBe('designated');
  });

  test('a suspension recorded late counts from its own day, and stages without a difference leave no trace', () => {
    let state = must(whole, concluded, '2026-04-20', 'suspend', { from: '2026-04-15' });
    state = must(whole, state, '2026-05-20', 'resume', { from: '2026-05-20' });
    state = must(whole, state, '2026-12-01', 'note');
    expect(spans(state)).toEqual([
      'designated 2026-03-10..2026-04-14',
      'suspended 2026-04-15..2026-05-19',
      'designated 2026-05-20..',
    ]);
  });

  test('ends with the day after the last; a renewal of the last day, recorded later, makes it as if it had never ended', () => {
    const over = settle(whole, concluded, stateCouncil, at('2027-03-15')).state;
    expect(spans(over)).toEqual(['designated 2026-03-10..2027-03-09', 'ended 2027-03-10..']);
    const renewed = must(whole, over, '2027-03-16', 'renew', {
      signedOn: '2027-03-09',
      validUntil: '2028-03-09',
    });
    expect(spans(renewed)).toEqual(['designated 2026-03-10..']);
  });
});

test('what the history amounts to is counted by the term, and unknown stays unknown', () => {
  expect(derivedFacts(whole, submitted(whole, '2026-03-02'))).toEqual({
    suspensions: 0,
    resting: false,
    troubled: false,
  });
  let state = must(whole, concluded, '2026-04-15', 'suspend', { from: '2026-04-15' });
  expect(derivedFacts(whole, state)).toEqual({
    suspensions: 1,
    resting: true,
    endsOn: '2027-03-09',
    troubled: true,
  });
  state = must(whole, state, '2026-05-20', 'resume', { from: '2026-05-20' });
  state = must(whole, state, '2026-12-01', 'renew', { signedOn: '2026-12-01', validUntil: '2028-03-09' });
  expect(derivedFacts(whole, state)).toMatchObject({ suspensions: 0, resting: false, endsOn: '2028-03-09' });
});
