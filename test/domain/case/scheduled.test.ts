import { describe, expect, test } from 'vitest';
import { append } from '../../../domain/case/chain.ts';
import { deadlinesOf, nextDueAt } from '../../../domain/case/deadlines.ts';
import { scheduledActs } from '../../../domain/case/scheduled.ts';
import { settle } from '../../../domain/case/settle.ts';
import { advance, type CaseState } from '../../../domain/case/state.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { at, attempt, must, step, submitted, tiny, WORDS, whyNot } from '../tiny-procedure.ts';

const FROM = { name: 'from', label: '起始日', kind: 'date', required: true } as const;

const procedure = tiny({
  steps: [
    step('suspend', {
      from: ['open'],
      to: 'waiting',
      event: 'suspended',
      takesEffectOn: 'from',
      payload: [FROM, { name: 'facts', label: '事实', kind: 'long-text', required: true }],
      notices: [{ notice: 'suspension' }],
    }),
    step('end', { from: ['open', 'waiting'], to: 'done', event: 'ended' }),
  ],
  notices: [
    { id: 'suspension', label: '中止', document: 'standard/suspension', sealed: true, citations: [WORDS] },
  ],
  deadlines: [
    {
      id: 'term',
      label: '有效期',
      rule: 'R9',
      length: { unit: 'days', n: 30 },
      binds: 'applicant',
      starts: [{ event: 'submitted' }],
      endedBy: [],
      during: ['open', 'waiting'],
      effect: { kind: 'lapse', event: 'term-over', to: 'lapsed', notices: [] },
      citations: [WORDS],
    },
    {
      id: 'resume',
      label: '恢复',
      rule: 'R3',
      length: { unit: 'days', n: 10 },
      binds: 'applicant',
      starts: [{ event: 'suspended', date: 'from' }],
      endedBy: [],
      during: ['waiting'],
      effect: { kind: 'escalate' },
      citations: [WORDS],
    },
  ],
});

const begun = submitted(procedure, '2026-03-02');
const decided = must(procedure, begun, '2026-03-04', 'suspend', { from: '2026-03-10', facts: '查明' });
const onDay = (state: CaseState, day: string) => settle(procedure, state, stateCouncil, at(day)).state;
const types = (state: CaseState) => state.history.map(({ type }) => type);

describe('a decision that counts from a later day', () => {
  test('is on record with its paper at once, and moves the case only on its day', () => {
    expect(types(decided)).toEqual(['drafted', 'submitted', 'act-scheduled']);
    expect(decided.stage).toBe('open');
    expect(decided.notices.map(({ notice }) => notice)).toEqual(['suspension']);
    expect(scheduledActs(decided)).toEqual([{ eventNumber: 3, step: 'suspend', on: '2026-03-10' }]);
    expect(onDay(decided, '2026-03-09').stage).toBe('open');
    expect(onDay(decided, '2026-03-10').stage).toBe('waiting');
  });

  test('the clock wakes for it, and periods count from its day, not from the day it was decided', () => {
    const running = deadlinesOf(procedure, decided, stateCouncil, civilDate('2026-03-05'));
    expect(nextDueAt(running, decided)).toBe('2026-03-10T00:00:00+08:00');
    expect(running.map(({ deadline }) => deadline.id)).toEqual(['term']);
    const after = onDay(decided, '2026-03-10');
    const [, resume] = deadlinesOf(procedure, after, stateCouncil, civilDate('2026-03-10'));
    expect(resume).toMatchObject({ start: '2026-03-10', end: '2026-03-20', startedBy: 4 });
  });

  test('takes effect once, whoever looks how often, and makes no second paper', () => {
    const after = onDay(onDay(decided, '2026-03-10'), '2026-03-11');
    expect(types(after)).toEqual(['drafted', 'submitted', 'act-scheduled', 'suspended']);
    expect(after.history.at(-1)?.payload).toMatchObject({ facts: '查明', scheduledBy: 3 });
    expect(after.notices).toHaveLength(1);
  });

  test('on its own day it counts at once', () => {
    const state = must(procedure, begun, '2026-03-04', 'suspend', { from: '2026-03-04', facts: '查明' });
    expect(types(state).at(-1)).toBe('suspended');
  });

  test('cannot be decided twice', () => {
    const again = attempt(procedure, decided, '2026-03-05', 'suspend', { from: '2026-03-20', facts: '再' });
    expect(whyNot(again)).toEqual(['“suspend”已经决定，自2026年3月10日起生效；要改变的，先撤回它的文书。']);
  });

  test('falls away where the stage no longer allows it, and says so', () => {
    const ended = must(procedure, decided, '2026-03-06', 'end');
    const after = onDay(ended, '2026-03-10');
    expect(after.stage).toBe('done');
    expect(after.history.at(-1)).toMatchObject({
      type: 'act-dropped',
      payload: { eventNumber: 3, reason: 'stage' },
    });
    expect(scheduledActs(after)).toEqual([]);
  });

  test('falls away where its paper was withdrawn before the day', () => {
    const payload = { noticeId: 'suspension', eventNumber: 3, reason: '决定有误' };
    const withdrawn = {
      type: 'notice-withdrawn',
      at: at('2026-03-06'),
      actor: { role: 'reviewer', id: 'r' },
      payload,
    } as const;
    const state = advance(procedure, decided, append(decided.history, [withdrawn]));
    const after = onDay(state, '2026-03-10');
    expect(after.stage).toBe('open');
    expect(after.history.at(-1)?.payload).toEqual({ eventNumber: 3, reason: 'withdrawn' });
  });

  test('a period that ended the day before comes first', () => {
    // Thirty days from 2 March: the last is the 31st.
    const late = must(procedure, begun, '2026-03-04', 'suspend', { from: '2026-04-01', facts: '查明' });
    expect(types(onDay(late, '2026-04-02')).slice(-2)).toEqual(['term-over', 'act-dropped']);
    const early = must(procedure, begun, '2026-03-04', 'suspend', { from: '2026-03-31', facts: '查明' });
    expect(types(onDay(early, '2026-04-02')).slice(-2)).toEqual(['suspended', 'term-over']);
  });
});
