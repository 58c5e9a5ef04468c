import { describe, expect, test } from 'vitest';
import { optionsFor } from '../../../domain/case/decide.ts';
import type { EventPayload } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { ROLES, type Role } from '../../../domain/role.ts';
import {
  asked,
  at,
  attempt,
  COMPLETE,
  delivery,
  designation,
  draft,
  FINDINGS,
  FUND_SHORT,
  must,
  play,
  settled,
  stateCouncil,
  submitted,
} from './play.ts';

const TODAY = '2026-09-10';

/** Both grounds that leave room are there, so that both decisions on them have something to decide. */
const review = play(
  submitted('medical-institution', { designationTypes: ['住院', '门诊统筹'], nonBasicServices: 'not-main' }),
  ['2026-09-08', 'receiving-clerk', 'ask-for-more', FINDINGS],
  ['2026-09-08', 'applicant', 'supplement'],
  ['2026-09-09', 'receiving-clerk', 'record-checks', FUND_SHORT],
);
const cleared = play(
  review,
  ['2026-09-09', 'receiving-clerk', 'decide-conflict', { ground: 'ground-10-1-b', reason: '已书面承诺' }],
  [
    '2026-09-09',
    'leading-group',
    'waive-ground',
    { ground: 'ground-24', basis: 'major-policy', reason: '第二十五条' },
  ],
);
const corrected = asked();
const servedLongAgo = play(corrected, [
  '2026-09-08',
  'receiving-clerk',
  'serve',
  delivery(corrected, 'annex-04-2', '2026-09-08'),
]);

/** A case in each stage, two days or so before today. */
const IN_STAGE: Record<string, CaseState> = {
  draft: draft(),
  'completeness-review': cleared,
  'awaiting-supplement': asked('2026-09-09'),
  accepted: play(submitted(), ['2026-09-09', 'receiving-clerk', 'accept']),
  refused: play(submitted(), [
    '2026-09-09',
    'receiving-clerk',
    'refuse',
    { grounds: [{ ground: 'ground-10-9', reason: '列入失信人名单' }] },
  ]),
  lapsed: settled(servedLongAgo, '2026-09-16').state,
  withdrawn: play(submitted(), ['2026-09-09', 'applicant', 'withdraw']),
};

/** What a person would say with each step, given the case. */
const SAID: Record<string, (state: CaseState) => EventPayload> = {
  'upload-to-province': () => ({ uploadedOn: TODAY }),
  'record-checks': () => FUND_SHORT,
  'ask-for-more': () => ({ findings: [FINDINGS.findings[0]] }),
  'convene-panel': () => ({
    panel: { members: [{ name: '甲', organisation: '医保中心', profession: '医疗保障', interest: false }] },
  }),
  refuse: () => ({ grounds: [{ ground: 'ground-10-9', reason: '列入失信人名单' }] }),
  'decide-conflict': () => ({ ground: 'ground-10-1-b', reason: '已书面承诺' }),
  'waive-ground': () => ({ ground: 'ground-24', basis: 'other', reason: '另有名额' }),
  serve: (state) =>
    delivery(
      state,
      state.notices.find(({ notice }) => notice.startsWith('annex-04'))?.notice ?? 'annex-04-1',
      '2026-09-10',
    ),
};

const when = (stage: string) => (stage === 'lapsed' ? '2026-09-17' : TODAY);

/**
 * Written out from 第十二条 and 附件1, not from the data: who may do what at which point of an application. Whatever is not
 * here must be refused.
 */
const ALLOWED: Record<string, Partial<Record<Role, readonly string[]>>> = {
  draft: { applicant: ['submit', 'withdraw'] },
  'completeness-review': {
    applicant: ['withdraw', 'serve'],
    'receiving-clerk': ['record-checks', 'accept', 'ask-for-more', 'refuse', 'decide-conflict', 'serve'],
    'leading-group': ['waive-ground'],
  },
  'awaiting-supplement': { applicant: ['supplement', 'withdraw', 'serve'], 'receiving-clerk': ['serve'] },
  accepted: {
    applicant: ['upload-to-province', 'withdraw', 'serve'],
    'receiving-clerk': ['serve'],
    reviewer: ['convene-panel'],
  },
  refused: { applicant: ['serve'], 'receiving-clerk': ['serve'] },
  lapsed: {},
  withdrawn: {},
};

const stages = Object.keys(IN_STAGE);
const steps = designation.steps
  .filter(({ from }) => from.some((id) => stages.includes(id)))
  .map(({ id }) => id);

test('the cases of this table stand in the stages they are named for: those of 第二章 and its ends', () => {
  expect(designation.stages.map(({ id }) => id)).toEqual(expect.arrayContaining(stages));
  expect(Object.keys(ALLOWED)).toEqual(stages);
  for (const [stage, state] of Object.entries(IN_STAGE)) expect(state.stage).toBe(stage);
});

describe.each(stages)('第十二条 in the stage %s', (stage) => {
  const state = must(IN_STAGE[stage]);

  test.each(ROLES)(
    'the role %s may do exactly what the article gives it, and every refusal names an article',
    (role) => {
      const allowed = ALLOWED[stage]?.[role] ?? [];
      for (const id of steps) {
        const decision = attempt(state, [when(stage), role, id, SAID[id]?.(state)]);
        expect(decision.ok, `${role} ${id} in ${stage}`).toBe(allowed.includes(id));
        if (decision.ok) continue;
        const step = designation.steps.find((one) => one.id === id);
        const reasons = decision.refusals.map(({ reason }) => reason);
        expect(reasons.includes('role'), `${role} ${id}`).toBe(!step?.actor.includes(role));
        expect(reasons.includes('stage'), `${id} in ${stage}`).toBe(!step?.from.includes(stage));
        for (const { citations, message } of decision.refusals) {
          expect(citations.length, `${id} in ${stage}: ${message}`).toBeGreaterThan(0);
        }
      }
    },
  );

  test.each(ROLES)('the role %s is offered exactly those steps', (role) => {
    const options = optionsFor(designation, state, stateCouncil, at(when(stage)), role, COMPLETE);
    expect(options.map(({ step }) => step.id).sort()).toEqual([...(ALLOWED[stage]?.[role] ?? [])].sort());
  });
});

test('the stage after a step is the one its procedure names, and a record leaves it as it was', () => {
  for (const [stage, byRole] of Object.entries(ALLOWED)) {
    const state = must(IN_STAGE[stage]);
    for (const role of ROLES) {
      for (const id of byRole[role] ?? []) {
        const step = designation.steps.find((one) => one.id === id);
        const after = play(state, [when(stage), role, id, SAID[id]?.(state)]);
        expect(after.stage, `${id} in ${stage}`).toBe(step?.to ?? stage);
        expect(after.history.at(state.version)?.type).toBe(step?.event);
      }
    }
  }
});

test('a step the procedure does not have is refused as such, whoever asks', () => {
  for (const role of ROLES) {
    const decision = attempt(must(IN_STAGE.draft), [TODAY, role, 'constructor']);
    expect(decision).toMatchObject({ ok: false, refusals: [{ reason: 'unknown-step' }] });
  }
});

test('an act dated before what is already on record is refused, and all other reasons are still given', () => {
  const decision = attempt(must(IN_STAGE.accepted), ['2026-09-08', 'public', 'accept']);
  expect(decision.ok || decision.refusals.map(({ reason }) => reason)).toEqual(['past', 'role', 'stage']);
});
