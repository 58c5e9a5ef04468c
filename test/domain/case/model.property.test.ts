import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstBrokenLink } from '../../../domain/case/chain.ts';
import { deadlinesOf, nextDueAt } from '../../../domain/case/deadlines.ts';
import type { Dossier } from '../../../domain/case/decide.ts';
import { decide } from '../../../domain/case/decide.ts';
import type { EventPayload } from '../../../domain/case/event.ts';
import { settle } from '../../../domain/case/settle.ts';
import { type CaseState, replay } from '../../../domain/case/state.ts';
import { ROLES, type Role } from '../../../domain/role.ts';
import { addDays, civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import {
  actor,
  at,
  COMPLETE,
  designation,
  draft,
  FUND_SHORT,
  issueAll,
  stateCouncil,
  submitted,
  write,
} from './play.ts';

/** 第十二条 once more as a table written by hand: the moves there are, and nothing else. */
const MOVES: Record<string, readonly string[]> = {
  draft: ['completeness-review', 'withdrawn'],
  'completeness-review': ['accepted', 'awaiting-supplement', 'refused', 'withdrawn'],
  'awaiting-supplement': ['completeness-review', 'lapsed', 'withdrawn'],
  accepted: ['withdrawn'],
  refused: [],
  lapsed: [],
  withdrawn: [],
};
const FINAL = ['refused', 'lapsed', 'withdrawn'];

interface Command {
  stranger: Role | undefined;
  step: string;
  days: number;
  back: number;
  material: string;
  incomplete: boolean;
  issue: boolean;
}

/** Steps that lead on come up more often than those that end a case, else every run is a withdrawal. */
const steps = [
  'submit',
  'ask-for-more',
  'serve',
  'serve',
  'supplement',
  'supplement',
  'record-checks',
  'accept',
]
  .concat(designation.steps.map(({ id }) => id))
  .filter((id) => id !== 'withdraw')
  .concat('refuse', 'accept', 'withdraw', 'nonsense');

const command: fc.Arbitrary<Command> = fc.record({
  /** Somebody of the wrong role tries now and then. */
  stranger: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...ROLES) },
  ),
  step: fc.constantFrom(...steps),
  days: fc.nat({ max: 4 }),
  back: fc.nat({ max: 2 }),
  material: fc.constantFrom('material-08-4', 'material-08-7', 'material-99'),
  incomplete: fc.boolean(),
  issue: fc.boolean(),
});

function said(state: CaseState, { step, back, material }: Command, today: string): EventPayload {
  const made = state.notices.findLast(({ notice }) => notice.startsWith('annex-04'));
  const servedOn = addDays(civilDate(today), -back);
  const words: Record<string, EventPayload> = {
    submit: {
      forms: { 'liaocheng/self-check': { designationTypes: ['住院', '门诊统筹'], nonBasicServices: 'none' } },
    },
    'ask-for-more': { findings: [{ material, finding: '请补' }] },
    refuse: { grounds: [{ ground: 'ground-10-9', reason: '属实' }] },
    'record-checks':
      back === 0 ? FUND_SHORT : { forms: { 'liaocheng/acceptance-checks': { fundSupportMonths: 9 } } },
    'waive-ground': { ground: 'ground-24', basis: 'other', reason: '有名额' },
    'decide-conflict': { ground: 'ground-10-1-b', reason: '已承诺' },
    serve: { notice: `${made?.notice}.${made?.eventNumber}`, method: '寄送', servedOn, recipient: '王某' },
    'upload-to-province': { uploadedOn: servedOn },
  };
  return words[step] ?? {};
}

function check(before: CaseState, after: CaseState): void {
  expect(after.version).toBe(after.history.length);
  expect(after.history.slice(0, before.version)).toEqual(before.history);
  expect(firstBrokenLink(after.history)).toBeUndefined();
  expect(replay(designation, after.history)).toEqual(after);
  if (FINAL.includes(before.stage)) expect(after.stage).toBe(before.stage);
  let { stage } = before;
  for (let n = before.version + 1; n <= after.version; n += 1) {
    const next = replay(designation, after.history.slice(0, n)).stage;
    if (next !== stage) expect(MOVES[stage]).toContain(next);
    stage = next;
  }
  const types = after.history.map(({ type }) => type);
  expect(types.filter((type) => type === 'supplement-lapsed').length).toBe(after.stage === 'lapsed' ? 1 : 0);
  const ends = after.history.filter(({ actor: { role } }) => role === 'clock');
  const instances = ends.map(({ payload }) => `${String(payload.deadline)} ${String(payload.startedBy)}`);
  expect(new Set(instances).size).toBe(instances.length);
}

function roleOf({ stranger, step }: Command): Role {
  return stranger ?? designation.steps.find(({ id }) => id === step)?.actor[0] ?? 'public';
}

/** Everything one command may do, as an act of the house does it: the clock first, then the decision. */
function run(state: CaseState, command: Command, today: string): CaseState {
  const dossier: Dossier =
    command.incomplete && command.step === 'accept'
      ? { ...COMPLETE, missingMaterials: ['房产证明'] }
      : COMPLETE;
  const frozen = structuredClone(state);
  const payload = said(state, command, today);
  const one = { step: command.step, payload };
  const again = () =>
    decide(designation, state, stateCouncil, at(today), actor(roleOf(command)), one, dossier);
  const decision = again();
  expect(again()).toEqual(decision);
  expect(state).toEqual(frozen);
  if (!decision.ok) {
    expect(decision.refusals.length).toBeGreaterThan(0);
    return decision.state;
  }
  const after = write(decision.state, [decision.event]);
  return command.issue || command.step === 'ask-for-more' ? issueAll(after) : after;
}

test('第十二条 whatever anybody tries on whatever day, a case goes only where the article lets it', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.boolean(), fc.array(command, { minLength: 1, maxLength: 14 }), (begun, commands) => {
      let state = begun ? submitted() : draft();
      let day = civilDate('2026-09-07');
      for (const one of commands) {
        day = addDays(day, one.days);
        const before = state;
        state = run(state, one, day);
        check(before, state);
        const { events } = settle(designation, state, stateCouncil, at(day));
        const next = settle(designation, state, stateCouncil, at(addDays(day, 400)));
        expect(settle(designation, next.state, stateCouncil, at(addDays(day, 400))).events).toEqual([]);
        const due = nextDueAt(deadlinesOf(designation, state, stateCouncil, day));
        // The stored index never says later than what the clock would put on record.
        if (events.length > 0) expect(due && dateOf(due) <= day).toBe(true);
        seen.add(state.stage).add(next.state.stage);
      }
    }),
    { numRuns: 120 },
  );
  // A run that never leaves the desk would prove nothing.
  expect(seen.size).toBeGreaterThanOrEqual(5);
});
