import { describe, expect, test } from 'vitest';
import { deadlinesOf } from '../../../domain/case/deadlines.ts';
import { optionsFor } from '../../../domain/case/decide.ts';
import { settle } from '../../../domain/case/settle.ts';
import { replay } from '../../../domain/case/state.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { at, attempt, must, step, submitted, tiny, WORDS, whyNot } from '../tiny-procedure.ts';

const procedure = tiny({
  steps: [
    step('sign', {
      from: ['open'],
      to: 'done',
      event: 'signed',
      doneOn: 'signedOn',
      payload: [{ name: 'signedOn', label: '签订日期', kind: 'date', required: true, notAfterToday: true }],
    }),
    step('other', { from: ['open'], to: 'waiting', event: 'othered' }),
  ],
  notices: [
    { id: 'lapse', label: '视为放弃通知', document: 'standard/lapse', sealed: true, citations: [WORDS] },
  ],
  deadlines: [
    {
      id: 'signing',
      label: '签订',
      rule: 'R1',
      length: { unit: 'working-days', n: 5 },
      binds: 'applicant',
      starts: [{ event: 'submitted' }],
      endedBy: ['signed'],
      during: ['open'],
      effect: { kind: 'lapse', event: 'signing-lapsed', to: 'lapsed', notices: [{ notice: 'lapse' }] },
      citations: [WORDS],
    },
  ],
});

// Monday 2 March 2026; the fifth working day is Monday the 9th.
const before = submitted(procedure, '2026-03-02');
const lapsed = settle(procedure, before, stateCouncil, at('2026-03-10')).state;

describe('what was done in time is in time, whenever it comes on record', () => {
  test('the lapse stands while nobody says otherwise, and its paper is owed', () => {
    expect(lapsed.stage).toBe('lapsed');
    expect(lapsed.notices.map(({ notice }) => notice)).toEqual(['lapse']);
  });

  test('a signature of the last day, recorded two days later, takes the lapse back and its paper is void', () => {
    const state = must(procedure, lapsed, '2026-03-11', 'sign', { signedOn: '2026-03-09' });
    expect(state.stage).toBe('done');
    expect(state.history.map(({ type }) => type)).toEqual([
      'drafted',
      'submitted',
      'signing-lapsed',
      'lapse-reversed',
      'signed',
    ]);
    expect(state.notices[0]?.withdrawn).toBeDefined();
    const [signing] = deadlinesOf(procedure, state, stateCouncil, civilDate('2026-04-01'));
    expect(signing).toMatchObject({ status: 'met', end: '2026-03-09' });
    expect(replay(procedure, state.history)).toEqual(state);
    expect(settle(procedure, state, stateCouncil, at('2026-12-01')).events).toEqual([]);
  });

  test('so does one whose lapse the clock had not yet put on record', () => {
    expect(must(procedure, before, '2026-03-11', 'sign', { signedOn: '2026-03-09' }).stage).toBe('done');
  });

  test('a day too late stays too late, and leaves nothing on record', () => {
    const decision = attempt(procedure, lapsed, '2026-03-11', 'sign', { signedOn: '2026-03-10' });
    expect(decision).toMatchObject({ ok: false, clock: [] });
    expect(decision.state.stage).toBe('lapsed');
    expect(whyNot(decision)[0]).toContain('视为放弃');
  });

  test('only the step that the deadline waited for takes it back', () => {
    expect(attempt(procedure, lapsed, '2026-03-11', 'other').ok).toBe(false);
  });

  test('officers are offered it, with the last day; applicants are not', () => {
    const dossier = { incompleteForms: [], missingMaterials: [] };
    const offered = (role: 'reviewer' | 'applicant') =>
      optionsFor(procedure, lapsed, stateCouncil, at('2026-03-11'), role, dossier).map((option) => [
        option.step.id,
        option.lateRecord?.end,
      ]);
    expect(offered('reviewer')).toEqual([['sign', '2026-03-09']]);
    expect(offered('applicant')).toEqual([]);
  });
});
