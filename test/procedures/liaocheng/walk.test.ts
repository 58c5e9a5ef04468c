import { beforeAll, expect, test } from 'vitest';
import type { EventPayload } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import type { PayloadField, Procedure, Step } from '../../../domain/procedure.ts';
import { addDays, type CivilDate, civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { designation } from '../../../procedures/liaocheng/designation/index.ts';
import {
  MEDICAL_REVIEW_ROWS,
  PHARMACY_REVIEW_ROWS,
  SITE_ROWS,
} from '../../../procedures/liaocheng/designation/review-rows.ts';
import { accepted, CONVENED, decision, endOf, FAILURE, recorded, settledBy } from './play.ts';

const procedure: Procedure = designation;
/** Where nothing is decided that comes after the acceptance. */
const BEFORE = ['draft', 'completeness-review', 'awaiting-supplement', 'refused', 'lapsed'];

const GOOD = {
  ...all(MEDICAL_REVIEW_ROWS, '符合'),
  ...all(PHARMACY_REVIEW_ROWS, '符合'),
  ...all(SITE_ROWS, '评估合格'),
};
const BAD = {
  ...GOOD,
  medicalReviewNurses: '不符合',
  pharmacyReviewLicence: '不符合',
  siteNurses: '评估不合格',
};
const AWAITED = ['rectification', 'awaiting-signature'];

const taken = new Set<string>();
const reached = new Set<string>();
const lapsed = new Set<string>();
const stuck: string[] = [];

function all(rows: readonly string[], finding: string) {
  return Object.fromEntries(rows.map((row) => [row, finding]));
}

/** Something sensible for every kind of field; the forms are filled in well or badly. */
function payloadsOf(step: Step, state: CaseState, today: CivilDate): EventPayload[] {
  const plain = step.payload.filter(({ kind }) => kind !== 'form' && kind !== 'unserved-notice');
  const base = Object.fromEntries(plain.map((field) => [field.name, answerOf(field, today)]));
  const forms = step.payload.flatMap(({ form }) => form ?? []);
  if (forms.length > 0) {
    return [GOOD, BAD].map((facts) => ({
      ...base,
      forms: Object.fromEntries(forms.map((id) => [id, { ...facts, negotiatedOn: today }])),
    }));
  }
  if (step.event !== 'notice-served') return [base];
  return state.notices
    .filter(
      ({ notice, served }) =>
        !served && procedure.notices.some(({ id, receipt }) => id === notice && receipt),
    )
    .map(({ notice, eventNumber }) => ({ ...base, notice: `${notice}.${eventNumber}` }));
}

function answerOf({ kind, options }: PayloadField, today: CivilDate): unknown {
  if (kind === 'choice') return options?.[0]?.value;
  if (kind === 'confirm') return true;
  if (kind === 'date') return today;
  if (kind === 'panel') return CONVENED[3]?.panel;
  if (kind === 'signatures') return ['王某'];
  if (kind === 'failure') return FAILURE.failure;
  if (kind === 'files') return undefined;
  return kind === 'phone' ? '0635-0000000' : '示例';
}

/** What tells two cases apart as far as the next step is concerned. */
function keyOf({ stage, applicantKind, facts, history, notices }: CaseState): string {
  const happened = (type: string) => history.some((event) => event.type === type);
  const [review, site] = ['desk-review-recorded', 'site-evaluation-recorded'].map((type) => {
    const since = history.findLastIndex((event) => event.type === 'reassessment-applied');
    return history.slice(since + 1).some((event) => event.type === type);
  });
  return JSON.stringify([
    stage,
    applicantKind,
    facts.agencyLevel,
    happened('assessment-failed'),
    review && facts.medicalReviewNurses,
    review && facts.pharmacyReviewLicence,
    site && facts.siteNurses,
    notices.some(({ notice, served }) => notice === 'annex-09-first' && served),
    happened('agreement-filed') || happened('new-published'),
  ]);
}

/** Everything that can be done next: each step, on the next day or when a standstill is over; and the clock alone. */
function nextOf(state: CaseState): CaseState[] {
  const today = addDays(dateOf(state.lastAt), 1);
  const after: CaseState[] = [];
  for (const step of procedure.steps.filter(({ from }) => from.includes(state.stage))) {
    const role = step.actor[0] ?? 'reviewer';
    for (const date of [today, ...standstillsOver(step.id, state, today)]) {
      for (const payload of payloadsOf(step, state, date)) {
        const decided = decision(state, [date, role, step.id, payload]);
        if (!decided.ok) continue;
        taken.add(step.id);
        after.push(recorded(decided));
      }
    }
  }
  if (AWAITED.includes(state.stage)) {
    const late = settledBy(state, addDays(today, 240));
    if (late.stage !== state.stage) lapsed.add(late.stage);
    if (late.stage !== state.stage) after.push(late);
  }
  return after;
}

function standstillsOver(step: string, state: CaseState, today: CivilDate): CivilDate[] {
  return procedure.deadlines.flatMap(({ id, effect }) => {
    const end = effect.kind === 'open' && effect.blocks.includes(step) && endOf(state, id, today);
    return end && end >= today ? addDays(civilDate(end), 1) : [];
  });
}

beforeAll(() => {
  const queue = ['city', 'county'].flatMap((level) =>
    ['medical-institution', 'retail-pharmacy'].map((kind) => accepted(kind, {}, level)),
  );
  const seen = new Set(queue.map(keyOf));
  for (let state = queue.shift(); state; state = queue.shift()) {
    reached.add(state.stage);
    const next = nextOf(state);
    const open = procedure.stages.some(({ id, kind }) => id === state?.stage && kind !== 'final');
    if (open && next.length === 0) stuck.push(keyOf(state));
    for (const one of next) {
      if (seen.has(keyOf(one))) continue;
      seen.add(keyOf(one));
      queue.push(one);
    }
  }
});

test('a walk that takes whatever the engine allows comes through every stage after the acceptance', () => {
  expect(
    procedure.stages.map(({ id }) => id).filter((id) => !reached.has(id) && !BEFORE.includes(id)),
  ).toEqual([]);
  expect([...lapsed].sort()).toEqual(['rectification-lapsed', 'signing-lapsed']);
});

test('and through every step, those of the second assessment included', () => {
  const before = [
    'submit',
    'supplement',
    'record-checks',
    'accept',
    'ask-for-more',
    'refuse',
    'decide-conflict',
    'waive-ground',
  ];
  expect(procedure.steps.map(({ id }) => id).filter((id) => !taken.has(id) && !before.includes(id))).toEqual(
    [],
  );
});

test('no open case is ever without something somebody may do', () => {
  expect(stuck).toEqual([]);
});
